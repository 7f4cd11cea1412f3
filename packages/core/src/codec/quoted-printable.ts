import { type Decoded, Units } from './escapes.ts'
import { HEX_VALUES } from './hex.ts'

const EQUALS = 0x3d

/**
 * A text in quoted-printable (RFC 2045) with the way back: `=3D` is one byte, an equals sign at the end of a line
 * joins it with the next. `undefined` when there is nothing to decode.
 */
export function decodeQuotedPrintable(
  source: Uint8Array,
  start: number,
  end: number,
  allocate: (size: number) => Uint8Array = (size) => new Uint8Array(size),
): Decoded | undefined {
  let out: Uint8Array | undefined
  let length = 0
  let copied = start
  const units = new Units()
  for (let at = source.indexOf(EQUALS, start); at >= 0 && at < end; at = source.indexOf(EQUALS, at)) {
    const line = softBreakAt(source, at, end)
    const taken = line > 0 ? line : isByteAt(source, at, end) ? 3 : 0
    if (taken === 0) {
      at++
      continue
    }
    out ??= allocate(end - start)
    out.set(source.subarray(copied, at), length)
    length += at - copied
    units.push(length, line > 0 ? 0 : 1, at - start, taken)
    if (line === 0) out[length++] = byteAt(source, at)
    at += taken
    copied = at
  }
  if (out === undefined) return undefined
  out.set(source.subarray(copied, end), length)
  length += end - copied
  return {
    bytes: out.subarray(0, length),
    outerStart: (index) => start + units.outerStart(index),
    outerEnd: (index) => start + units.outerEnd(index),
    units: [],
    mayHoldMore: false,
  }
}

const ENOUGH = 2

/** Whether a text has what only quoted-printable has: lines that are joined, or several bytes in capitals. */
export function looksQuotedPrintable(bytes: Uint8Array): boolean {
  let found = 0
  for (let at = bytes.indexOf(EQUALS); at >= 0; at = bytes.indexOf(EQUALS, at + 1)) {
    if (softBreakAt(bytes, at, bytes.length) > 0) return true
    if (!isByteAt(bytes, at, bytes.length) || isLowerDigit(bytes[at + 1]) || isLowerDigit(bytes[at + 2]))
      continue
    found++
    if (found === ENOUGH) return true
  }
  return false
}

function isLowerDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x61
}

/** Length of `=`, blanks and a line break at `at`, or 0. */
function softBreakAt(source: Uint8Array, at: number, end: number): number {
  let to = at + 1
  while (to < end && to < at + 4 && (source[to] === 0x20 || source[to] === 0x09)) to++
  if (to < end && source[to] === 0x0d) to++
  return to < end && source[to] === 0x0a ? to + 1 - at : 0
}

function isByteAt(source: Uint8Array, at: number, end: number): boolean {
  return (
    at + 2 < end &&
    HEX_VALUES[source[at + 1] as number] !== 255 &&
    HEX_VALUES[source[at + 2] as number] !== 255
  )
}

function byteAt(source: Uint8Array, at: number): number {
  return (
    ((HEX_VALUES[source[at + 1] as number] as number) << 4) | (HEX_VALUES[source[at + 2] as number] as number)
  )
}
