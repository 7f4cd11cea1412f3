import { type Claims, tokenClaims } from '../codec/jwt.ts'
import { entryPointer } from '../model/entry.ts'
import { cookiesSent } from './cookies.ts'
import { headerValue } from './headers.ts'
import { oncePerEntry } from './once-per-entry.ts'
import { headerPointer } from './pointers.ts'

const BEARER = /^\s{0,10}(?:bearer|jwt|dpop)\s{1,10}(\S{1,16384})\s{0,10}$/i
const MAX_TOKENS = 10

/** A JWT that a request shows to the server. Identity in its claims may be tags; times, issuer and audience are as they were. */
export interface CarriedToken {
  readonly claims: Claims
  readonly pointer: string
  readonly from: 'authorization' | 'cookie'
}

/** The token of the Authorization header. */
export const bearerToken = oncePerEntry((entry): CarriedToken | undefined => {
  const value = headerValue(entry.request.headers, 'authorization')
  const claims = value === undefined ? undefined : bearerClaims(value)
  return (
    claims && { claims, pointer: headerPointer(entry, 'request', 'authorization'), from: 'authorization' }
  )
})

/** The claims of the token in the value of an Authorization header. */
export function bearerClaims(value: string): Claims | undefined {
  const token = BEARER.exec(value)?.[1]
  return token === undefined ? undefined : tokenClaims(token)
}

/** The tokens among the cookies. */
export const cookieTokens = oncePerEntry((entry): readonly CarriedToken[] => {
  const found: CarriedToken[] = []
  const hasHeader = headerValue(entry.request.headers, 'cookie') !== undefined
  for (const [row, { value }] of cookiesSent(entry).entries()) {
    const claims = value.startsWith('ey') ? tokenClaims(value) : undefined
    if (!claims || found.length >= MAX_TOKENS) continue
    const pointer = hasHeader
      ? headerPointer(entry, 'request', 'cookie')
      : entryPointer(entry.index, `/request/cookies/${row}`)
    found.push({ claims, pointer, from: 'cookie' })
  }
  return found
})

/** A claim as a list of texts: of one text, of several, or of words parted by blanks. */
export function claimWords(claims: Claims, name: string): readonly string[] {
  const value = Object.hasOwn(claims, name) ? claims[name] : undefined
  if (typeof value === 'string') return value.split(/\s+/, 200).filter((word) => word !== '')
  return Array.isArray(value) ? value.slice(0, 200).filter((word) => typeof word === 'string') : []
}
