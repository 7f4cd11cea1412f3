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
