import { decodeBase64 } from '../../codec/base64.ts'
import { latin1 } from '../../codec/latin1.ts'
import type { Inspector } from '../inspector.ts'
import type { Layer } from '../layer.ts'
import { inspectJwtPart } from '../layers/base64-runs.ts'

const LONGEST_HEADER = 4096
/** Places inside one run of characters where a header may begin. */
const MOST_STARTS = 4
const DOT = 0x2e

/** Where the parts of a compact JWS or JWE stand. */
interface JwtSpans {
  readonly end: number
  /** Where the claims stand; empty when they are encrypted. */
  readonly claimsStart: number
  readonly claimsEnd: number
  /** What must go: the signature of a JWS; all but the header of a JWE. Empty when unsigned. */
  readonly secretStart: number
  readonly secretEnd: number
}

/**
 * Marks the signature of a JWT whose header may stand in the run `[start, end)`, which a dot follows. Header and
 * claims stay but for who they are about, as diagnosis needs them. Returns where the JWT ends, or -1 when there is
 * none.
 */
export function inspectJwtAt(inspector: Inspector, layer: Layer, start: number, end: number): number {
  const { bytes, base } = layer
  if (bytes[end] !== DOT || end - start > LONGEST_HEADER) return -1
  let tries = 0
  for (let at = start; at + 8 < end && tries < MOST_STARTS; at++) {
    // `{"` is `eyJ`; `{` and white space are `ey` or `ew` as well.
    if (bytes[at] !== 0x65 || (bytes[at + 1] !== 0x79 && bytes[at + 1] !== 0x77)) continue
    tries++
    if (!headerAt(bytes, at, end).isHeader) continue
    const jwt = jwtFrom(bytes, at, end)
    inspectJwtPart(inspector, layer, at, end)
    inspectJwtPart(inspector, layer, jwt.claimsStart, jwt.claimsEnd)
    if (jwt.secretEnd > jwt.secretStart) {
      inspector.secret(layer, base + jwt.secretStart, base + jwt.secretEnd, 'jwt-signature', 'jwtsig')
    }
    return jwt.end
  }
  return -1
}

/** Whether the whole of `bytes` is one JWT that has a signature, or had one: `header.claims.` of one that was cut. */
export function isSignedJwt(bytes: Uint8Array): boolean {
  if (bytes.length < 20 || bytes[0] !== 0x65) return false
  const headerEnd = runEnd(bytes, 0)
  if (bytes[headerEnd] !== DOT || headerEnd > LONGEST_HEADER || !headerAt(bytes, 0, headerEnd).isHeader)
    return false
  const jwt = jwtFrom(bytes, 0, headerEnd)
  if (jwt.end !== bytes.length) return false
  return (
    jwt.secretEnd > jwt.secretStart ||
    (jwt.secretEnd === jwt.end && !headerAt(bytes, 0, headerEnd).isUnsigned)
  )
}

/** Marks the signature of a value that `isSignedJwt`. */
export function inspectSignedJwt(inspector: Inspector, layer: Layer, start: number): void {
  const { bytes, base } = layer
  inspectJwtAt(inspector, layer, start - base, runEnd(bytes, start - base))
}

function jwtFrom(bytes: Uint8Array, start: number, headerEnd: number): JwtSpans {
  const ends = [headerEnd]
  for (let end = headerEnd; bytes[end] === DOT && ends.length < 5; ) {
    end = runEnd(bytes, end + 1)
    ends.push(end)
  }
  const end = ends[ends.length - 1] as number
  const afterHeader = headerEnd + 1
  const claimsEnd = ends[1] ?? headerEnd
  // Of a JWE that was cut, or that stands in a copy, the header is all that may be read.
  if (ends.length === 5 || headerAt(bytes, start, headerEnd).isEncrypted)
    return { end, claimsStart: 0, claimsEnd: 0, secretStart: afterHeader, secretEnd: end }
  const claims = { end, claimsStart: afterHeader, claimsEnd }
  if (ends.length < 3) return { ...claims, secretStart: 0, secretEnd: 0 }
  return { ...claims, secretStart: claimsEnd + 1, secretEnd: ends[2] as number }
}

/** What the header of a JWT says, if it is one. */
interface JoseHeader {
  readonly isHeader: boolean
  readonly isEncrypted: boolean
  readonly isUnsigned: boolean
}

// Each JWT's header is asked for several times, and most headers are the same.
let lastBytes: Uint8Array = new Uint8Array(0)
let lastHeader: JoseHeader = joseHeader('')

function headerAt(bytes: Uint8Array, start: number, end: number): JoseHeader {
  if (!isLast(bytes, start, end)) {
    lastHeader = joseHeader(latin1(bytes, start, end))
    lastBytes = bytes.slice(start, end)
  }
  return lastHeader
}

function isLast(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start !== lastBytes.length) return false
  for (let at = start; at < end; at++) if (bytes[at] !== lastBytes[at - start]) return false
  return true
}

function joseHeader(encoded: string): JoseHeader {
  const decoded = decodeBase64(encoded)
  if (decoded === undefined) return { isHeader: false, isEncrypted: false, isUnsigned: true }
  const text = latin1(decoded)
  return {
    isHeader: /^\s{0,9}\{/.test(text) && /"(?:alg|typ|enc|kid)"\s{0,9}:/.test(text),
    // `enc` stands in the header of a JWE alone (RFC 7516, section 4.1.2).
    isEncrypted: /"enc"\s{0,9}:\s{0,9}"/.test(text),
    // `alg: none`: the claims themselves are the credential.
    isUnsigned: /"alg"\s{0,9}:\s{0,9}"none"/i.test(text),
  }
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
