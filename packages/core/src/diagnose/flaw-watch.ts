import { domainMatches } from '../http/cookie-scope.ts'
import { cookiesSet, isEnded, isSessionName, type SetCookie, sentNames } from '../http/cookies.ts'
import { headerValue } from '../http/headers.ts'
import type { Entry } from '../model/entry.ts'
import type { Confidence, Severity } from '../model/finding.ts'
import type { About } from './about.ts'
import { type Context, isThirdParty } from './context.ts'
import { isRefusal, serverTime } from './refusal.ts'
import { isPlainExchange, isWithoutCredentials } from './request-context.ts'

const MAX_SITES = 2000
const MAX_FLAWS = 50
const MAX_REFUSED = 200

/** A cookie that a browser does not keep, and what followed. */
export interface FlawedCookie<T> {
  readonly cookie: SetCookie
  readonly about: About
  readonly fact: T
  /** Later requests to its host that carried other cookies and not this one. */
  misses: number
  /** Later requests in its reach that were refused, perhaps for want of it. */
  readonly refused: number[]
}

/** Follows cookies that browsers do not keep for their attributes, until one of that name is sent or set well. */
export interface FlawWatch<T> {
  visit(entry: Entry, about: About): void
  flaws(): Iterable<FlawedCookie<T>>
}

interface SiteCookies<T> {
  readonly flaws: Map<string, FlawedCookie<T>>
  /** Names that the browser has all the same. */
  readonly kept: Set<string>
}

export function watchFlaws<T>(
  flawOf: (cookie: SetCookie, about: About, serverAt: number | undefined) => T | undefined,
): FlawWatch<T> {
  const sites = new Map<string, SiteCookies<T>>()

  function judge(entry: Entry, about: About, known: SiteCookies<T> | undefined): void {
    const cookies = cookiesSet(entry)
    if (cookies.length === 0) return
    const serverAt = serverTime(entry) ?? about.startedAt
    for (const cookie of cookies) {
      const fact = flawOf(cookie, about, serverAt)
      if (fact === undefined && (!known || isEnded(cookie, serverAt))) continue
      const site = known ?? siteFor(about.site)
      if (!site) return
      known = site
      const key = `${about.target.host} ${cookie.name}`
      if (fact === undefined) {
        keep(site, cookie.name)
        for (const [open, flaw] of site.flaws) if (flaw.cookie.name === cookie.name) site.flaws.delete(open)
      } else if (!site.kept.has(cookie.name) && !site.flaws.has(key) && site.flaws.size < MAX_FLAWS)
        site.flaws.set(key, { cookie, about, fact, misses: 0, refused: [] })
    }
  }

  function siteFor(name: string): SiteCookies<T> | undefined {
    if (sites.size >= MAX_SITES) return undefined
    const made: SiteCookies<T> = { flaws: new Map(), kept: new Set() }
    sites.set(name, made)
    return made
  }

  return {
    visit(entry, about) {
      if (!isPlainExchange(entry, about) || about.site === '') return
      const known = sites.get(about.site)
      if (known) follow(entry, about, known)
      judge(entry, about, known)
    },
    *flaws() {
      for (const { flaws } of sites.values()) yield* flaws.values()
    },
  }
}

function keep<T>(site: SiteCookies<T>, name: string): void {
  if (site.kept.size < MAX_FLAWS * 4) site.kept.add(name)
}

function follow<T>(entry: Entry, about: About, site: SiteCookies<T>): void {
  if (site.flaws.size === 0) return
  const sent = sentNames(entry)
  const refused = isRefusal(entry, about)
  for (const [key, flaw] of site.flaws) {
    const { name, domain } = flaw.cookie
    const { host } = flaw.about.target
    if (sent.has(name)) {
      if (!domainMatches(about.target.host, domain ?? host)) continue
      site.flaws.delete(key)
      keep(site, name)
    } else if (isAfter(about, flaw.about)) {
      const isHost = about.target.host === host
      if (isHost && sent.size > 0) flaw.misses++
      const isReached = isHost || (isMeantFor(flaw, about) && !isWithoutCredentials(entry, about))
      if (isReached && refused && flaw.refused.length < MAX_REFUSED && !hasOther(entry, sent, name))
        flaw.refused.push(about.index)
    }
  }
}

function isAfter(about: About, { answeredAt }: About): boolean {
  return about.startedAt !== undefined && answeredAt !== undefined && about.startedAt >= answeredAt
}

/** Whether Domain would take the cookie there, did the browser keep it. */
function isMeantFor<T>({ cookie: { domain }, about }: FlawedCookie<T>, { target }: About): boolean {
  return (
    domain !== undefined && domainMatches(about.target.host, domain) && domainMatches(target.host, domain)
  )
}

/** Cookies that guard a session or a sign-in, and are none. */
const GUARD = /csrf|xsrf|antiforgery|nonce|correlation/i

/** Whether the request says by other means who asks: then this cookie is hardly what it was refused for. */
function hasOther({ request }: Entry, sent: ReadonlySet<string>, lost: string): boolean {
  if (GUARD.test(lost)) return false
  if (headerValue(request.headers, 'authorization') !== undefined) return true
  return [...sent].some((name) => isSessionName(name) && !GUARD.test(name))
}

/** How much a lost cookie matters: one of another site, or without a session to its name, bothers nobody. */
export function lossOf<T>(
  flaw: FlawedCookie<T>,
  context: Context,
): { readonly severity: Severity; readonly confidence: Confidence; readonly also: readonly number[] } {
  const { cookie, about, misses, refused } = flaw
  const isStranger = isThirdParty(context, about) && !about.identityProvider
  const hangs = isSessionName(cookie.name) && !isStranger
  return {
    severity: !hangs ? 'note' : refused.length > 0 || misses > 0 ? 'error' : 'warning',
    confidence: misses > 0 || refused.length > 0 ? 'certain' : 'likely',
    also: refused,
  }
}
