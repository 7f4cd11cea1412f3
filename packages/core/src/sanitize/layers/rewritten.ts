import { latin1 } from '../../codec/latin1.ts'
import type { Inspector } from '../inspector.ts'
import { applyMarks, type Layer } from '../layer.ts'

/**
 * Carries what changed in `inner`, which was decoded as a whole, to `[start, end)` of `outer`: its changed bytes,
 * packed as they were. `pack` gives text that is safe in `outer`, or (in a layer of bytes) one character a byte.
 */
export function rewriteWith(
  inspector: Inspector,
  outer: Layer,
  inner: Layer,
  start: number,
  end: number,
  pack: (bytes: Uint8Array) => string,
): void {
  if (!inner.hasMarks) return
  const marks = inspector.settle(inner)
  outer.addMark({
    start: outer.base + start,
    end: outer.base + end,
    replacement: pack(applyMarks(inner, marks)),
    drafts: marks.flatMap((mark) => mark.drafts),
    isSweep: false,
  })
}

/** The same for a layer of bytes: `pack` gives bytes. */
export function rewriteBytes(
  inspector: Inspector,
  outer: Layer,
  inner: Layer,
  start: number,
  end: number,
  pack: (bytes: Uint8Array) => Uint8Array,
): void {
  rewriteWith(inspector, outer, inner, start, end, (bytes) => latin1(pack(bytes)))
}
