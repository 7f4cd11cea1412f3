import { inspectContent } from '../inspect.ts'
import type { Inspector } from '../inspector.ts'
import { type Layer, layerOf } from '../layer.ts'

/** Shorter runs of characters come about in any bytes. */
const SHORTEST_STRING = 6

/**
 * Looks into the strings that stand in bytes of no known structure (MessagePack, CBOR, BSON, Thrift …): runs of
 * printable UTF-8. Whoever calls replaces the bytes whole when there are marks, as no length would fit any more.
 */
export function inspectStringRuns(inspector: Inspector, layer: Layer): void {
  eachStringRun(layer.bytes, (start, end) => {
    const run = layerOf(layer, layer.base + start, layer.base + end, undefined, '')
    inspectContent(inspector, run)
    inspector.close(run)
    return false
  })
}

/** Ends early, with true, when `visit` says true. */
export function eachStringRun(bytes: Uint8Array, visit: (start: number, end: number) => boolean): boolean {
  let start = 0
  for (let at = 0; at <= bytes.length; ) {
    const step = at < bytes.length ? printableAt(bytes, at) : 0
    if (step > 0) {
      at += step
      continue
    }
    if (at - start >= SHORTEST_STRING && visit(start, at)) return true
    at++
    start = at
  }
  return false
}

/** Bytes of the printable character at `at`, or 0. Line breaks and tabs count. */
function printableAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at] as number
  if (byte < 0x80) return (byte >= 0x20 && byte < 0x7f) || byte === 9 || byte === 10 || byte === 13 ? 1 : 0
  const size =
    byte >= 0xc2 && byte < 0xe0 ? 2 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xf0 && byte < 0xf5 ? 4 : 0
  for (let i = 1; i < size; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0
  return size
}

/** All of it is characters that are printed, in UTF-8. */
export function isReadable(bytes: Uint8Array): boolean {
  return readableLength(bytes) === bytes.length
}

/** How many of the first bytes are such characters. */
export function readableLength(bytes: Uint8Array): number {
  let at = 0
  while (at < bytes.length) {
    const step = printableAt(bytes, at)
    if (step === 0) break
    at += step
  }
  return at
}
