import { encodeBase64 } from '../../codec/base64.ts'
import { latin1 } from '../../codec/latin1.ts'
import { inspectClaims } from '../detectors/jwt-claims.ts'
import type { Inspector } from '../inspector.ts'
import { type Layer, wholeLayer } from '../layer.ts'
import type { SweepIndex } from '../sweep.ts'
import { decodeRun, RUN_VALUES, startsLikeText } from './base64-decode.ts'
import { holdsStrings, isMixed, startsLikeBytes, startsLikePacked } from './bytes-traits.ts'
import { inspectBytes } from './contents.ts'
import { hexNeedsLook, inspectHexRun } from './hex-runs.ts'
import { isMediaRun } from './media-run.ts'
import { lookOnce } from './part-memo.ts'
import { rewriteWith } from './rewritten.ts'
import { readableLength } from './string-runs.ts'

/** Shorter runs hold fewer than nine bytes. */
export const SHORTEST_BASE64 = 12
/** Runs up to this length are also tried from their separators on (`/`, `-`, `_`, `+`). */
const LONGEST_SPLIT = 4096
const MOST_SPLITS = 8
const MOST_STEPS = 16
const SLASH = 0x2f
const PERCENT = 0x25
const BACKSLASH = 0x5c

/**
 * Looks inside a run of base64, without its padding. What changes there is written back as base64.
 */
export function inspectBase64Run(inspector: Inspector, layer: Layer, start: number, dataEnd: number): void {
  const { bytes } = layer
  if (isTorn(bytes, start, dataEnd)) return
  const end = paddedEnd(bytes, dataEnd, bytes.length)
  if (dataEnd - start <= LONGEST_SPLIT && inspectSteps(inspector, layer, start, end, dataEnd)) return
  if (hexNeedsLook(bytes, start, dataEnd, inspector.sweep)) inspectHexRun(inspector, layer, start, dataEnd)
  else if (needsLook(bytes, start, dataEnd, inspector.sweep)) {
    inspectDecoded(inspector, layer, start, end, dataEnd, false)
    if (startsLikeText(bytes, start, dataEnd) || startsLikeBytes(bytes, start, dataEnd)) return
  }
  if (dataEnd - start > LONGEST_SPLIT) return
  splits(bytes, start, end, dataEnd, (from) => {
    if (hexNeedsLook(bytes, from, dataEnd, inspector.sweep)) inspectHexRun(inspector, layer, from, dataEnd)
    else if (needsLook(bytes, from, dataEnd, inspector.sweep))
      inspectDecoded(inspector, layer, from, end, dataEnd, false)
    return false
  })
}

/** Steps of a path that are base64 of a text or of compressed data: `/i/eyJhIjoxfQ/show`. False: there are none. */
function inspectSteps(
  inspector: Inspector,
  layer: Layer,
  start: number,
  end: number,
  dataEnd: number,
): boolean {
  const { bytes } = layer
  if (!isPath(bytes, start)) return false
  let found = false
  for (let at = bytes.indexOf(SLASH, start); at >= 0 && at + SHORTEST_BASE64 < dataEnd; ) {
    const to = stepEnd(bytes, at + 1, dataEnd)
    if (to > at) {
      found = true
      inspectDecoded(inspector, layer, at + 1, to === dataEnd ? end : to, to, false)
    }
    at = bytes.indexOf(SLASH, Math.max(at + 1, to))
  }
  return found
}

/** Slashes part steps, and are no digits: the run begins with one, or behind the dot of a host or the colon of a port. */
function isPath(bytes: Uint8Array, start: number): boolean {
  if (bytes[start] === SLASH || bytes[start - 1] === 0x2e) return true
  if (bytes[start - 1] !== 0x3a) return false
  let at = start
  while (at < start + 5 && ((bytes[at] as number) & 0xf0) === 0x30) at++
  return at > start && bytes[at] === SLASH
}

/** Where the base64 that begins at `start`, behind a slash, ends; -1: there is none. */
function stepEnd(bytes: Uint8Array, start: number, dataEnd: number): number {
  if (startsLikeText(bytes, start, dataEnd)) return textEnd(bytes, start, dataEnd)
  const slash = bytes.indexOf(SLASH, start)
  const isLast = slash < 0 || slash >= dataEnd
  if (!isLast && (slash - start < SHORTEST_BASE64 || isMixed(bytes, slash + 1, dataEnd))) return -1
  return startsLikePacked(bytes, start, dataEnd) ? (isLast ? dataEnd : slash) : -1
}

/** Where base64 of a text ends: at the end of the run, or at the slash behind which no text goes on. -1: it is no text. */
function textEnd(bytes: Uint8Array, start: number, dataEnd: number): number {
  const decoded = new Uint8Array(Math.ceil(((dataEnd - start) * 3) / 4))
  const length = decodeRun(bytes, start, dataEnd, decoded)
  const readable = readableLength(decoded.subarray(0, length))
  if (readable === length) return dataEnd
  for (let at = bytes.lastIndexOf(SLASH, dataEnd - 1); at - start >= SHORTEST_BASE64; ) {
    if (Math.floor(((at - start) * 3) / 4) <= readable) return at
    at = bytes.lastIndexOf(SLASH, at - 1)
  }
  return -1
}

/** The header or the claims of a JWT, which stand in `[start, end)`. */
export function inspectJwtPart(inspector: Inspector, layer: Layer, start: number, end: number): void {
  if (end <= start || layer.isCovered(layer.base + start, layer.base + end)) return
  lookOnce(inspector, layer, start, end, () => inspectDecoded(inspector, layer, start, end, end, true))
}

/** Digits that an escape stands among (`%2B`, `\/`) are whole only where it is undone, and are looked into there. */
function isTorn(bytes: Uint8Array, start: number, dataEnd: number): boolean {
  if (start > 0 && bytes[start - 1] === PERCENT) return true
  const next = bytes[dataEnd]
  if (next === BACKSLASH) return bytes[dataEnd + 1] === SLASH
  if (next !== PERCENT) return false
  const first = bytes[dataEnd + 1]
  const second = (bytes[dataEnd + 2] ?? 0) | 0x20
  return (first === 0x32 && (second === 0x62 || second === 0x66)) || (first === 0x33 && second === 0x64)
}

function paddedEnd(bytes: Uint8Array, dataEnd: number, limit: number): number {
  let end = dataEnd
  while (end < dataEnd + 2 && end < limit && bytes[end] === 0x3d) end++
  return end
}

/** Whether any run in `[start, end)` holds text, compressed data or a known secret. */
export function runsNeedLook(
  bytes: Uint8Array,
  start: number,
  end: number,
  sweep: SweepIndex | undefined,
): boolean {
  return eachRun(
    bytes,
    start,
    end,
    (from, _, dataEnd) => hexNeedsLook(bytes, from, dataEnd, sweep) || needsLook(bytes, from, dataEnd, sweep),
  )
}

/** `end` includes the padding, `dataEnd` does not. Ends early, with true, when `visit` says true. */
function eachRun(
  bytes: Uint8Array,
  from: number,
  to: number,
  visit: (start: number, end: number, dataEnd: number) => boolean,
): boolean {
  let start = from
  for (let at = from; at <= to; at++) {
    if (at < to && RUN_VALUES[bytes[at] as number] !== 255) continue
    if (at - start >= SHORTEST_BASE64) {
      const end = paddedEnd(bytes, at, to)
      if (visit(start, end, at) || (at - start <= LONGEST_SPLIT && splits(bytes, start, end, at, visit)))
        return true
    }
    start = at + 1
  }
  return false
}

/** A path or a compound name may end in base64: `/download/aGFydXNwZXg`. */
function splits(
  bytes: Uint8Array,
  start: number,
  end: number,
  dataEnd: number,
  visit: (start: number, end: number, dataEnd: number) => boolean,
): boolean {
  let tries = 0
  let steps = 0
  for (let at = start; at + SHORTEST_BASE64 < dataEnd; at++) {
    const byte = bytes[at]
    if (byte !== SLASH && byte !== 0x2d && byte !== 0x5f && byte !== 0x2b) continue
    if (byte === SLASH ? ++steps > MOST_STEPS : ++tries > MOST_SPLITS) continue
    if (visit(at + 1, end, dataEnd)) return true
  }
  return false
}

let scratch = new Uint8Array(1 << 16)

/** Whether base64 in `[start, end)` holds text, other bytes with text in them, or a known secret. */
export function needsLook(
  bytes: Uint8Array,
  start: number,
  end: number,
  sweep: SweepIndex | undefined,
): boolean {
  if (startsLikeText(bytes, start, end) || startsLikeBytes(bytes, start, end)) return true
  const mayHold = mayHoldStrings(bytes, start, end, sweep?.isListed)
  if (!mayHold && (sweep === undefined || sweep.empty || isMediaRun(bytes, start, end))) return false
  const size = Math.floor(((end - start) * 3) / 4)
  if (size > scratch.length) scratch = new Uint8Array(size * 2)
  const length = decodeRun(bytes, start, end, scratch)
  if (mayHold && holdsStrings(scratch.subarray(0, length))) return true
  let found = false
  sweep?.search(scratch, 0, length, () => {
    found = true
  })
  return found
}

/** Of places inside a run only the last part of a path may begin bytes with text in them. */
function mayHoldStrings(bytes: Uint8Array, start: number, end: number, isListed = false): boolean {
  if (!isMixed(bytes, start, end, isListed)) return false
  const before = start > 0 ? (bytes[start - 1] as number) : 0
  if (RUN_VALUES[before] === 255) return true
  if (before !== SLASH) return false
  for (let at = start; at < end; at++) if (bytes[at] === SLASH) return false
  return true
}

function inspectDecoded(
  inspector: Inspector,
  layer: Layer,
  start: number,
  end: number,
  dataEnd: number,
  isJwtPart: boolean,
): void {
  if (layer.isCovered(layer.base + start, layer.base + end)) return
  const size = Math.floor(((dataEnd - start) * 3) / 4)
  if (!inspector.mayOpen(size)) return
  const decoded = layer.arena.take(size)
  decodeRun(layer.bytes, start, dataEnd, decoded)
  const inner = wholeLayer(layer, decoded, 'base64')
  if (isJwtPart) inspectClaims(inspector, inner)
  else inspectBytes(inspector, inner)
  rewriteWith(inspector, layer, inner, start, end, (changed) => {
    // In the alphabet and with the padding that stood there.
    const url = isJwtPart || /[-_]/.test(latin1(layer.bytes, start, dataEnd))
    const padding = end > dataEnd || (!url && (dataEnd - start) % 4 === 0)
    return encodeBase64(changed, { url, padding })
  })
}
