import { MEDIA_HEAD_BYTES, mediaKind } from '../../codec/media-kind.ts'
import { decodeRun, HEAD_CHARS, RUN_VALUES } from './base64-decode.ts'
import { grpcFrames } from './grpc-frames.ts'
import { compressionOf, mayBeDeflate } from './inflated.ts'
import { looksLikeMessage } from './protobuf-fields.ts'
import { eachStringRun, isReadable } from './string-runs.ts'

/** Shorter runs hold too few bytes for strings in a structure. */
const SHORTEST_MIXED = 24
/** The same where a person listed values, which may be short. */
const SHORTEST_LISTED = 16
const LOOKED_AT = 96
const SHORTEST_STRING = 8
const PLUS = 0x2b
const EQUALS = 0x3d

/**
 * Base64 of bytes has capitals, small letters and digits; words, paths and hexadecimal do not have all. `isListed`: a
 * person listed values.
 */
export function isMixed(bytes: Uint8Array, start: number, end: number, isListed = false): boolean {
  if (end - start < (isListed ? SHORTEST_LISTED : SHORTEST_MIXED)) return false
  let seen = 0
  const limit = Math.min(end, start + LOOKED_AT)
  for (let at = start; at < limit; at++) {
    const byte = bytes[at] as number
    if (byte >= 0x61) seen |= 1
    else if (byte >= 0x41) seen |= 2
    else if (byte >= 0x30) seen |= 4
    if (seen === 7) return true
  }
  // A message may well have no digit; it has many zeros, which are the letter A.
  return seen === 3 && bytes.subarray(start, limit).indexOf(0x41) >= 0 && isRare(bytes, start, limit)
}

/** Letters change their case as no words do. */
function isRare(bytes: Uint8Array, start: number, end: number): boolean {
  let changes = 0
  for (let at = start + 1; at < end; at++) {
    if (((bytes[at] as number) ^ (bytes[at - 1] as number)) & 0x20) changes++
  }
  return changes * 4 > end - start
}

/**
 * A value with plus signs in it that is base64 as it stands: of a text that is readable to its end, or compressed.
 * Careless clients write such into forms, where a plus sign would be a blank.
 */
export function isUnescapedBase64(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < SHORTEST_MIXED) return false
  let dataEnd = start
  let hasPlus = false
  for (; dataEnd < end && RUN_VALUES[bytes[dataEnd] as number] !== 255; dataEnd++) {
    if (bytes[dataEnd] === PLUS) hasPlus = true
  }
  if (!hasPlus || end - dataEnd > 2 || (dataEnd < end && bytes[dataEnd] !== EQUALS)) return false
  const decoded = new Uint8Array(Math.floor(((dataEnd - start) * 3) / 4))
  decodeRun(bytes, start, dataEnd, decoded)
  return compressionOf(decoded) !== undefined || isReadable(decoded) || mayBeDeflate(decoded)
}

const head = new Uint8Array(MEDIA_HEAD_BYTES)

/** Whether base64 begins like gzip (`H4s`) or zlib (`eJ`, `eF`, `eA`, `eN`). */
export function startsLikePacked(bytes: Uint8Array, start: number, end: number): boolean {
  const first = bytes[start]
  if (first !== 0x48 && first !== 0x65) return false
  const second = bytes[start + 1]
  if (first === 0x48) return second === 0x34 && bytes[start + 2] === 0x73
  if (second !== 0x4a && second !== 0x46 && second !== 0x41 && second !== 0x4e) return false
  const length = decodeRun(bytes, start, Math.min(end, start + 4), head)
  return length > 1 && head[0] === 0x78 && ((0x78 << 8) | (head[1] as number)) % 31 === 0
}

/** Whether base64 begins like compressed data, UTF-16 (`//4`, `/v8`: byte order marks) or a frame of gRPC. */
export function startsLikeBytes(bytes: Uint8Array, start: number, end: number): boolean {
  if (startsLikePacked(bytes, start, end)) return true
  return isHeadOfBytes(head, decodeRun(bytes, start, Math.min(end, start + HEAD_CHARS), head))
}

/** The same, but for compressed data, of `length` bytes that are decoded already. */
export function isHeadOfBytes(head: Uint8Array, length: number): boolean {
  if (length < 6) return false
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true
  // A zero beside each of three characters, or four bytes of a small length behind flags.
  if (head[1] === 0 && head[3] === 0 && head[5] === 0) return isPrintable(head[0]) && isPrintable(head[2])
  if (head[0] === 0 && head[2] === 0 && head[4] === 0) return isPrintable(head[1]) && isPrintable(head[3])
  return ((head[0] as number) & 0x7c) === 0 && head[1] === 0 && head[2] === 0 && head[4] !== 0
}

function isPrintable(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x20 && byte < 0x7f
}

/** Whether bytes that are no text may hold one: strings, a message, deflated data. Media never do. */
export function holdsStrings(bytes: Uint8Array): boolean {
  if (mediaKind(bytes) !== undefined) return false
  if (mayBeDeflate(bytes) || looksLikeMessage(bytes)) return true
  return (
    eachStringRun(bytes, (start, end) => end - start >= SHORTEST_STRING) || grpcFrames(bytes) !== undefined
  )
}
