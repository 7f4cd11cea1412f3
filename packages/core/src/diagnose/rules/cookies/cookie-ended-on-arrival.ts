import { cookiesSent, isEnded } from '../../../http/cookies.ts'
import { isLogoutPlace } from '../../../http/identity.ts'
import type { Entry } from '../../../model/entry.ts'
import type { About } from '../../about.ts'
import { type FlawWatch, lossOf, watchFlaws } from '../../flaw-watch.ts'
import { defineRule } from '../../rule.ts'
import { timeSpan } from '../../time-span.ts'

/** Shorter values are how servers write that a cookie is deleted: nothing, `deleted`, `null`. */
const VALUE_BYTES = 8
/** Further back an end may be a deletion's, unless what needs the cookie is refused afterwards. */
const RECENT_S = 7 * 86_400
/** Expiry dates that are written for deletions: 1970, 1980, 1994, 1997, 2000 … */
const DELETED_UNTIL = Date.UTC(2001, 0, 1)

interface State {
  readonly watch: FlawWatch<number>
  /** Names that the browser was seen to have, by site. */
  readonly sent: Map<string, Set<string>>
}

/**
 * A cookie with a value that ends before it comes, though there is nothing to delete: the server reckons the end
 * wrongly. Browsers count by the server's clock, so that the Date header is what Expires is compared with.
 */
export const cookieEndedOnArrival = defineRule({
  id: 'cookie-ended-on-arrival',
  code: 'COOK-05',
  severity: 'error',
  confidence: 'likely',
  owner: 'backend',
  group: 'host',
  defaults: {},
  start: (): State => ({
    watch: watchFlaws((cookie, _, serverAt) => {
      if (cookie.minimumBytes < VALUE_BYTES || !isEnded(cookie, serverAt)) return undefined
      if (cookie.maxAgeSeconds !== undefined) return -cookie.maxAgeSeconds
      const { expiresAt = 0 } = cookie
      return expiresAt < DELETED_UNTIL ? undefined : Math.round(((serverAt ?? 0) - expiresAt) / 1000)
    }),
    sent: new Map(),
  }),
  entry({ entry, about, state }) {
    if (about.site === '') return
    noteSent(state.sent, entry, about)
    if (!isLogoutPlace(about.target.path)) state.watch.visit(entry, about)
  },
  end({ state, context, report }) {
    for (const flaw of state.watch.flaws()) {
      const { cookie, about, fact: secondsAgo, misses } = flaw
      if (state.sent.get(about.site)?.has(cookie.name)) continue
      const loss = lossOf(flaw, context)
      const isOld = secondsAgo >= RECENT_S
      const isDeletion = isOld && (flaw.refused.length === 0 || (about.status ?? 0) >= 400)
      if (loss.severity === 'note' || isDeletion) continue
      const data = { cookie: cookie.name.slice(0, 100), secondsAgo, ago: timeSpan(secondsAgo), misses }
      const confidence = loss.confidence === 'certain' && !isOld ? 'likely' : 'possible'
      const severity = flaw.refused.length > 0 ? 'error' : 'warning'
      report({ about, at: cookie.pointer, data, apart: cookie.name, ...loss, severity, confidence })
    }
  },
})

const MAX_SITES = 2000
const MAX_NAMES = 300

function noteSent(sent: Map<string, Set<string>>, entry: Entry, about: About): void {
  const cookies = cookiesSent(entry)
  if (cookies.length === 0) return
  const names = sent.get(about.site) ?? new Set<string>()
  if (!sent.has(about.site) && sent.size < MAX_SITES) sent.set(about.site, names)
  for (const { name } of cookies) if (names.size < MAX_NAMES) names.add(name)
}
