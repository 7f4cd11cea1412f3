const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const MAX_LENGTH = 16_384
const NO_VALUE = 255
/** By character code. */
const VALUES = new Uint8Array(128).fill(NO_VALUE)
for (let value = 0; value < ALPHABET.length; value++) VALUES[ALPHABET.charCodeAt(value)] = value
const UTF8 = new TextDecoder('utf-8')

/** The claims of a token, as they stand in it. */
export type Claims = Readonly<Record<string, unknown>>

/** The numeric dates of a JWT, in epoch ms (RFC 7519 has seconds). The signature is not looked at. */
export interface TokenTimes {
  readonly expiresAt?: number
  readonly issuedAt?: number
  readonly notBefore?: number
}

/** Reads the claims of a compact JWT; `undefined` for anything else, an encrypted one too. */
export function tokenClaims(token: string): Claims | undefined {
  if (token.length > MAX_LENGTH || !token.startsWith('ey')) return undefined
  const parts = token.split('.', 4)
  const payload = parts[1]
  if (parts.length !== 3 || payload === undefined) return undefined
  return parseObject(decodeBase64Url(payload))
}

/** The header of a compact token, signed or encrypted (RFC 7515, RFC 7516). */
export function tokenHeader(token: string): Claims | undefined {
  if (token.length > MAX_LENGTH || !token.startsWith('ey')) return undefined
  const dot = token.indexOf('.')
  return dot < 0 ? undefined : parseObject(decodeBase64Url(token.slice(0, dot)))
}

const JOSE_MEMBER = /"(?:alg|typ|enc|kid)"\s{0,9}:/

/** Whether the whole value is a token with a header as RFC 7515 has it, signed or encrypted. */
export function isJose(value: string): boolean {
  if (value.length < 20 || !value.startsWith('ey') || !/^[\w.-]+$/.test(value)) return false
  const dot = value.indexOf('.')
  const header = dot < 0 ? undefined : decodeBase64Url(value.slice(0, dot))
  return header !== undefined && JOSE_MEMBER.test(header)
}

export function tokenTimes(token: string): TokenTimes | undefined {
  const claims = tokenClaims(token)
  return claims && timesOf(claims)
}

export function timesOf(claims: Claims): TokenTimes {
  return {
    expiresAt: epochMs(claims.exp),
    issuedAt: epochMs(claims.iat),
    notBefore: epochMs(claims.nbf),
  }
}

function epochMs(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value * 1000 : undefined
}

function parseObject(text: string | undefined): Claims | undefined {
  if (text === undefined) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

function decodeBase64Url(text: string): string | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let held = 0
  let bits = 0
  let at = 0
  for (let from = 0; from < text.length; from++) {
    const value = VALUES[text.charCodeAt(from)] ?? NO_VALUE
    if (value === NO_VALUE) return undefined
    held = ((held << 6) | value) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[at++] = (held >> bits) & 0xff
  }
  return UTF8.decode(bytes.subarray(0, at))
}
