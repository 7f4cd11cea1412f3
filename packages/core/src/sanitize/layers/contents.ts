import { mediaKind } from '../../codec/media-kind.ts'
import { utf16Of } from '../../codec/utf16.ts'
import { inspectContent, sweepLayer } from '../inspect.ts'
import type { Inspector } from '../inspector.ts'
import type { Layer } from '../layer.ts'
import { isText } from './base64-decode.ts'
import { grpcFrames, inspectGrpc } from './grpc-frames.ts'
import { compressionOf, inspectInflated, inspectRawDeflate } from './inflated.ts'
import { inspectPacked, packedMessage } from './packed-values.ts'
import { inspectProtobuf, looksLikeMessage } from './protobuf-fields.ts'
import { inspectStringRuns } from './string-runs.ts'
import { inspectUtf16 } from './utf16-text.ts'

/**
 * Looks into decoded bytes, whatever they are: a text, compressed data, UTF-16, gRPC, Protocol Buffers. Of anything
 * else the strings that stand in it are looked into, and all of it goes when there is a secret in one. False: no
 * codec opened it.
 */
export function inspectBytes(inspector: Inspector, layer: Layer): boolean {
  const { bytes, base } = layer
  if (bytes.length === 0) return true
  if (layer.depth > inspector.policy.limits.layers) {
    inspector.replaceOpaque(layer, base, base + bytes.length, 'too-many-layers')
    return true
  }
  const compression = compressionOf(bytes)
  const inflated = compression && inspectInflated(inspector, layer, compression)
  if (inflated !== undefined) return inflated
  const packed = packedMessage(bytes)
  if (packed === undefined && isText(bytes)) {
    // Few bytes of raw deflate may well look like a text.
    if (inspectRawDeflate(inspector, layer)) return true
    inspectContent(inspector, layer)
    return true
  }
  if (packed !== undefined) inspectPacked(inspector, layer, packed)
  const opened = packed !== undefined || inspectCoded(inspector, layer)
  if (!opened) inspectStringRuns(inspector, layer)
  // What no codec gave back stands where a replacement would not fit.
  if (opened && layer.hasMarks) return true
  sweepLayer(inspector, layer)
  if (layer.hasMarks) takeWhole(inspector, layer, 'binary')
  return opened
}

function inspectCoded(inspector: Inspector, layer: Layer): boolean {
  const { bytes } = layer
  const utf16 = utf16Of(bytes)
  if (utf16 !== undefined) {
    inspectUtf16(inspector, layer, utf16)
    return true
  }
  if (mediaKind(bytes) !== undefined) return true
  const frames = grpcFrames(bytes)
  if (frames !== undefined) {
    inspectGrpc(inspector, layer, frames)
    return true
  }
  if (looksLikeMessage(bytes)) {
    inspectProtobuf(inspector, layer)
    return true
  }
  return inspectRawDeflate(inspector, layer)
}

/** All of a layer goes, whatever was marked in it. */
export function takeWhole(inspector: Inspector, layer: Layer, rule: string): void {
  layer.marks = []
  layer.forgetExempt()
  inspector.replaceOpaque(layer, layer.base, layer.base + layer.bytes.length, rule)
}
