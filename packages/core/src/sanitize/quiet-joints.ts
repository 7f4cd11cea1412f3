const SLASH = 0x2f
const PLUS = 0x2b
const BACKSLASH = 0x5c
const PERCENT = 0x25
const MOST_BACKSLASHES = 16

/**
 * `/` or `+` escaped, as it may stand within base64: the length of the escape times 256, plus the byte. 0: it is none.
 */
export function jointAt(bytes: Uint8Array, at: number, end: number): number {
  if (bytes[at] === BACKSLASH) {
    let next = at + 1
    while (next < end && next - at < MOST_BACKSLASHES && bytes[next] === BACKSLASH) next++
    if (next < end && bytes[next] === SLASH) return ((next + 1 - at) << 8) | SLASH
    const isUnicode = bytes[at + 1] === 0x75 && bytes[at + 2] === 0x30 && bytes[at + 3] === 0x30
    return isUnicode && at + 5 < end ? joint(bytes, at + 4, 6) : 0
  }
  return bytes[at] === PERCENT && at + 2 < end ? joint(bytes, at + 1, 3) : 0
}

/** `digits`: where the two hexadecimal digits stand. */
function joint(bytes: Uint8Array, digits: number, length: number): number {
  if (bytes[digits] !== 0x32) return 0
  const low = (bytes[digits + 1] as number) | 0x20
  return low === 0x66 ? (length << 8) | SLASH : low === 0x62 ? (length << 8) | PLUS : 0
}
