import { cookiesSent, cookiesSet, isEnded, isSessionName, type SetCookie } from '../../../http/cookies.ts'
import { isLogoutPlace } from '../../../http/identity.ts'
import { statusPointer } from '../../../http/pointers.ts'
import type { Entry } from '../../../model/entry.ts'
import type { About } from '../../about.ts'
import { isRefusal, serverTime } from '../../refusal.ts'
import { isPlainExchange } from '../../request-context.ts'
import { defineRule } from '../../rule.ts'

const MAX_SITES = 2000
const MAX_COOKIES = 100

interface Ending {
  readonly cookie: SetCookie
  readonly about: About
  readonly refused: About[]
  /** The response that deletes is a refusal itself: the session had ended before. */
  readonly late: boolean
}

interface Site {
  /** Session cookies that requests carried. */
  readonly sent: Set<string>
  readonly open: Map<string, Ending>
}

/** A response deletes the cookie of a session that was in use, and requests after it are refused. */
export const sessionEnded = defineRule({
  id: 'session-ended',
  code: 'AUTH-17',
  severity: 'warning',
  confidence: 'likely',
  owner: 'backend',
  group: 'host',
  defaults: { windowMs: 600_000, maxListed: 20 },
  start: (): { sites: Map<string, Site>; endings: Ending[] } => ({ sites: new Map(), endings: [] }),
  entry({ entry, about, options, state }) {
    if (!isPlainExchange(entry, about) || about.site === '' || about.startedAt === undefined) return
    const site = siteFor(state.sites, about)
    if (!site) return
    if (isRefusal(entry, about)) {
      for (const { about: ender, refused } of new Set(site.open.values())) {
        const waited = about.startedAt - (ender.answeredAt ?? about.startedAt)
        if (waited >= 0 && waited <= options.windowMs && refused.length < options.maxListed)
          refused.push(about)
      }
    }
    for (const { name } of cookiesSent(entry))
      if (isSessionName(name) && site.sent.size < MAX_COOKIES) site.sent.add(name)
    take(entry, about, site, state.endings)
  },
  end({ state, report }) {
    for (const { cookie, about, refused, late } of state.endings) {
      const [first] = refused
      if (!first) continue
      const meant = isLogoutPlace(about.target.path)
      report({
        about,
        at: [cookie.pointer, ...refused.map(({ index }) => statusPointer(index))],
        // What follows from leaving on purpose, or from an end before, does not follow from this.
        also: meant || late ? [] : refused.map(({ index }) => index),
        severity: meant ? 'note' : late ? undefined : 'error',
        data: {
          cookie: cookie.name.slice(0, 100),
          refused: refused.length,
          secondsLater: Math.max(0, Math.round(((first.startedAt ?? 0) - (about.answeredAt ?? 0)) / 1000)),
          meant,
        },
        apart: cookie.name,
      })
    }
  },
})

function siteFor(sites: Map<string, Site>, about: About): Site | undefined {
  const known = sites.get(about.site)
  if (known || sites.size >= MAX_SITES) return known
  const made: Site = { sent: new Set(), open: new Map() }
  sites.set(about.site, made)
  return made
}

/** The last word of a response on a name counts: what deletes one variant and sets another changes the session. */
function take(entry: Entry, about: About, site: Site, endings: Ending[]): void {
  const cookies = cookiesSet(entry)
  if (cookies.length === 0 || (site.open.size === 0 && site.sent.size === 0)) return
  const last = new Map<string, SetCookie | undefined>()
  const now = serverTime(entry) ?? about.startedAt
  for (const cookie of cookies) {
    if (!isSessionName(cookie.name)) continue
    if (!isEnded(cookie, now)) last.set(cookie.name, undefined)
    else if (!last.has(cookie.name)) last.set(cookie.name, cookie)
  }
  let isTold = false
  for (const [name, cookie] of last) {
    if (cookie === undefined) site.open.delete(name)
    else if (site.sent.has(name) && !site.open.has(name) && !isTold) {
      const ending: Ending = { cookie, about, refused: [], late: isRefusal(entry, about) }
      site.open.set(name, ending)
      endings.push(ending)
      isTold = true
    }
  }
}
