import type { Page } from 'playwright-core'

/** Less is the edge of a letter. */
const SEEN = 24

/** How many pixels of two pictures of one size differ so that it is seen. `page` is where they are compared. */
export function differentPixels(page: Page, one: Buffer, other: Buffer): Promise<number> {
  const urls = [one, other].map((picture) => `data:image/png;base64,${picture.toString('base64')}`)
  return page.evaluate(
    async ([urls, seen]) => {
      const [one, other] = await Promise.all(
        urls.map(async (url) => {
          const image = new Image()
          image.src = url
          await image.decode()
          const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
          context?.drawImage(image, 0, 0)
          return context?.getImageData(0, 0, image.width, image.height).data ?? []
        }),
      )
      let count = 0
      for (let at = 0; at < (one?.length ?? 0); at += 4) {
        const differs = [0, 1, 2].some(
          (channel) => Math.abs((one?.[at + channel] ?? 0) - (other?.[at + channel] ?? 0)) > seen,
        )
        if (differs) count++
      }
      return count
    },
    [urls, SEEN] as const,
  )
}
