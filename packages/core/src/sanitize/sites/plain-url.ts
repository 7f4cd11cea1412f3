import { nextPlace } from '../detectors/shape-places.ts'
import type { Inspector } from '../inspector.ts'
import { runsNeedLook } from '../layers/base64-runs.ts'
import { traitsOf } from '../traits.ts'
import { mayHoldPathToken } from './path-tokens.ts'

const SLASH = 0x2f
const QUESTION = 0x3f
const AMPERSAND = 0x26
const EQUALS = 0x3d
const HYPHEN = 0x2d
/** Bytes that part nothing but steps and fields, and stand for themselves. */
const PLAIN = new Uint8Array(256)
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/_.-?&=') {
  PLAIN[char.charCodeAt(0)] = 1
}
/** Shorter texts of such bytes have no traits. */
const SHORTEST_RUN = 12
/** As many steps of a run are looked into. */
const MOST_STEPS = 16
const LONGEST_NAME = 60

/**
 * Whether there is nothing to find in the URL `[start, end)`, as in most: a host, steps and fields with plain names and
 * short values. A quick look that says no where it is not sure.
 */
export function isPlainUrl(inspector: Inspector, bytes: Uint8Array, start: number, end: number): boolean {
  const { gate, manual } = inspector
  if (gate.pseudonyms || gate.patterns.length > 0 || manual !== undefined) return false
  const hostStart = hostStartOf(bytes, start)
  let path = hostStart > start ? -1 : start
  let query = end
  let steps = 0
  for (let at = hostStart; at < end; at++) {
    const byte = bytes[at] as number
    if (PLAIN[byte] === 0) return false
    if (byte === SLASH) {
      if (path < 0) path = at
      if (++steps > MOST_STEPS) return false
    } else if (byte === QUESTION) {
      if (query === end) query = at
    } else if (mayBeginMore(bytes, at)) return false
  }
  if (path < 0 || path > query) path = query
  return (
    nextPlace(bytes, start, end) < 0 &&
    !mayHoldPathToken(bytes, path, query) &&
    !pathNeedsLook(inspector, bytes, path, query) &&
    areFieldsPlain(inspector, bytes, query + 1, end)
  )
}

/** Behind `https://`, or where the reference begins. */
function hostStartOf(bytes: Uint8Array, start: number): number {
  const first = bytes[start]
  if (first === SLASH && bytes[start + 1] === SLASH) return start + 2
  if (first !== 0x68 || bytes[start + 1] !== 0x74 || bytes[start + 2] !== 0x74 || bytes[start + 3] !== 0x70)
    return start
  const colon = bytes[start + 4] === 0x73 ? start + 5 : start + 4
  const isHost = bytes[colon] === 0x3a && bytes[colon + 1] === SLASH && bytes[colon + 2] === SLASH
  return isHost ? colon + 3 : start
}

/** `ey` and `ew`, as tokens begin, and two hyphens. */
function mayBeginMore(bytes: Uint8Array, at: number): boolean {
  const next = bytes[at + 1]
  return bytes[at] === 0x65 ? next === 0x79 || next === 0x77 : bytes[at] === HYPHEN && next === HYPHEN
}

function pathNeedsLook(inspector: Inspector, bytes: Uint8Array, path: number, end: number): boolean {
  if (end - path < SHORTEST_RUN) return false
  return runsNeedLook(bytes.subarray(path, end), 0, end - path, inspector.sweep)
}

function areFieldsPlain(inspector: Inspector, bytes: Uint8Array, from: number, end: number): boolean {
  for (let start = from; start < end; ) {
    let equals = -1
    let to = start
    for (; to < end && bytes[to] !== AMPERSAND; to++) {
      if (bytes[to] !== EQUALS) continue
      if (equals >= 0) return false
      equals = to
    }
    if (equals >= 0) {
      if (equals - start > LONGEST_NAME || hasTraits(bytes, start, equals)) return false
      const { telling, inContext, isUrl } = inspector.keys.lookup(bytes, start, equals, false)
      if (telling !== undefined || inContext !== undefined || isUrl) return false
    }
    if (hasTraits(bytes, equals < 0 ? start : equals + 1, to)) return false
    start = to + 1
  }
  return true
}

function hasTraits(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start >= SHORTEST_RUN && traitsOf(bytes, start, end) !== 0
}
