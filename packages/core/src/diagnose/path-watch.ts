import { defaultPath, isUnstorable, pathMatches } from '../http/cookie-scope.ts'
import { cookiesSent, cookiesSet, isEnded, isSessionName, type SetCookie } from '../http/cookies.ts'
import { headerValue } from '../http/headers.ts'
import { isLoginPlace } from '../http/identity.ts'
import type { Entry } from '../model/entry.ts'
import type { About } from './about.ts'
import { isRefusal, serverTime } from './refusal.ts'
import { isPlainExchange } from './request-context.ts'

const MAX_HOSTS = 2000
const MAX_COOKIES = 20
const WINDOW_MS = 120_000

/** A session cookie whose path kept it from a request that was refused for want of it. */
export interface Strayed {
  readonly cookie: SetCookie
  readonly about: About
  readonly scope: string
  /** `default`: the server named no path; `case`: the paths differ in capitals alone. */
  readonly how: 'default' | 'case' | 'other'
  readonly refused: About
}

interface Narrow {
  readonly cookie: SetCookie
  readonly about: About
  readonly scope: string
}

export interface PathWatch {
  visit(entry: Entry, about: About): void
  readonly strayed: readonly Strayed[]
}

/** Follows session cookies that reach only a part of their host. */
export function watchPaths(): PathWatch {
  const hosts = new Map<string, Map<string, Narrow>>()
  const strayed: Strayed[] = []
  return {
    strayed,
    visit(entry, about) {
      const { host } = about.target
      if (!isPlainExchange(entry, about) || host === '') return
      const known = hosts.get(host)
      if (known && known.size > 0 && isRefusal(entry, about)) find(entry, about, known, strayed)
      for (const cookie of cookiesSet(entry)) {
        if (!isSessionName(cookie.name) || isUnstorable(cookie, about)) continue
        const scope = cookie.path ?? defaultPath(about.target.path)
        const narrow = hosts.get(host) ?? new Map<string, Narrow>()
        if (isEnded(cookie, serverTime(entry) ?? about.startedAt)) continue
        if (scope === '/') narrow.delete(cookie.name)
        else if (hosts.has(host) || hosts.size < MAX_HOSTS) {
          hosts.set(host, narrow)
          if (narrow.size < MAX_COOKIES) narrow.set(cookie.name, { cookie, about, scope })
        }
      }
    },
  }
}

function find(entry: Entry, about: About, narrow: Map<string, Narrow>, strayed: Strayed[]): void {
  if (headerValue(entry.request.headers, 'authorization') !== undefined) return
  if (cookiesSent(entry).some(({ name }) => isSessionName(name))) return
  for (const [name, { cookie, about: setter, scope }] of narrow) {
    const waited = (about.startedAt ?? Number.NaN) - (setter.answeredAt ?? Number.NaN)
    if (!(waited >= 0 && waited <= WINDOW_MS) || pathMatches(about.target.path, scope)) continue
    const isCase = pathMatches(about.target.path.toLowerCase(), scope.toLowerCase())
    const how = isCase ? 'case' : cookie.path === undefined ? 'default' : 'other'
    // A path that was named, of a place to sign in, is meant.
    if (how === 'other' && isLoginPlace(setter.target.host, scope)) continue
    narrow.delete(name)
    strayed.push({ cookie, about: setter, scope, how, refused: about })
  }
}
