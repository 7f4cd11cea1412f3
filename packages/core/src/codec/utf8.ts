const LENIENT = new TextDecoder('utf-8', { ignoreBOM: true })
const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const ENCODER = new TextEncoder()

/** The text of a range of bytes. Bytes that are not UTF-8 become U+FFFD; a byte order mark is kept. */
export function decodeUtf8(bytes: Uint8Array, from = 0, to = bytes.length): string {
  return LENIENT.decode(from === 0 && to === bytes.length ? bytes : bytes.subarray(from, to))
}

/** The text of a range of bytes; `undefined` when one of them is not UTF-8. */
export function decodeUtf8Strictly(bytes: Uint8Array, from = 0, to = bytes.length): string | undefined {
  try {
    return STRICT.decode(bytes.subarray(from, to))
  } catch {
    return undefined
  }
}

/** The UTF-8 bytes of a text. A lone surrogate becomes the bytes of U+FFFD. */
export function encodeUtf8(text: string): Uint8Array {
  return ENCODER.encode(text)
}

/** Bytes that a text takes in UTF-8, without making them. */
export function utf8Bytes(text: string): number {
  let bytes = text.length
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x80) continue
    // Both halves of a pair count two, four in all.
    bytes += code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 1 : 2
  }
  return bytes
}
