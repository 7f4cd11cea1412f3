import { createScanner } from '../../scan/scanner.ts'
import type { Inspector } from '../inspector.ts'
import { type Layer, layerOf } from '../layer.ts'
import { inspectJson } from './json.ts'

const LONGEST_KEY = 256
const VALUE_STARTS = [...'"{[-0123456789tfn'].map((char) => char.charCodeAt(0))

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
    if (bytes[next] === 0x22 && (byte === 0x5b || mayHoldMember(bytes, next + 1))) return at
  }
  return -1
}

/** Whether a value may follow the key that begins at `from`: most braces before a quote in a script are no JSON. */
function mayHoldMember(bytes: Uint8Array, from: number): boolean {
  const limit = Math.min(bytes.length, from + LONGEST_KEY)
  let at = from
  while (at < limit && bytes[at] !== 0x22) at += bytes[at] === 0x5c ? 2 : 1
  if (at >= limit) return true
  at = skipBlanks(bytes, at + 1)
  if (at >= bytes.length) return true
  if (bytes[at] !== 0x3a) return false
  at = skipBlanks(bytes, at + 1)
  return at >= bytes.length || VALUE_STARTS.includes(bytes[at] as number)
}

function skipBlanks(bytes: Uint8Array, from: number): number {
  let at = from
  while (
    at < from + 64 &&
    (bytes[at] === 0x20 || bytes[at] === 0x0a || bytes[at] === 0x0d || bytes[at] === 0x09)
  )
    at++
  return at
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
