import { sanitized } from './sanitized.ts'

const TAG = /hsx_([a-z]{2,12})_[a-z2-7]{12}[0-9a-b]/g

/** Writes each tag as `‹class›`. */
export const shown = (text: string): string => text.replace(TAG, '‹$1›')

/** What becomes of a body, after it was sanitized twice with the same result. */
export async function bodyAfter(text: string): Promise<string> {
  const { copyText } = await sanitized(JSON.stringify({ text }))
  const again = await sanitized(copyText)
  if (again.copyText !== copyText) throw new Error(`sanitizing twice changes ${shown(copyText)}`)
  return shown((JSON.parse(copyText) as { text: string }).text)
}
