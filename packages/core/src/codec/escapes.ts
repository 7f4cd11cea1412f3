import { type Escapes, point, pointIsByte, SIMPLE, stopsOf, unescapeAt } from './escape-at.ts'
import { type Decoded, WayBack } from './escape-way-back.ts'

export type { Decoded, Escapes }

const BACKSLASH = 0x5c
const SPECIAL = new Uint8Array(256)
for (const char of '\\%&+') SPECIAL[char.charCodeAt(0)] = 1

/**
 * `undefined` when there is nothing to decode. Invalid escapes stand for themselves. `allocate` gives room for the
 * decoded bytes; `source` must stay as it is while the way back is asked for.
 */
export function decodeEscapes(
  source: Uint8Array,
  start: number,
  end: number,
  escapes: Escapes,
  allocate: (size: number) => Uint8Array = (size) => new Uint8Array(size),
): Decoded | undefined {
  const stops = stopsOf(escapes)
  let at = start
  let taken = 0
  let mayHoldMore = false
  for (; at < end; at++) {
    const byte = source[at] as number
    if (stops[byte] === 0) continue
    taken = unescapeAt(source, at, end, byte, escapes)
    if (taken > 0) break
    mayHoldMore = true
  }
  if (at >= end) return undefined
  const out = allocate(end - start)
  let length = copyBytes(source, start, at, out)
  const units: number[] = []
  const located = escapes.located === true
  // One long loop on purpose: most bytes are copied one by one, as most stretches between escapes are short.
  while (at < end) {
    const byte = source[at] as number
    if (stops[byte] === 0) {
      out[length++] = byte
      at++
      continue
    }
    const simple = byte === BACKSLASH && at + 1 < end ? (SIMPLE[source[at + 1] as number] as number) : 0
    if (simple !== 0) {
      if (located) units.push(length)
      mayHoldMore ||= SPECIAL[simple] === 1
      out[length++] = simple
      at += 2
      continue
    }
    taken = unescapeAt(source, at, end, byte, escapes)
    if (taken === 0) {
      mayHoldMore = true
      out[length++] = byte
      at++
      continue
    }
    if (located) units.push(length)
    if (point < 0x80) {
      mayHoldMore ||= SPECIAL[point] === 1
      out[length++] = point
    } else if (pointIsByte) out[length++] = point
    else length += writeCodePoint(out, length)
    at += taken
  }
  return new WayBack(out.subarray(0, length), units, mayHoldMore, { source, start, end, escapes })
}

/** Returns the number of bytes. */
function copyBytes(source: Uint8Array, from: number, to: number, out: Uint8Array): number {
  if (to - from > 64) out.set(source.subarray(from, to))
  else for (let i = from; i < to; i++) out[i - from] = source[i] as number
  return to - from
}

/** Writes `point`, which is beyond ASCII, as UTF-8 (lone surrogates as three bytes) and returns the number of bytes. */
function writeCodePoint(out: Uint8Array, at: number): number {
  if (point < 0x800) {
    out[at] = 0xc0 | (point >> 6)
    out[at + 1] = 0x80 | (point & 0x3f)
    return 2
  }
  if (point < 0x10000) {
    out[at] = 0xe0 | (point >> 12)
    out[at + 1] = 0x80 | ((point >> 6) & 0x3f)
    out[at + 2] = 0x80 | (point & 0x3f)
    return 3
  }
  out[at] = 0xf0 | (point >> 18)
  out[at + 1] = 0x80 | ((point >> 12) & 0x3f)
  out[at + 2] = 0x80 | ((point >> 6) & 0x3f)
  out[at + 3] = 0x80 | (point & 0x3f)
  return 4
}
