import type { Decoded } from '../../codec/escapes.ts'
import { Layer } from '../layer.ts'

const EQUALS = 0x3d

/** The text `[start, end)` of `outer` with quoted-printable undone (RFC 2045, section 6.7): `=3D`, and `=` at the end of a line. */
export function quotedPrintableLayer(outer: Layer, start: number, end: number, name: string): Layer {
  const from = start - outer.base
  const to = end - outer.base
  const bytes = outer.arena.take(to - from)
  const places = new Int32Array(to - from)
  const lengths = new Uint8Array(to - from)
  let length = 0
  for (let at = from; at < to; ) {
    let taken = 1
    let value = outer.bytes[at] as number
    if (value === EQUALS) {
      const broken = softBreak(outer.bytes, at, to)
      if (broken > 0) {
        at += broken
        continue
      }
      const decoded = hexAt(outer.bytes, at + 1, to)
      if (decoded >= 0) {
        value = decoded
        taken = 3
      }
    }
    bytes[length] = value
    places[length] = at + outer.base
    lengths[length] = taken
    length++
    at += taken
  }
  const decoded: Decoded = {
    bytes: bytes.subarray(0, length),
    outerStart: (index) => (index < length ? (places[index] as number) : end),
    outerEnd: (index) =>
      index === 0 ? start : (places[index - 1] as number) + (lengths[index - 1] as number),
    units: [],
    mayHoldMore: true,
  }
  return new Layer(decoded.bytes, 0, outer, name, outer.arena, 'none', 0, decoded)
}

function softBreak(bytes: Uint8Array, at: number, end: number): number {
  if (at + 1 < end && bytes[at + 1] === 0x0a) return 2
  return at + 2 < end && bytes[at + 1] === 0x0d && bytes[at + 2] === 0x0a ? 3 : 0
}

function hexAt(bytes: Uint8Array, at: number, end: number): number {
  if (at + 2 > end) return -1
  const text = String.fromCharCode(bytes[at] as number, bytes[at + 1] as number)
  return /^[0-9A-Fa-f]{2}$/.test(text) ? Number.parseInt(text, 16) : -1
}
