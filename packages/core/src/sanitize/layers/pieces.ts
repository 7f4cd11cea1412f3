import type { Decoded } from '../../codec/escapes.ts'
import { Layer, type Range } from '../layer.ts'

/**
 * A layer of several pieces of a text, put together without what stands between them: the data lines of an event,
 * a header that was folded, quoted-printable. Pieces are in order; a change that reaches over a border takes what
 * stood between.
 */
export function piecesLayer(outer: Layer, pieces: readonly Range[], name: string): Layer {
  let length = 0
  const starts: number[] = []
  for (const piece of pieces) {
    starts.push(length)
    length += piece.end - piece.start
  }
  const bytes = outer.arena.take(length)
  for (const [index, { start, end }] of pieces.entries()) {
    bytes.set(outer.bytes.subarray(start - outer.base, end - outer.base), starts[index])
  }
  return new Layer(bytes, 0, outer, name, outer.arena, 'none', 0, wayBack(bytes, pieces, starts))
}

function wayBack(bytes: Uint8Array, pieces: readonly Range[], starts: readonly number[]): Decoded {
  const outerStart = (index: number): number => {
    const piece = lastFrom(starts, index)
    return (pieces[piece]?.start ?? 0) + index - (starts[piece] ?? 0)
  }
  return {
    bytes,
    outerStart,
    outerEnd: (end) => (end === 0 ? outerStart(0) : outerStart(end - 1) + 1),
    units: [],
    mayHoldMore: true,
  }
}

/** The last piece that begins at or before `index`; of empty ones the one that follows them. */
function lastFrom(starts: readonly number[], index: number): number {
  let low = 0
  let high = starts.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if ((starts[middle] as number) <= index) low = middle + 1
    else high = middle - 1
  }
  return Math.max(0, high)
}
