/** Values of hexadecimal digits in either case; 255 for all other bytes. */
export const HEX_VALUES = new Uint8Array(256).fill(255)
for (let value = 0; value < 16; value++) {
  const digit = value.toString(16)
  HEX_VALUES[digit.charCodeAt(0)] = value
  HEX_VALUES[digit.toUpperCase().charCodeAt(0)] = value
}

/** The number that `digits` digits at `at` stand for; -1 when they are not all there before `end`. */
export function hexAt(bytes: Uint8Array, at: number, end: number, digits: number): number {
  if (at + digits > end) return -1
  let value = 0
  for (let i = at; i < at + digits; i++) {
    const digit = HEX_VALUES[bytes[i] as number] as number
    if (digit === 255) return -1
    value = value * 16 + digit
  }
  return value
}

/** Where the hexadecimal digits that begin at `start` end. */
export function hexEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = start
  while (at < end && HEX_VALUES[bytes[at] as number] !== 255) at++
  return at
}

/** The bytes that pairs of digits stand for; `step`: from one pair to the next, more than two when something parts them. */
export function decodeHex(
  bytes: Uint8Array,
  start: number,
  end: number,
  step = 2,
  allocate: (size: number) => Uint8Array = (size) => new Uint8Array(size),
): Uint8Array {
  const out = allocate(Math.floor((end - start + step - 2) / step))
  for (let at = start, to = 0; to < out.length; at += step, to++) {
    out[to] =
      ((HEX_VALUES[bytes[at] as number] as number) << 4) | (HEX_VALUES[bytes[at + 1] as number] as number)
  }
  return out
}

/** Whether the digits between `start` and `end` are written in capitals. */
export function isUpperHex(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number
    if (byte >= 0x41 && byte <= 0x46) return true
    if (byte >= 0x61 && byte <= 0x66) return false
  }
  return false
}

/** Two digits a byte, with `between` from one byte to the next. */
export function encodeHex(bytes: Uint8Array, upper: boolean, between = ''): string {
  const pairs = upper ? UPPER : LOWER
  let text = ''
  for (let at = 0; at < bytes.length; at++) {
    text += (at > 0 ? between : '') + (pairs[bytes[at] as number] as string)
  }
  return text
}

const LOWER = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
const UPPER = LOWER.map((pair) => pair.toUpperCase())
