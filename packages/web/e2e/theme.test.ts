import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { differentPixels } from './harness/pictures.ts'
import { demo } from './harness/places.ts'
import { describeWorkbench } from './harness/workbench.ts'

const HASH = '#view=findings&request=10&tab=timing'

/** Every element of the page with its colours. */
function colorsOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body, body *')].map((element) => {
      const { color, backgroundColor, borderTopColor, fill, stroke } = getComputedStyle(element)
      const name = `${element.tagName.toLowerCase()}.${element.getAttribute('class')}`
      return [name, color, backgroundColor, borderTopColor, fill, stroke].join(' ')
    }),
  )
}

describeWorkbench('the theme', (open) => {
  it.each([
    ['light', 'dark'],
    ['dark', 'light'],
  ] as const)(
    'follows the system from %s to %s on a page that is there, in all its parts',
    async (from, to) => {
      const captures = [demo('tour')]
      const used = await open({ captures, hash: HASH, theme: from, reducedMotion: true })
      const fresh = await open({ captures, hash: HASH, theme: to, reducedMotion: true })
      for (const { page, settled } of [used, fresh]) {
        await settled()
        await page.getByRole('heading', { name: 'Server-Timing' }).waitFor()
        await page.mouse.move(1, 1)
      }
      await used.page.emulateMedia({ colorScheme: to })
      expect(await colorsOf(used.page)).toEqual(await colorsOf(fresh.page))
      // What is painted and not styled: the waterfall, the timeline.
      await expect
        .poll(async () =>
          differentPixels(fresh.page, await used.page.screenshot(), await fresh.page.screenshot()),
        )
        .toBeLessThan(50)
    },
  )

  it('that the reader chooses goes before that of the system, and comes at once', async () => {
    const { page, settled } = await open({ captures: [demo('shop')], theme: 'light', reducedMotion: true })
    await settled()
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const light = await background()
    await page.getByRole('button', { name: 'Appearance and language' }).click()
    await page.getByRole('menuitemradio', { name: 'Dark' }).click()
    const dark = await background()
    expect(dark).not.toBe(light)
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.emulateMedia({ colorScheme: 'light' })
    expect(await background()).toBe(dark)
    await page.reload()
    await settled()
    expect(await background()).toBe(dark)
  })
})
