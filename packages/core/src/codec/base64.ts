const STANDARD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const URL_SAFE = `${STANDARD.slice(0, 62)}-_`
const INVALID = 0xff
const PAD = 0x3d

const VALUES = new Uint8Array(256).fill(INVALID)
for (let value = 0; value < 64; value++) {
  VALUES[STANDARD.charCodeAt(value)] = value
  VALUES[URL_SAFE.charCodeAt(value)] = value
}

/**
 * The bytes of base64 text (RFC 4648), in the standard or the URL alphabet, with its padding or without.
 * `undefined` unless all of it fits: no white space, not both alphabets, no misplaced padding, and no bits that
 * an encoder would not have written. So what decodes encodes to the same text again, given its alphabet and padding.
 */
export function decodeBase64(text: string | Uint8Array): Uint8Array | undefined {
  const codeAt =
    typeof text === 'string' ? (at: number) => text.charCodeAt(at) : (at: number) => text[at] ?? 0
  let length = text.length
  if (length > 0 && codeAt(length - 1) === PAD) {
    if (length % 4 !== 0) return undefined
    length -= codeAt(length - 2) === PAD ? 2 : 1
  }
  const rest = length % 4
  if (rest === 1) return undefined
  const bytes = new Uint8Array(Math.floor((length * 3) / 4))
  let bits = 0
  let held = 0
  let out = 0
  let standard = false
  let urlSafe = false
  for (let at = 0; at < length; at++) {
    const code = codeAt(at)
    const value = code < 256 ? (VALUES[code] ?? INVALID) : INVALID
    if (value === INVALID) return undefined
    if (value >= 62) {
      if (code === 0x2b || code === 0x2f) standard = true
      else urlSafe = true
    }
    bits = ((bits << 6) | value) & 0xffff
    held += 6
    if (held >= 8) {
      held -= 8
      bytes[out++] = (bits >> held) & 0xff
    }
  }
  if (standard && urlSafe) return undefined
  return (bits & ((1 << held) - 1)) === 0 ? bytes : undefined
}

/** Base64 text of `bytes`; `url` takes the URL alphabet. Padding is written unless `padding` is false. */
export function encodeBase64(
  bytes: Uint8Array,
  { url = false, padding = true }: { readonly url?: boolean; readonly padding?: boolean } = {},
): string {
  const alphabet = url ? URL_SAFE : STANDARD
  const pieces: string[] = []
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    text += alphabet.charAt(three >> 18) + alphabet.charAt((three >> 12) & 63)
    text += left > 1 ? alphabet.charAt((three >> 6) & 63) : padding ? '=' : ''
    text += left > 2 ? alphabet.charAt(three & 63) : padding ? '=' : ''
    if (text.length >= 8192) {
      pieces.push(text)
      text = ''
    }
  }
  pieces.push(text)
  return pieces.join('')
}
