import { headerValue } from '../http/headers.ts'
import { mimeEssence } from '../http/mime.ts'
import { parseSetCookie } from '../http/set-cookie.ts'
import type { Entry, Header } from '../model/entry.ts'
import { hashText, mix } from './content-hash.ts'

export type Side = 'request' | 'response'

/** Their being there is what matters: the value is a secret, or differs each time. */
const PRESENCE: Readonly<Record<Side, readonly string[]>> = {
  request: ['authorization', 'proxy-authorization', 'x-requested-with', 'range'],
  response: ['www-authenticate', 'proxy-authenticate', 'retry-after', 'via', 'set-cookie2'],
}
/** Their value matters. */
const VALUE: Readonly<Record<Side, readonly string[]>> = {
  request: ['origin', 'content-type', 'access-control-request-method', 'access-control-request-headers'],
  response: [
    'content-type',
    'access-control-allow-origin',
    'access-control-allow-credentials',
    'access-control-allow-headers',
    'access-control-allow-methods',
    'content-security-policy',
    'x-frame-options',
    'x-content-type-options',
    'cross-origin-resource-policy',
    'cross-origin-opener-policy',
    'cross-origin-embedder-policy',
    'content-encoding',
    'content-disposition',
    'cache-control',
  ],
}
const COUNTS = new Set(['authorization', 'proxy-authorization', 'origin', 'www-authenticate'])
/** Headers of an application's own; those of browsers, proxies and tracing are not. */
const OWN_REQUEST =
  /^x-(?!forwarded|request-id|correlation|trace|b3|amzn|datadog|newrelic|client-data|real-ip)/
const OWN_TOKEN = /csrf|xsrf|api-?key|tenant|org|auth|token|version|feature|role|scope/
const COOKIE_NOISE =
  /^_(?:ga|gid|gat|fbp|gcl|hj|clck|clsk|uet|dc_gtm|pk)|^__(?:utm|cf|gads)|^(?:amp_|ajs_|mp_|optimizely|OptanonConsent|datadome|ak_bmsc|bm_)/i

/** What the comparison of headers goes by, as one hash: equal hashes need no look. */
export function headersHash(entry: Entry): number {
  let sum = 0
  for (const side of ['request', 'response'] as const)
    for (const [name, value] of tellingHeaders(entry, side))
      sum = (sum + mix(hashText(`${side} ${name} ${value}`))) >>> 0
  return sum
}

/** The headers that matter by lower-case name; the value is empty where only presence counts. */
export function tellingHeaders(entry: Entry, side: Side): ReadonlyMap<string, string> {
  const headers: readonly Header[] = entry[side]?.headers ?? []
  const found = new Map<string, string>()
  for (const { name, value } of headers) {
    const key = name.toLowerCase()
    if (VALUE[side].includes(key)) found.set(key, tidy(key, value))
    else if (key === 'authorization') found.set(key, value.split(' ', 1)[0]?.toLowerCase().slice(0, 20) ?? '')
    else if (PRESENCE[side].includes(key)) found.set(key, '')
    else if (side === 'request' && OWN_REQUEST.test(key)) found.set(key, '')
  }
  for (const name of cookieNames(entry, side)) found.set(`cookie ${name}`, '')
  return found
}

function tidy(name: string, value: string): string {
  if (name === 'content-type') return mimeEssence(value) ?? ''
  if (name === 'content-disposition') return value.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (name === 'content-security-policy') return ''
  if (name === 'cache-control')
    return /no-store/i.test(value) ? 'no-store' : /no-cache|max-age=0/i.test(value) ? 'no-cache' : 'cached'
  return value.trim().toLowerCase().slice(0, 200)
}

function cookieNames(entry: Entry, side: Side): readonly string[] {
  const listed = side === 'request' ? entry.request.cookies : (entry.response?.cookies ?? [])
  const names = new Set(listed.map(({ name }) => name))
  const headers = entry[side]?.headers ?? []
  if (side === 'request') {
    for (const part of (headerValue(headers, 'cookie') ?? '').split(';', 200)) {
      const name = part.split('=', 1)[0]?.trim()
      if (name) names.add(name)
    }
  } else {
    for (const { name, value } of headers) {
      const cookie = name.toLowerCase() === 'set-cookie' ? parseSetCookie(value) : undefined
      if (cookie) names.add(cookie.name)
    }
  }
  return [...names].filter((name) => isCookieName(name))
}

/** A name that is the same for every user: no digits in it, and not one of analytics. */
function isCookieName(name: string): boolean {
  return name.length <= 64 && !/\d{3}|hsx_|^$/.test(name) && !COOKIE_NOISE.test(name)
}

/** Without it the answer is another one. */
export function isDecisive(name: string): boolean {
  return COUNTS.has(name) || name.startsWith('access-control-') || OWN_TOKEN.test(name)
}
