import { sanitized } from './sanitized.ts'

const TAG = /hsx_([a-z]{2,12})_[a-z2-7]{12}[0-9a-b]/g

/** The copy of a JSON value, with each tag written as `‹class›`. */
export async function after(json: unknown): Promise<string> {
  const { copyText } = await sanitized(JSON.stringify(json))
  return copyText.replace(TAG, '‹$1›')
}

/** The value of a header after sanitizing. */
export async function headerAfter(name: string, value: string): Promise<string> {
  const copy = JSON.parse(await after({ headers: [{ name, value }] })) as { headers: [{ value: string }] }
  return copy.headers[0].value
}

export async function urlAfter(value: string): Promise<string> {
  return (JSON.parse(await after({ url: value })) as { url: string }).url
}

export async function textAfter(value: string): Promise<string> {
  return (JSON.parse(await after({ text: value })) as { text: string }).text
}
