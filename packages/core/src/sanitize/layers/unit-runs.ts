import type { Decoded } from '../../codec/escapes.ts'
import { inspectShapes } from '../detectors/personal.ts'
import { inspectContent } from '../inspect.ts'
import type { Inspector } from '../inspector.ts'
import { type Layer, layerOf } from '../layer.ts'
import { endOfJson } from '../sites/inline-json.ts'
import { inspectJson } from '../sites/json.ts'
import { isBorder, LONGEST_RUN } from '../sites/text.ts'
import { HAS_EQUALS, HAS_JWT, HAS_RUN, HAS_SCHEME, traitsOf } from '../traits.ts'
import { runsNeedLook } from './base64-runs.ts'

/**
 * Looks into the runs of a decoded text that an escape stood in or beside. All other runs are as they were before
 * decoding, and were looked into then.
 */
export function inspectUnitRuns(inspector: Inspector, layer: Layer, decoded: Decoded): void {
  let done = 0
  for (const at of decoded.units) {
    if (at < done) continue
    const { bytes } = layer
    let start = at
    while (start > done && !isBorder(bytes[start - 1] as number) && at - start < LONGEST_RUN) start--
    let end = at
    while (end < bytes.length && !isBorder(bytes[end] as number) && end - start < LONGEST_RUN) end++
    if (end === at && end < bytes.length) {
      // The escape was a border itself: what comes right behind it was not seen alone before.
      end++
      while (end < bytes.length && !isBorder(bytes[end] as number) && end - at < LONGEST_RUN) end++
      inspectRun(inspector, layer, at + 1, end)
      inspectRun(inspector, layer, start, at)
    } else inspectRun(inspector, layer, start, end)
    done = end
  }
}

/**
 * Shapes in a decoded text that an escape stood in or beside, up to what stands in no shape and tells nothing of what
 * is beside it. All others were found before decoding.
 */
export function inspectUnitShapes(inspector: Inspector, layer: Layer, decoded: Decoded): void {
  for (const [start, end] of unitSpans(layer.bytes, decoded.units))
    inspectShapes(inspector, layer, start, end)
}

/** The parts of `bytes` around `units`, up to line breaks, quotes and angle brackets. */
export function* unitSpans(
  bytes: Uint8Array,
  units: readonly number[],
): Generator<readonly [number, number]> {
  let done = 0
  for (const at of units) {
    if (at < done) continue
    let start = at
    while (start > done && !isHardBorder(bytes[start - 1] as number)) start--
    let end = at + 1
    while (end < bytes.length && !isHardBorder(bytes[end] as number)) end++
    yield [start, end]
    done = end
  }
}

function isHardBorder(byte: number): boolean {
  return byte === 0x0a || byte === 0x22 || byte === 0x3c
}

/** JSON in a decoded text that begins with an escape: `'\x7b\x22user\x22…'`. All other JSON was met before. */
export function inspectUnitJson(inspector: Inspector, layer: Layer, decoded: Decoded): void {
  const { bytes, base } = layer
  let done = 0
  for (const unit of decoded.units) {
    let at = unit
    if (bytes[unit] === 0x22) for (at--; at > done && at > unit - 9 && (bytes[at] as number) <= 0x20; ) at--
    if (at < done || (bytes[at] !== 0x7b && bytes[at] !== 0x5b)) continue
    const end = endOfJson(bytes, at, inspector.policy.limits.depth)
    if (end - at > 4) {
      const json = layerOf(layer, base + at, base + end, undefined, '')
      inspectJson(inspector, json, 0)
      inspector.close(json)
    }
    done = Math.max(end, at + 2)
  }
}

function inspectRun(inspector: Inspector, layer: Layer, start: number, end: number): void {
  if (end - start < 8) return
  const traits = traitsOf(layer.bytes, start, end)
  const plain = traits & (HAS_EQUALS | HAS_SCHEME | HAS_JWT)
  if (plain === 0 && ((traits & HAS_RUN) === 0 || !runsNeedLook(layer.bytes, start, end, inspector.sweep)))
    return
  const run = layerOf(layer, start, end, undefined, '')
  inspectContent(inspector, run)
  inspector.close(run)
}
