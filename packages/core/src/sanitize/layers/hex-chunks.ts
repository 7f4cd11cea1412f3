import { decodeHex, encodeHex, HEX_VALUES, isUpperHex } from '../../codec/hex.ts'
import type { Inspector } from '../inspector.ts'
import { type Layer, wholeLayer } from '../layer.ts'
import { inspectBytes } from './contents.ts'
import { isWorthALook } from './hex-runs.ts'
import { rewriteWith } from './rewritten.ts'

const QUOTE = 0x22
const FEWEST_DIGITS = 16

interface Chunks {
  readonly digits: Uint8Array
  /** Of the first digit, and behind the last, in the layer's bytes. */
  readonly start: number
  readonly end: number
  /** Digits of the first chunk. */
  readonly width: number
}

/**
 * A list of nothing but hexadecimal strings that are one body together, as tapes hold the chunks of a stream. False:
 * it is something else, and nothing was looked into.
 */
export function inspectHexChunks(inspector: Inspector, layer: Layer, from: number): boolean {
  const chunks = chunksOf(layer, from)
  if (chunks === undefined) return false
  const { digits, start, end, width } = chunks
  const decoded = decodeHex(digits, 0, digits.length)
  if (!isWorthALook(decoded, inspector.sweep) || !inspector.mayOpen(decoded.length)) return false
  const inner = wholeLayer(layer, decoded, 'hex')
  inspectBytes(inspector, inner)
  const upper = isUpperHex(digits, 0, digits.length)
  rewriteWith(inspector, layer, inner, start, end, (changed) => {
    const text = encodeHex(changed, upper, '')
    const parts: string[] = []
    for (let at = 0; at < text.length; at += width) parts.push(text.slice(at, at + width))
    return parts.join('","')
  })
  return true
}

function chunksOf(layer: Layer, from: number): Chunks | undefined {
  const { bytes } = layer
  let at = blanksEnd(bytes, from + 1)
  if (bytes[from] !== 0x5b || bytes[at] !== QUOTE || HEX_VALUES[bytes[at + 1] ?? 0] === 255) return undefined
  const start = at + 1
  const digits = layer.arena.take(bytes.length - from)
  let length = 0
  let width = 0
  for (;;) {
    if (bytes[at++] !== QUOTE) return undefined
    while (at < bytes.length && HEX_VALUES[bytes[at] as number] !== 255)
      digits[length++] = bytes[at++] as number
    if (bytes[at] !== QUOTE) return undefined
    width ||= length
    const end = at
    at = blanksEnd(bytes, at + 1)
    if (bytes[at] === 0x2c) {
      at = blanksEnd(bytes, at + 1)
      continue
    }
    const isSound = length >= FEWEST_DIGITS && length % 2 === 0 && width % 2 === 0
    if (bytes[at] !== 0x5d || blanksEnd(bytes, at + 1) !== bytes.length || !isSound) return undefined
    return { digits: digits.subarray(0, length), start, end, width }
  }
}

function blanksEnd(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && (bytes[at] as number) <= 0x20) at++
  return at
}
