import { MEDIA_HEAD_BYTES, mediaKind } from '../../codec/media-kind.ts'
import { inspectContent, sweepLayer } from '../inspect.ts'
import type { Inspector } from '../inspector.ts'
import { type Layer, wholeLayer } from '../layer.ts'
import { decodeRun, RUN_VALUES } from './base64-decode.ts'
import { inspectBytes, takeWhole } from './contents.ts'
import { encodedLike } from './deflated.ts'
import { grpcFrames } from './grpc-frames.ts'
import { type JoinedBase64, joinedBase64 } from './joined-base64.ts'
import { rewriteWith } from './rewritten.ts'

/** Base64 this long is taken for an encoded body even where nothing says so. */
const SURELY_ENCODED = 64
const HEAD_BYTES = 64
const BINARY_HEAD_BYTES = 1024

/**
 * Whether a body's literal, still escaped, may be base64 or binary: its first characters are base64's, or control
 * characters and replacement characters are among them. All other bodies are texts like any other.
 */
export function isOddBody(bytes: Uint8Array, start: number, end: number): boolean {
  return startsLikeBase64(bytes, start, end) || hasControls(bytes, start, end)
}

function startsLikeBase64(bytes: Uint8Array, start: number, end: number): boolean {
  const limit = Math.min(end, start + HEAD_BYTES)
  for (let at = start; at < limit; at++) {
    const byte = bytes[at] as number
    // A backslash: `\/`, `\r\n`.
    if (RUN_VALUES[byte] === 255 && byte !== 0x3d && byte !== 0x5c && byte > 0x20) return false
    if (byte === 0x20) return false
  }
  return limit - start >= 4
}

/** `\u0000` and its kin, U+FFFD, or characters from U+0080 to U+009F. */
function hasControls(bytes: Uint8Array, start: number, end: number): boolean {
  const limit = Math.min(end, start + BINARY_HEAD_BYTES)
  for (let at = start; at + 2 < limit; at++) {
    const byte = bytes[at]
    if (byte === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) return true
    if (byte === 0xc2 && (bytes[at + 1] as number) < 0xa0) return true
    if (byte === 0x5c && bytes[at + 1] === 0x75 && bytes[at + 2] === 0x30) return true
  }
  return false
}

/**
 * The body of a request or a response that `isOddBody`. `isEncoded`: what its `encoding` says; `undefined` where that
 * is not known. Bytes that no codec opens go whole, or are listed when the policy keeps them; media are listed.
 */
export function inspectBody(inspector: Inspector, layer: Layer, isEncoded: boolean | undefined): void {
  // Of media the first reading learns nothing; a later one lists them.
  if (inspector.sweep === undefined && isEncoded === true && isEncodedMedia(layer.bytes)) {
    inspector.isTold = true
    return
  }
  const value = encodedBody(layer, isEncoded)
  if (value === undefined || value.bytes.length === 0) {
    inspectContent(inspector, layer)
    if (isBinaryText(layer.bytes)) takeOpaque(inspector, layer)
    return
  }
  if (!inspector.mayOpen(value.bytes.length)) return
  const inner = wholeLayer(layer, value.bytes, 'base64')
  const media = mediaKind(value.bytes)
  if (media !== undefined) {
    sweepLayer(inspector, inner)
    if (inner.hasMarks) takeWhole(inspector, inner, 'binary')
    else inspector.keptBody = { kind: media, bytes: value.bytes.length }
  } else if (!inspectBytes(inspector, inner)) takeOpaque(inspector, inner)
  rewriteWith(inspector, layer, inner, value.start, value.end, (changed) => encodedLike(changed, value))
}

/** Base64 to its end, of a picture or the like by its first bytes. */
function isEncodedMedia(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (RUN_VALUES[byte] === 255 && byte !== 0x3d && byte > 0x20) return false
  const head = new Uint8Array(MEDIA_HEAD_BYTES)
  const length = decodeRun(bytes, 0, Math.min(bytes.length, 20), head)
  return mediaKind(head.subarray(0, length)) !== undefined
}

/** `application/grpc-web-text` is encoded without being called so, often in pieces. */
function encodedBody(layer: Layer, isEncoded: boolean | undefined): JoinedBase64 | undefined {
  const value = joinedBase64(layer.bytes, layer.arena.take)
  if (value === undefined || isEncoded === true) return value
  const isLong = isEncoded === undefined && layer.bytes.length >= SURELY_ENCODED
  return isLong || grpcFrames(value.bytes) !== undefined ? value : undefined
}

function takeOpaque(inspector: Inspector, layer: Layer): void {
  if (inspector.policy.opaqueBodies === 'drop') takeWhole(inspector, layer, 'opaque-body')
  else if (!layer.hasMarks) inspector.keptBody = { kind: 'unknown', bytes: layer.bytes.length }
}

/** More than one in sixteen of its first characters is a control character or stands for a broken one. */
function isBinaryText(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, BINARY_HEAD_BYTES)
  let odd = 0
  let characters = 0
  for (let at = 0; at < end; at++) {
    const byte = bytes[at] as number
    if ((byte & 0xc0) === 0x80) continue
    characters++
    const isControl = (byte < 0x20 && (byte < 9 || byte > 13) && byte !== 0x1b) || byte === 0x7f
    const isBroken = byte === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd
    if (isControl || isBroken || (byte === 0xc2 && (bytes[at + 1] ?? 0xff) < 0xa0)) odd++
  }
  return odd * 16 > characters
}
