import { sanitized } from './sanitized.ts'

const TAG = /hsx_([a-z]{2,12})_[a-z2-7]{12}[0-9a-b]/g

/** A text that stands where no name tells of it, after sanitizing, with each tag written as `‹class›`. */
export async function textAfter(text: string): Promise<string> {
  const { copyText } = await sanitized(JSON.stringify({ text }))
  return (JSON.parse(copyText.replace(TAG, '‹$1›')) as { text: string }).text
}

/** Milliseconds for `size` bytes and for twice as many. */
export async function timesOf(
  make: (size: number) => string,
  size: number,
): Promise<readonly [number, number]> {
  await textAfter(make(2000))
  const times: number[] = []
  for (const bytes of [size, size * 2]) {
    const text = make(bytes)
    const start = performance.now()
    await textAfter(text)
    times.push(performance.now() - start)
  }
  return times as [number, number]
}
