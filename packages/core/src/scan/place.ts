import type { ScanError, ScanErrorKind } from './events.ts'

/** What both machines of a scanner share: open frames, the line they are in, the error. */
export interface Place {
  /** 1 where the frame is an array, 0 where it is an object. Its length is the depth cap. */
  readonly kinds: Uint8Array
  depth: number
  /** From 1. */
  line: number
  /** Offset of the first byte of the line. */
  lineStart: number
  error: ScanError | undefined
}

/** A place before the first byte. */
export function placeAt(offset: number, maxDepth: number): Place {
  return { kinds: new Uint8Array(maxDepth), depth: 0, line: 1, lineStart: offset, error: undefined }
}

/** The error at `offset`, which must lie in the current line. */
export function errorAt(place: Place, kind: ScanErrorKind, offset: number, expected: string): ScanError {
  return { kind, offset, line: place.line, column: offset - place.lineStart + 1, expected }
}

/** The one error that ends a scan in any mode. */
export function tooDeep(place: Place, offset: number): ScanError {
  return errorAt(place, 'too-deep', offset, `at most ${place.kinds.length} levels`)
}
