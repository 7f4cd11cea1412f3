import { defaultPath, domainMatches, isTrustworthy, isUnstorable, pathMatches } from '../http/cookie-scope.ts'
import { cookiesSet, isEnded, type SetCookie } from '../http/cookies.ts'
import { headerValue } from '../http/headers.ts'
import type { Entry } from '../model/entry.ts'
import type { About } from './about.ts'
import type { Context } from './context.ts'
import { serverTime } from './refusal.ts'
import { isPlainExchange, isWithoutCredentials, relationOf } from './request-context.ts'

const MAX_SITES = 2000
const MAX_COOKIES = 200
/** Clocks and rounding: a cookie that ends about now may be gone. */
const SLACK_MS = 2000

/** A cookie that a browser should have, as far as the capture shows. */
export interface JarCookie {
  readonly cookie: SetCookie
  /** The response that set it. */
  readonly about: About
  readonly domain?: string
  readonly path: string
  /** Epoch ms by the clock of the browser. */
  readonly endsAt?: number
  /** It came with a response to another site's page, which the browser may hold to be a third party. */
  readonly crossSite: boolean
  /** Captures of proxies hold several browsers, each with a store of its own. */
  readonly agent: string
  /** It came with a cross-origin answer that allows no credentials: then browsers leave cookies aside. */
  readonly withoutCredentials: boolean
}

/** What a browser's cookie store would hold after the responses of a capture (RFC 6265bis, 5.7). */
export interface CookieJar {
  /** Takes in what the response sets, deletes and clears. */
  take(entry: Entry, about: About): void
  /** The cookies that match host, path and scheme and are not sent with the request, whoever began it. */
  missing(entry: Entry, about: About, sent: ReadonlySet<string>): readonly JarCookie[]
}

export function jarOf(context: Context): CookieJar {
  const known = jars.get(context)
  if (known !== undefined) return known
  const made = takingLate(startJar())
  jars.set(context, made)
  return made
}

/** The rules of one run look into the same store. */
const jars = new WeakMap<Context, CookieJar>()

/** Another walk over the capture begins: its rules get a store of their own. */
export function forgetJar(context: Context): void {
  jars.delete(context)
}

/** What a response sets is taken in when the next entry comes: until then every rule sees the store as the request did. */
function takingLate(jar: CookieJar): CookieJar {
  let waiting: { readonly entry: Entry; readonly about: About } | undefined
  const settle = (entry: Entry) => {
    if (waiting === undefined || waiting.entry === entry) return
    jar.take(waiting.entry, waiting.about)
    waiting = undefined
  }
  return {
    take(entry, about) {
      settle(entry)
      waiting = { entry, about }
    },
    missing(entry, about, sent) {
      settle(entry)
      return jar.missing(entry, about, sent)
    },
  }
}

function startJar(): CookieJar {
  const sites = new Map<string, Map<string, JarCookie>>()
  return {
    take(entry, about) {
      if (!isPlainExchange(entry, about) || about.site === '' || about.startedAt === undefined) return
      if (clearsCookies(entry)) sites.delete(about.site)
      const cookies = cookiesSet(entry)
      if (cookies.length === 0) return
      const serverAt = serverTime(entry) ?? about.startedAt
      for (const cookie of cookies) {
        const jar = sites.get(about.site)
        if (isEnded(cookie, serverAt)) forget(jar, cookie.name)
        else if (isUnstorable(cookie, about)) continue
        else if (jar) keep(jar, entry, about, cookie, serverAt)
        else if (sites.size < MAX_SITES) {
          const made = new Map<string, JarCookie>()
          sites.set(about.site, made)
          keep(made, entry, about, cookie, serverAt)
        }
      }
    },
    missing(entry, about, sent) {
      const jar = sites.get(about.site)
      const at = about.startedAt
      if (!jar || at === undefined) return []
      const agent = agentOf(entry)
      return [...jar.values()].filter(
        (kept) =>
          !sent.has(kept.cookie.name) && kept.agent === agent && reaches(kept, about) && isAlive(kept, at),
      )
    },
  }
}

function agentOf(entry: Entry): string {
  return (headerValue(entry.request.headers, 'user-agent') ?? '').slice(0, 200)
}

function keep(
  jar: Map<string, JarCookie>,
  entry: Entry,
  about: About,
  cookie: SetCookie,
  serverAt: number,
): void {
  const path = cookie.path ?? defaultPath(about.target.path)
  const key = `${cookie.name} ${cookie.domain ?? about.target.host} ${path}`
  if (!jar.has(key) && jar.size >= MAX_COOKIES) return
  const life =
    cookie.maxAgeSeconds !== undefined
      ? cookie.maxAgeSeconds * 1000
      : cookie.expiresAt !== undefined
        ? cookie.expiresAt - serverAt
        : undefined
  jar.set(key, {
    cookie,
    about,
    path,
    domain: cookie.domain,
    endsAt: life === undefined ? undefined : (about.startedAt ?? 0) + life,
    crossSite: relationOf(entry, about) === 'cross-site',
    agent: agentOf(entry),
    withoutCredentials: isWithoutCredentials(entry, about),
  })
}

/** Domain and path of a deletion are often written otherwise than when the cookie was set. */
function forget(jar: Map<string, JarCookie> | undefined, name: string): void {
  for (const [key, kept] of jar ?? []) if (kept.cookie.name === name) jar?.delete(key)
}

function reaches({ cookie, about: setter, domain, path }: JarCookie, about: About): boolean {
  const { host } = about.target
  if (domain === undefined ? host !== setter.target.host : !domainMatches(host, domain)) return false
  return pathMatches(about.target.path, path) && (!cookie.secure || isTrustworthy(about))
}

function isAlive({ about: setter, endsAt }: JarCookie, at: number): boolean {
  if (setter.answeredAt === undefined || setter.answeredAt > at) return false
  return endsAt === undefined || endsAt > at + SLACK_MS
}

function clearsCookies(entry: Entry): boolean {
  const value = headerValue(entry.response?.headers ?? [], 'clear-site-data')
  return value !== undefined && /"(?:cookies|\*)"/.test(value.slice(0, 400))
}
