/**
 * The keyed placeholder that stands for a redacted value: `hsx_<class>_<12 of base32><length class>`.
 * Its characters need no escaping in JSON, URLs, headers, XML or base64url.
 */
export const TAG_SOURCE = 'hsx_[a-z]{2,12}_[a-z2-7]{12}[0-9a-b]'
const WHOLE_TAG = new RegExp(`^${TAG_SOURCE}$`)
/** The longest a tag can be, in characters. */
export const TAG_MAX_LENGTH = 4 + 12 + 1 + 12 + 1

export function isTag(text: string): boolean {
  return text.length <= TAG_MAX_LENGTH && text.startsWith('hsx_') && WHOLE_TAG.test(text)
}

/**
 * One character for the length of a value in bytes: `0` empty, `1` 1–7, `2` 8–15, `3` 16–31, `4` 32–63,
 * `5` 64–127, `6` 128–255, `7` 256–511, `8` 512–1023, `9` 1024–2047, `a` 2048–4095, `b` 4096 and more.
 */
export function lengthClass(bytes: number): string {
  if (bytes <= 0) return '0'
  if (bytes < 8) return '1'
  return Math.min(11, Math.floor(Math.log2(bytes)) - 1).toString(16)
}

/** The smallest length in bytes of the length class that a value of so many bytes is in. */
export function classMinimumBytes(bytes: number): number {
  if (bytes < 8) return bytes <= 0 ? 0 : 1
  return bytes >= 4096 ? 4096 : 1 << (31 - Math.clz32(bytes))
}

/** The smallest length in bytes that a tag's length class stands for. */
export function tagMinimumBytes(tag: string): number {
  const exponent = Number.parseInt(tag.slice(-1), 16)
  if (exponent === 0) return 0
  return exponent === 1 ? 1 : 2 ** (exponent + 1)
}
