import { isMessage } from '../../codec/protobuf.ts'
import type { Inspector } from '../inspector.ts'
import { type Layer, layerOf, wholeLayer } from '../layer.ts'
import { inspectHeaderLine } from '../sites/header.ts'
import { inspectBytes } from './contents.ts'
import { inspectProtobuf, joined } from './protobuf-fields.ts'
import { rewriteBytes } from './rewritten.ts'

const HEAD_BYTES = 5
const TRAILERS = 0x80
/** Compressed, end of a Connect stream, trailers of gRPC-web, and both. */
const FLAGS = new Set([0, 1, 2, 3, TRAILERS, TRAILERS | 1])

interface GrpcFrame {
  readonly flags: number
  /** Of the payload; its length stands in the four bytes before. */
  readonly start: number
  readonly end: number
}

/** Length-prefixed messages of gRPC, to the very end; `undefined` when the bytes are something else. */
export function grpcFrames(bytes: Uint8Array): readonly GrpcFrame[] | undefined {
  const frames: GrpcFrame[] = []
  for (let at = 0; at < bytes.length; ) {
    const flags = bytes[at] as number
    if (!FLAGS.has(flags) || at + HEAD_BYTES > bytes.length) return undefined
    const length =
      (bytes[at + 1] as number) * 0x1000000 +
      ((bytes[at + 2] as number) << 16) +
      ((bytes[at + 3] as number) << 8) +
      (bytes[at + 4] as number)
    const start = at + HEAD_BYTES
    if (start + length > bytes.length) return undefined
    frames.push({ flags, start, end: start + length })
    at = start + length
  }
  return frames.length > 0 ? frames : undefined
}

/** The message in each frame, and the trailers in the last; a changed one gets its new length. */
export function inspectGrpc(inspector: Inspector, layer: Layer, frames: readonly GrpcFrame[]): void {
  for (const { flags, start, end } of frames) {
    if (end - start < 4) continue
    const isTrailers = (flags & TRAILERS) !== 0
    const payload = layer.bytes.subarray(start, end)
    const inner = wholeLayer(layer, payload, isTrailers ? 'grpc:trailers' : 'grpc:message')
    if (isTrailers && (flags & 1) === 0) inspectTrailers(inspector, inner)
    else if (flags === 0 && isMessage(payload, 0, payload.length)) inspectProtobuf(inspector, inner)
    else inspectBytes(inspector, inner)
    rewriteBytes(inspector, layer, inner, start - 4, end, (bytes) => joined([lengthOf(bytes), bytes]))
  }
}

function lengthOf({ length }: Uint8Array): Uint8Array {
  return Uint8Array.of(length >>> 24, length >>> 16, length >>> 8, length)
}

/** `grpc-status: 0` and what else stands there, a header a line. */
function inspectTrailers(inspector: Inspector, layer: Layer): void {
  const { bytes, base } = layer
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(0x0a, start)
    const end = found < 0 ? bytes.length : found
    const to = bytes[end - 1] === 0x0d ? end - 1 : end
    if (to > start) {
      const line = layerOf(layer, base + start, base + to, undefined, '')
      inspectHeaderLine(inspector, line)
      inspector.close(line)
    }
    start = end + 1
  }
}
