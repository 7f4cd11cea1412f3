import { Units } from './escape-units.ts'
import type { Decoded } from './escape-way-back.ts'
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

/** Equals signs that are looked at before a text is judged. */
const ENOUGH = 64

/** Whether most equals signs of a text are those of quoted-printable: programs and queries have others. */
export function looksQuotedPrintable(bytes: Uint8Array): boolean {
  let fitting = 0
  let others = 0
  for (let at = bytes.indexOf(EQUALS); at >= 0; at = bytes.indexOf(EQUALS, at + 1)) {
    if (softBreakAt(bytes, at, bytes.length) > 0 || isUsualAt(bytes, at)) fitting++
    else others++
    if (fitting + others === ENOUGH) break
  }
  return fitting > others
}

/** What is escaped in mails: white space, an equals sign, a byte beyond ASCII; in capitals. */
function isUsualAt(bytes: Uint8Array, at: number): boolean {
  if (!isByteAt(bytes, at, bytes.length)) return false
  if ((bytes[at + 1] as number) >= 0x61 || (bytes[at + 2] as number) >= 0x61) return false
  const byte = byteAt(bytes, at)
  return byte >= 0x80 || byte <= 0x20 || byte === EQUALS
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
