import { createScanner } from '../../scan/scanner.ts'
import type { Inspector } from '../inspector.ts'
import { type Layer, layerOf } from '../layer.ts'
import { inspectJson } from './json.ts'

const NOTHING = (): void => {}
const DEAF = {
  key: NOTHING,
  string: NOTHING,
  number: NOTHING,
  literal: NOTHING,
  open: NOTHING,
  close: NOTHING,
  cut: NOTHING,
  stray: NOTHING,
}

/**
 * JSON that stands inside another text: behind `data: ` of an event stream, in a script, in a Socket.IO frame. Each
 * place is read as far as it is JSON, and the search goes on behind it, so that this is linear.
 */
export function inspectInlineJson(inspector: Inspector, layer: Layer): void {
  const { bytes, base } = layer
  for (let at = indexOfJson(bytes, 0); at >= 0; ) {
    const end = endOfJson(bytes, at, inspector.policy.limits.depth)
    if (end - at > 4) {
      const json = layerOf(layer, base + at, base + end, undefined, '')
      inspectJson(inspector, json, 0)
      inspector.close(json)
    }
    at = indexOfJson(bytes, Math.max(end, at + 2))
  }
}

/** `{"` or `["`, with blanks between. */
function indexOfJson(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const byte = bytes[at]
    if (byte !== 0x7b && byte !== 0x5b) continue
    let next = at + 1
    while (
      next < at + 64 &&
      (bytes[next] === 0x20 || bytes[next] === 0x0a || bytes[next] === 0x0d || bytes[next] === 0x09)
    )
      next++
    if (bytes[next] === 0x22) return at
  }
  return -1
}

/** Where the JSON value that begins at `start` ends, or breaks. */
export function endOfJson(bytes: Uint8Array, start: number, maxDepth: number): number {
  const scanner = createScanner(DEAF, { offset: start, maxDepth })
  for (let at = start; at < bytes.length; at += PIECE) {
    scanner.push(bytes.subarray(at, Math.min(bytes.length, at + PIECE)))
    if (scanner.error !== undefined) return scanner.error.offset
  }
  return scanner.end()?.offset ?? bytes.length
}

/** Bytes scanned before it is looked whether the value has ended. */
const PIECE = 4096
