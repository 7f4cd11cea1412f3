/** UTF-16 and its spelling. */
export interface Utf16 {
  readonly bigEndian: boolean
  /** It begins with a byte order mark, which is no part of the text. */
  readonly marked: boolean
}

const LOOKED_AT = 128

/** Whether bytes are a text in UTF-16: a byte order mark, or ASCII with a zero beside each character. */
export function utf16Of(bytes: Uint8Array): Utf16 | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { bigEndian: false, marked: true }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { bigEndian: true, marked: true }
  const first = bytes[0] === 0 ? 1 : 0
  const end = Math.min(bytes.length, LOOKED_AT)
  let ascii = 0
  for (let at = 0; at < end; at += 2) {
    const unit = bytes[at + first] as number
    const zero = bytes[at + 1 - first]
    if (zero !== 0) continue
    if (unit < 9 || (unit > 13 && unit < 32) || unit === 127) return undefined
    ascii++
  }
  // Half of what is looked at: a text in another script still has its blanks, digits and markup.
  return ascii >= 4 && ascii * 4 >= end ? { bigEndian: first === 1, marked: false } : undefined
}

/** The text as UTF-8; a lone surrogate takes three bytes, so that `utf16FromUtf8` gives it back. */
export function utf8FromUtf16(bytes: Uint8Array, { bigEndian, marked }: Utf16): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const out = new Uint8Array(Math.ceil(bytes.length * 1.5))
  let length = 0
  for (let at = marked ? 2 : 0; at + 1 < bytes.length; at += 2) {
    const unit = view.getUint16(at, !bigEndian)
    if (unit < 0x80) {
      out[length++] = unit
      continue
    }
    const isHigh = (unit & 0xfc00) === 0xd800 && at + 3 < bytes.length
    const low = isHigh ? view.getUint16(at + 2, !bigEndian) : 0
    if (isHigh && (low & 0xfc00) === 0xdc00) {
      const point = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00)
      out[length++] = 0xf0 | (point >> 18)
      out[length++] = 0x80 | ((point >> 12) & 0x3f)
      out[length++] = 0x80 | ((point >> 6) & 0x3f)
      out[length++] = 0x80 | (point & 0x3f)
      at += 2
      continue
    }
    if (unit < 0x800) out[length++] = 0xc0 | (unit >> 6)
    else {
      out[length++] = 0xe0 | (unit >> 12)
      out[length++] = 0x80 | ((unit >> 6) & 0x3f)
    }
    out[length++] = 0x80 | (unit & 0x3f)
  }
  return out.subarray(0, length)
}

/** The inverse of `utf8FromUtf16`, of what that wrote. */
export function utf16FromUtf8(bytes: Uint8Array, { bigEndian, marked }: Utf16): Uint8Array {
  const out = new Uint8Array(bytes.length * 2 + 2)
  const view = new DataView(out.buffer)
  let length = 0
  const push = (unit: number): void => {
    view.setUint16(length, unit, !bigEndian)
    length += 2
  }
  if (marked) push(0xfeff)
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] as number
    const size = byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
    let point = size === 1 ? byte : byte & (0x7f >> size)
    for (let i = 1; i < size; i++) point = (point << 6) | ((bytes[at + i] ?? 0) & 0x3f)
    at += size
    if (point < 0x10000) push(point)
    else {
      push(0xd800 + ((point - 0x10000) >> 10))
      push(0xdc00 + ((point - 0x10000) & 0x3ff))
    }
  }
  return out.subarray(0, length)
}
