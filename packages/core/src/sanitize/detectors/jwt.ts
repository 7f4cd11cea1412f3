import { decodeBase64 } from '../../codec/base64.ts'
import { latin1 } from '../../codec/latin1.ts'
import type { Inspector } from '../inspector.ts'
import type { Layer } from '../layer.ts'

/** Where the parts of a compact JWS or JWE stand. */
interface JwtSpans {
  readonly end: number
  /** What must go: the signature of a JWS; all but the header of a JWE. Empty when unsigned. */
  readonly secretStart: number
  readonly secretEnd: number
}

/** Marks the signature of every JWT in the text; header and claims stay, as diagnosis needs them. */
export function inspectJwts(inspector: Inspector, layer: Layer): void {
  const { bytes, base } = layer
  let at = indexOfJwt(bytes, 0)
  while (at >= 0) {
    const jwt = jwtAt(bytes, at)
    if (jwt.secretEnd > jwt.secretStart) {
      inspector.secret(layer, base + jwt.secretStart, base + jwt.secretEnd, 'jwt-signature', 'jwtsig')
    }
    at = indexOfJwt(bytes, jwt.end)
  }
}

/** Whether the whole of `bytes` is one JWT that has a signature. */
export function isSignedJwt(bytes: Uint8Array): boolean {
  if (bytes.length < 20 || indexOfJwt(bytes, 0) !== 0) return false
  const jwt = jwtAt(bytes, 0)
  return jwt.end === bytes.length && jwt.secretEnd > jwt.secretStart
}

/** `eyJ` is how base64 writes `{"`. A failed candidate is passed over with all of its run, so this is linear. */
function indexOfJwt(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 2 < bytes.length; at++) {
    if (bytes[at] === 0x65 && bytes[at + 1] === 0x79 && bytes[at + 2] === 0x4a) return at
  }
  return -1
}

function jwtAt(bytes: Uint8Array, start: number): JwtSpans {
  const headerEnd = runEnd(bytes, start)
  const nothing = { end: headerEnd, secretStart: 0, secretEnd: 0 }
  if (bytes[headerEnd] !== 0x2e || headerEnd - start > 4096 || !isJoseHeader(bytes, start, headerEnd)) return nothing
  const ends = [headerEnd]
  for (let end = headerEnd; bytes[end] === 0x2e && ends.length < 5; ) {
    end = runEnd(bytes, end + 1)
    ends.push(end)
  }
  const end = ends[ends.length - 1] as number
  if (ends.length === 5) return { end, secretStart: headerEnd + 1, secretEnd: end }
  if (ends.length < 3) return { ...nothing, end }
  return { end, secretStart: (ends[1] as number) + 1, secretEnd: ends[2] as number }
}

function isJoseHeader(bytes: Uint8Array, start: number, end: number): boolean {
  const decoded = decodeBase64(latin1(bytes, start, end))
  return decoded !== undefined && /"(?:alg|typ|enc|kid)"\s{0,9}:/.test(latin1(decoded))
}

function runEnd(bytes: Uint8Array, start: number): number {
  let at = start
  while (at < bytes.length && isUrlBase64(bytes[at] as number)) at++
  return at
}

function isUrlBase64(byte: number): boolean {
  const lower = byte | 0x20
  return (lower >= 0x61 && lower <= 0x7a) || (byte >= 0x30 && byte <= 0x39) || byte === 0x2d || byte === 0x5f
}

/** Whether the run `[start, end)` is the header or the claims of a JWT. */
export function isJwtPart(bytes: Uint8Array, start: number, end: number): boolean {
  const isHeader = bytes[start] === 0x65 && bytes[start + 1] === 0x79 && bytes[start + 2] === 0x4a
  if (isHeader && bytes[end] === 0x2e) return isJoseHeader(bytes, start, end)
  if (bytes[start - 1] !== 0x2e) return false
  let from = start - 1
  while (from > 0 && start - from < 4096 && isUrlBase64(bytes[from - 1] as number)) from--
  return bytes[from] === 0x65 && bytes[from + 1] === 0x79 && isJoseHeader(bytes, from, start - 1)
}
