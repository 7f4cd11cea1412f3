import { deflateRaw, gzip, zlib } from '../../codec/deflate.ts'
import type { Compression } from '../../model/runtime.ts'
import type { Inspector } from '../inspector.ts'
import { type Layer, wholeLayer } from '../layer.ts'
import { isText } from './base64-decode.ts'
import { inspectBytes } from './contents.ts'
import { rewriteBytes } from './rewritten.ts'

const PACKERS: Readonly<Record<Compression, (bytes: Uint8Array) => Uint8Array>> = {
  gzip,
  zlib,
  'deflate-raw': deflateRaw,
}

/** What a try to inflate costs of the budget when it fails: runtimes are slow to say so. */
const TRY_BYTES = 2048
/** Shorter raw deflate holds less than is searched for. */
const SHORTEST_RAW = 12
/** A dynamic block's codes alone take this much. */
const SHORTEST_DYNAMIC = 16

/** Compressed data that its first bytes tell of. */
export function compressionOf(bytes: Uint8Array): 'gzip' | 'zlib' | undefined {
  const first = bytes[0]
  if (first !== 0x1f && first !== 0x78) return undefined
  const second = bytes[1]
  if (bytes.length >= 18 && first === 0x1f && second === 0x8b && bytes[2] === 8) return 'gzip'
  const isZlib = first === 0x78 && (second === 0x01 || second === 0x5e || second === 0x9c || second === 0xda)
  return isZlib && bytes.length >= 8 ? 'zlib' : undefined
}

/**
 * Opens compressed data, looks into it, and packs it again when something in it changed. What is cut or inflates to
 * more than may be opened goes whole. `undefined`: it only begins like zlib, as one value in ten thousand does.
 */
export function inspectInflated(
  inspector: Inspector,
  layer: Layer,
  kind: 'gzip' | 'zlib',
): boolean | undefined {
  const isFixed = (((layer.bytes[2] ?? 0) >> 1) & 3) === 1
  const isSound = kind === 'gzip' || isSoundBlock(layer.bytes.subarray(2))
  if (!isSound && !isFixed) return undefined
  const inflated = inflate(inspector, layer, kind)
  if (inflated !== undefined) return inspectBelow(inspector, layer, inflated, kind)
  if (!isSound) return undefined
  inspector.replaceOpaque(layer, layer.base, layer.base + layer.bytes.length, 'compressed')
  return true
}

/** A stored block of a length that is told twice, or a dynamic one. */
function isSoundBlock(bytes: Uint8Array): boolean {
  const type = ((bytes[0] ?? 0) >> 1) & 3
  if (type === 0)
    return (
      bytes.length > 4 && bytes[1] === (~(bytes[3] ?? 0) & 0xff) && bytes[2] === (~(bytes[4] ?? 0) & 0xff)
    )
  return type === 2 && hasSoundCodes(bytes)
}

/**
 * Raw deflate has no mark of its own: bytes whose block header is sound and that inflate to a text. `look` says what
 * is done with it. False: it is something else.
 */
export function inspectRawDeflate(
  inspector: Inspector,
  layer: Layer,
  look?: (inner: Layer) => void,
): boolean {
  if (!mayBeDeflate(layer.bytes)) return false
  const inflated = inflate(inspector, layer, 'deflate-raw')
  if (inflated === undefined || inflated.length < 8 || !isText(inflated)) return false
  return inspectBelow(inspector, layer, inflated, 'deflate-raw', look)
}

export function inflate(inspector: Inspector, layer: Layer, kind: Compression): Uint8Array | undefined {
  const most = Math.min(inspector.policy.limits.inflatedBytes, inspector.budget)
  const inflated = most > 0 ? inspector.runtime.inflateSync(kind, layer.bytes, most) : undefined
  return inspector.mayOpen(inflated?.length ?? TRY_BYTES) ? inflated : undefined
}

export function inspectBelow(
  inspector: Inspector,
  layer: Layer,
  inflated: Uint8Array,
  kind: Compression,
  look?: (inner: Layer) => void,
): boolean {
  const below = wholeLayer(layer, inflated, kind === 'deflate-raw' ? 'deflate' : kind)
  let opened = true
  if (look === undefined) opened = inspectBytes(inspector, below)
  else look(below)
  rewriteBytes(inspector, layer, below, 0, layer.bytes.length, PACKERS[kind])
  return opened
}

/** Whether the first block may be one of raw deflate: fixed codes that begin with text, or sound dynamic ones. */
export function mayBeDeflate(bytes: Uint8Array): boolean {
  if (bytes.length < SHORTEST_RAW) return false
  const type = ((bytes[0] as number) >> 1) & 3
  if (type === 1) return ((bytes[0] as number) & 1) === 1 && beginsWithText(bytes)
  return type === 2 && hasSoundCodes(bytes)
}

/** The first codes after a fixed block's header are literals of a text. */
function beginsWithText(bytes: Uint8Array): boolean {
  let bit = 3
  for (let count = 0; count < 4; count++) {
    let code = 0
    for (let i = 0; i < 8; i++, bit++) code = (code << 1) | (((bytes[bit >> 3] as number) >> (bit & 7)) & 1)
    const literal = code - 0x30
    // A match may follow once there is something to repeat.
    if (count > 1 && code < 0x30) return true
    if (literal < 9 || literal > 126 || (literal > 13 && literal < 32)) return false
  }
  return true
}

const HEADER_BITS = 17

/** RFC 1951, 3.2.7: counts that exist, and lengths that make a complete code. */
function hasSoundCodes(bytes: Uint8Array): boolean {
  if (bytes.length < SHORTEST_DYNAMIC) return false
  const header = (bytes[0] as number) | ((bytes[1] as number) << 8) | ((bytes[2] as number) << 16)
  if (((header >> 3) & 31) > 29 || ((header >> 8) & 31) > 29) return false
  const count = ((header >> 13) & 15) + 4
  let room = 1 << 7
  for (let i = 0, bit = HEADER_BITS; i < count; i++, bit += 3) {
    const two = (bytes[bit >> 3] as number) | ((bytes[(bit >> 3) + 1] as number) << 8)
    const length = (two >> (bit & 7)) & 7
    if (length > 0) room -= 1 << (7 - length)
  }
  return room === 0
}
