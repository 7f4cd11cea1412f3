import { decodeHex, encodeHex, HEX_VALUES, hexEnd, isUpperHex } from '../../codec/hex.ts'
import { utf16Of } from '../../codec/utf16.ts'
import type { Inspector } from '../inspector.ts'
import { type Layer, wholeLayer } from '../layer.ts'
import type { SweepIndex } from '../sweep.ts'
import { inspectBytes } from './contents.ts'
import { compressionOf } from './inflated.ts'
import { looksLikeMessage } from './protobuf-fields.ts'
import { rewriteWith } from './rewritten.ts'
import { isReadable } from './string-runs.ts'

/** Eight bytes: nothing shorter is looked for. */
const SHORTEST_DIGITS = 16
const SHORTEST_PAIRS = 8
/** Digits of a message that is looked into: identifiers are shorter. */
const SHORTEST_MESSAGE = 80
const SPACE = 0x20
const COLON = 0x3a

/** The hexadecimal digits that begin at `start`, perhaps behind `0x`, as [from, to]; `undefined` when they are too few. */
function digitsAt(
  bytes: Uint8Array,
  start: number,
  end: number,
): readonly [from: number, to: number] | undefined {
  const hasPrefix = bytes[start] === 0x30 && ((bytes[start + 1] ?? 0) | 0x20) === 0x78
  const from = hasPrefix ? start + 2 : start
  const to = hexEnd(bytes, from, end)
  if (to - from < SHORTEST_DIGITS || (to - from) % 2 !== 0) return undefined
  return to === end || isJoint(bytes[to] as number) ? [from, to] : undefined
}

function isJoint(byte: number): boolean {
  return byte === 0x2d || byte === 0x2f || byte === 0x5f || byte === 0x2b
}

/** Whether the digits at `start` stand for a text, compressed data, a message or a known secret. */
export function hexNeedsLook(
  bytes: Uint8Array,
  start: number,
  end: number,
  sweep: SweepIndex | undefined,
): boolean {
  const digits = digitsAt(bytes, start, end)
  return digits !== undefined && isWorthALook(decodeHex(bytes, digits[0], digits[1], 2, roomFor), sweep)
}

const room = new Uint8Array(1024)

/** Room that is used again for the next digits. */
function roomFor(size: number): Uint8Array {
  return size <= room.length ? room.subarray(0, size) : new Uint8Array(size)
}

/** Whether decoded bytes may hold what is looked for. */
export function isWorthALook(decoded: Uint8Array, sweep: SweepIndex | undefined): boolean {
  if (isReadable(decoded) || compressionOf(decoded) === 'gzip' || utf16Of(decoded) !== undefined) return true
  if (decoded.length * 2 >= SHORTEST_MESSAGE && (compressionOf(decoded) || looksLikeMessage(decoded)))
    return true
  if (sweep === undefined || (!sweep.isListed && !sweep.hasWindow(decoded, 0, decoded.length))) return false
  let found = false
  sweep.search(decoded, 0, decoded.length, () => {
    found = true
  })
  return found
}

/** Looks inside hexadecimal digits that `hexNeedsLook`; what changes is written back as digits in the same case. */
export function inspectHexRun(inspector: Inspector, layer: Layer, start: number, end: number): void {
  const digits = digitsAt(layer.bytes, start, end)
  if (digits !== undefined) inspectDigits(inspector, layer, digits[0], digits[1], 2)
}

/** Pairs of digits with a colon or a blank between them: `7b:22:74`, as dumps and certificates show bytes. */
export function inspectHexPairs(inspector: Inspector, layer: Layer): void {
  const { bytes } = layer
  for (let at = 0; at + 2 < bytes.length; ) {
    const between = bytes[at + 2]
    if ((between !== COLON && between !== SPACE) || !isPair(bytes, at)) {
      at++
      continue
    }
    let to = at + 2
    while (bytes[to] === between && isPair(bytes, to + 1)) to += 3
    const isAlone = at === 0 || HEX_VALUES[bytes[at - 1] as number] === 255
    if (isAlone && to - at >= SHORTEST_PAIRS * 3 - 1 && HEX_VALUES[bytes[to] ?? 0] === 255) {
      if (isWorthALook(decodeHex(bytes, at, to, 3), inspector.sweep))
        inspectDigits(inspector, layer, at, to, 3)
    }
    at = to
  }
}

function isPair(bytes: Uint8Array, at: number): boolean {
  return (
    at + 1 < bytes.length &&
    HEX_VALUES[bytes[at] as number] !== 255 &&
    HEX_VALUES[bytes[at + 1] as number] !== 255
  )
}

function inspectDigits(inspector: Inspector, layer: Layer, start: number, end: number, step: 2 | 3): void {
  const { bytes, base } = layer
  if (layer.isCovered(base + start, base + end) || !inspector.mayOpen((end - start) >> 1)) return
  const inner = wholeLayer(layer, decodeHex(bytes, start, end, step, layer.arena.take), 'hex')
  inspectBytes(inspector, inner)
  const between = step === 2 ? '' : String.fromCharCode(bytes[start + 2] as number)
  const upper = isUpperHex(bytes, start, end)
  rewriteWith(inspector, layer, inner, start, end, (changed) => encodeHex(changed, upper, between))
}
