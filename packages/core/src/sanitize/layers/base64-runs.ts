import { encodeBase64 } from '../../codec/base64.ts'
import { latin1 } from '../../codec/latin1.ts'
import { inspectClaims } from '../detectors/jwt-claims.ts'
import { inspectContent, sweepLayer } from '../inspect.ts'
import type { Inspector } from '../inspector.ts'
import { applyMarks, type Layer, type Mark, wholeLayer } from '../layer.ts'
import type { SweepIndex } from '../sweep.ts'
import { decodeRun, isText, RUN_VALUES, startsLikeText } from './base64-decode.ts'
import { isMediaRun } from './media-run.ts'

/** Shorter runs hold fewer than nine bytes. */
export const SHORTEST_BASE64 = 12
/** Runs up to this length are also tried from their separators on (`/`, `-`, `_`, `+`). */
const LONGEST_SPLIT = 4096
const MOST_SPLITS = 8

/**
 * Looks inside a run of base64, without its padding. What changes there is written back as base64.
 */
export function inspectBase64Run(inspector: Inspector, layer: Layer, start: number, dataEnd: number): void {
  const { bytes } = layer
  const end = paddedEnd(bytes, dataEnd, bytes.length)
  if (needsLook(bytes, start, dataEnd, inspector.sweep)) {
    inspectDecoded(inspector, layer, start, end, dataEnd, false)
    return
  }
  if (dataEnd - start > LONGEST_SPLIT) return
  splits(bytes, start, end, dataEnd, (from) => {
    if (needsLook(bytes, from, dataEnd, inspector.sweep))
      inspectDecoded(inspector, layer, from, end, dataEnd, false)
    return false
  })
}

/** The header or the claims of a JWT, which stand in `[start, end)`. */
export function inspectJwtPart(inspector: Inspector, layer: Layer, start: number, end: number): void {
  if (end > start) inspectDecoded(inspector, layer, start, end, end, true)
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
  return eachRun(bytes, start, end, (from, _, dataEnd) => needsLook(bytes, from, dataEnd, sweep))
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
  for (let at = start; at + SHORTEST_BASE64 < dataEnd && tries < MOST_SPLITS; at++) {
    const byte = bytes[at]
    if (byte !== 0x2f && byte !== 0x2d && byte !== 0x5f && byte !== 0x2b) continue
    tries++
    if (visit(at + 1, end, dataEnd)) return true
  }
  return false
}

let scratch = new Uint8Array(1 << 16)

function needsLook(bytes: Uint8Array, start: number, end: number, sweep: SweepIndex | undefined): boolean {
  if (startsLikeText(bytes, start, end)) return true
  if (bytes[start] === 0x48 && bytes[start + 1] === 0x34 && bytes[start + 2] === 0x73) return true // H4s: gzip
  if (sweep === undefined || sweep.empty || isMediaRun(bytes, start, end)) return false
  const size = Math.floor(((end - start) * 3) / 4)
  if (size > scratch.length) scratch = new Uint8Array(size * 2)
  const length = decodeRun(bytes, start, end, scratch)
  let found = false
  sweep.search(scratch, 0, length, () => {
    found = true
  })
  return found
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
  else if (decoded[0] === 0x1f && decoded[1] === 0x8b) inspectGzip(inspector, inner)
  else if (isText(decoded)) inspectContent(inspector, inner)
  else sweepLayer(inspector, inner)
  if (inner.hasMarks) layer.addMark(rewrite(inspector, layer, inner, start, end, dataEnd, isJwtPart))
}

/** The changed bytes as base64 again, in the alphabet and with the padding that stood there. */
function rewrite(
  inspector: Inspector,
  layer: Layer,
  inner: Layer,
  start: number,
  end: number,
  dataEnd: number,
  isJwtPart: boolean,
): Mark {
  const marks = inspector.settle(inner)
  const text = latin1(layer.bytes, start, dataEnd)
  const url = isJwtPart || /[-_]/.test(text)
  const padding = end > dataEnd || (!url && (dataEnd - start) % 4 === 0)
  const replacement = encodeBase64(applyMarks(inner, marks), { url, padding })
  const drafts = marks.flatMap((mark) => mark.drafts)
  return { start: layer.base + start, end: layer.base + end, replacement, drafts, isSweep: false }
}

/** Compressed data is not packed again: when anything in it is secret, it goes as a whole. */
function inspectGzip(inspector: Inspector, inner: Layer): void {
  const { inflatedBytes } = inspector.policy.limits
  const inflated = inspector.runtime.inflateSync('gzip', inner.bytes, inflatedBytes)
  if (inflated === undefined) {
    sweepLayer(inspector, inner)
    return
  }
  const below = wholeLayer(inner, inflated, 'gzip')
  if (isText(inflated)) inspectContent(inspector, below)
  else sweepLayer(inspector, below)
  if (below.hasMarks) inspector.replaceOpaque(inner, 0, inner.bytes.length, 'compressed')
}
