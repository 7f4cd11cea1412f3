import { isJose } from '../codec/jwt.ts'
import { type Cookie, entryPointer, type Header } from '../model/entry.ts'
import { classMinimumBytes, isTag, tagMinimumBytes } from '../model/tag.ts'
import { cookieDate } from './cookie-date.ts'
import { headerValues } from './headers.ts'
import { oncePerEntry } from './once-per-entry.ts'
import { remembered } from './remembered.ts'
import { parseSetCookie } from './set-cookie.ts'

const MAX_COOKIES = 300
const MAX_ATTRIBUTES = 4000
const MAX_AGE = /max-age/i
const PARTITIONED = /partitioned/i
const NEXT_COOKIE = /^,\s{0,8}[^\s;,=]{1,256}=/

/** One cookie as a response sets it. What its value is stays out: it is a secret, and a tag in the sanitized copy. */
export interface SetCookie {
  readonly name: string
  readonly pointer: string
  /** Lower case, without the leading dot. */
  readonly domain?: string
  /** As written, when it begins with a slash. */
  readonly path?: string
  /** Epoch ms by the server's clock. */
  readonly expiresAt?: number
  /** It counts more than `expiresAt`. */
  readonly maxAgeSeconds?: number
  readonly secure: boolean
  readonly httpOnly: boolean
  readonly sameSite?: 'strict' | 'lax' | 'none'
  readonly partitioned: boolean
  /** What the value has at least. */
  readonly minimumBytes: number
}

/** The cookies that a response sets. Headers that hold several in one line are left out: who has which attribute is unclear. */
export const cookiesSet = oncePerEntry((entry): readonly SetCookie[] => {
  const { response } = entry
  if (!response) return []
  const found: SetCookie[] = []
  let hasHeader = false
  const { headers } = response
  for (let place = 0; place < headers.length; place++) {
    const { name, value, row } = headers[place] as Header
    if (name.length !== 10 || name.toLowerCase() !== 'set-cookie') continue
    hasHeader = true
    const cookie = found.length < MAX_COOKIES && !isJoined(value) ? parseSetCookie(value) : undefined
    if (!cookie) continue
    const attributes = value.slice(value.indexOf(';') + 1 || value.length)
    found.push(
      setCookie(cookie, entryPointer(entry.index, `/response/headers/${row ?? place}/value`), attributes),
    )
  }
  if (hasHeader) return found
  return response.cookies
    .slice(0, MAX_COOKIES)
    .map((cookie, row) => setCookie(cookie, entryPointer(entry.index, `/response/cookies/${row}`), ''))
})

/** Another cookie behind a comma, as careless servers and exporters join them. Behind the comma of a date is no `=`. */
function isJoined(line: string): boolean {
  const start = line.indexOf(';')
  if (start < 0) return false
  const attributes = line.slice(start, start + MAX_ATTRIBUTES)
  for (let at = attributes.indexOf(','); at >= 0; at = attributes.indexOf(',', at + 1))
    if (NEXT_COOKIE.test(attributes.slice(at, at + 300))) return true
  return false
}

function setCookie(cookie: Cookie, pointer: string, attributes: string): SetCookie {
  const domain = cookie.domain?.toLowerCase().replace(/^\./, '')
  const maxAge = MAX_AGE.test(attributes) ? attributeOf(attributes, 'max-age') : undefined
  const sameSite = cookie.sameSite?.toLowerCase()
  return {
    name: cookie.name,
    pointer,
    domain: domain || undefined,
    path: cookie.path?.startsWith('/') ? cookie.path : undefined,
    expiresAt: cookie.expires === undefined ? undefined : cookieDate(cookie.expires),
    maxAgeSeconds: maxAge !== undefined && /^-?\d{1,15}$/.test(maxAge) ? Number(maxAge) : undefined,
    secure: cookie.secure === true,
    httpOnly: cookie.httpOnly === true,
    sameSite: sameSite === 'strict' || sameSite === 'lax' || sameSite === 'none' ? sameSite : undefined,
    partitioned: PARTITIONED.test(attributes) && attributeOf(attributes, 'partitioned') !== undefined,
    minimumBytes: minimumBytes(cookie.value),
  }
}

/** The value of an attribute; empty when it has none, `undefined` when it is not there. The last one counts. */
function attributeOf(attributes: string, name: string): string | undefined {
  let found: string | undefined
  for (const part of attributes.split(';', 100)) {
    const equals = part.indexOf('=')
    const key = (equals < 0 ? part : part.slice(0, equals)).trim().toLowerCase()
    if (key === name) found = equals < 0 ? '' : part.slice(equals + 1).trim()
  }
  return found
}

/**
 * What a value, or what a tag stands for, has at least in bytes: by its length class, so that the sanitized copy has the
 * same. Of a JWT the copy keeps parts, so that nothing is said of its length but that it is long.
 */
export function minimumBytes(value: string): number {
  const bare = value.length > 1 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value
  if (isTag(bare)) return tagMinimumBytes(bare)
  if (isJose(bare)) return 16
  return classMinimumBytes(utf8Length(bare))
}

/** Bytes of a text in UTF-8. */
function utf8Length(text: string): number {
  for (let at = 0; at < text.length; at++)
    if (text.charCodeAt(at) > 0x7f) return new TextEncoder().encode(text).length
  return text.length
}

/** The cookies that a request carries, from its header or headers, else as the producer lists them. */
export const cookiesSent = oncePerEntry((entry): readonly Pick<Cookie, 'name' | 'value'>[] => {
  const lines = headerValues(entry.request.headers, 'cookie')
  if (lines.length === 0) return entry.request.cookies.slice(0, MAX_COOKIES * 2)
  const found: Pick<Cookie, 'name' | 'value'>[] = []
  for (const line of lines) {
    let parts = 0
    for (let start = 0; start <= line.length && parts < MAX_COOKIES * 2; parts++) {
      const mark = line.indexOf(';', start)
      const end = mark < 0 ? line.length : mark
      const equals = line.indexOf('=', start)
      if (equals > start && equals < end)
        found.push({ name: line.slice(start, equals).trim(), value: line.slice(equals + 1, end).trim() })
      start = end + 1
    }
  }
  return found
})

/** The names of the cookies that a request carries. */
export const sentNames = oncePerEntry(
  (entry): ReadonlySet<string> => new Set(cookiesSent(entry).map(({ name }) => name)),
)

/** Whether the cookie is gone as soon as it comes: that is how servers delete. `serverAt` is the server's time. */
export function isEnded(cookie: SetCookie, serverAt: number | undefined): boolean {
  if (cookie.maxAgeSeconds !== undefined) return cookie.maxAgeSeconds <= 0
  return cookie.expiresAt !== undefined && serverAt !== undefined && cookie.expiresAt <= serverAt
}

const ANALYTICS = /^(?:_hj|ai_|_ga|_gid|_gcl|_pk_|_dd_|_cl[cs]k|amp|optimizely|mp_|s_|__utm|ajs_|_uet|nr)/i
const SESSION =
  /sess|(?:^|[^a-z])sid(?:$|[^a-z])|auth(?!or)|token|jwt|logged|log-?in|csrf|xsrf|antiforgery|nonce|sso|saml|oidc|ltpa|remember|correlation|identity/i

const INFRASTRUCTURE =
  /^(?:__cf|_cfuvid|cf_|awsalb|awselb|arraffinity|bigip|ak_|bm_|_abck|incap_|visid_|nlbi_|nsc_|ts[0-9a-f]{6}|serverid$|routeid$|datadome|lb|consent|lang|locale|theme)/i

/** Whether a cookie's name is one of load balancers, guards against robots, measuring or taste. */
export function isInfrastructureName(name: string): boolean {
  return INFRASTRUCTURE.test(name) || ANALYTICS.test(name)
}

/** Whether a cookie's name says that a session or a sign-in hangs on it. */
export const isSessionName = remembered(
  (name): boolean => name.length <= 200 && SESSION.test(name) && !ANALYTICS.test(name),
)
