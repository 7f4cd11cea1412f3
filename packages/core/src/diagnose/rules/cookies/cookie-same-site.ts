import { headerValue } from '../../../http/headers.ts'
import type { Entry } from '../../../model/entry.ts'
import type { About } from '../../about.ts'
import { type CookieJar, type JarCookie, sentNames, startJar } from '../../cookie-jar.ts'
import { isSessionName } from '../../cookies.ts'
import { isRefusal } from '../../refusal.ts'
import { hasSentHeaders, isFrame, isPlainExchange, relationOf } from '../../request-context.ts'
import { defineRule } from '../../rule.ts'

/** Chrome lets a cookie without SameSite go with a POST from elsewhere for so long (Lax+POST). */
const LAX_POST_MS = 120_000

/** A cookie that SameSite kept from a request of another site, which was refused for want of it. */
export const cookieSameSite = defineRule({
  id: 'cookie-same-site',
  code: 'COOK-01',
  severity: 'error',
  confidence: 'likely',
  owner: 'backend',
  group: 'endpoint',
  gate: 'credentials',
  defaults: {},
  start: (): CookieJar => startJar(),
  entry({ entry, about, state, report }) {
    const isCandidate = isPlainExchange(entry, about) && relationOf(entry, about) === 'cross-site'
    if (isCandidate && hasSentHeaders(entry) && isFailure(entry, about)) {
      const sent = sentNames(entry)
      const missing = state
        .missing(entry, about, sent)
        .filter((kept) => isSessionName(kept.cookie.name) && isHeldBack(kept, entry, about))
      const first = missing[0]
      if (first && ![...sent].some(isSessionName))
        report({
          at: [first.cookie.pointer, `/log/entries/${about.index}/response/status`],
          also: [first.about.index],
          data: {
            cookie: first.cookie.name.slice(0, 100),
            sameSite: first.cookie.sameSite === 'strict' ? 'Strict' : 'Lax',
            declared: first.cookie.sameSite !== undefined,
            status: about.status ?? 0,
          },
        })
    }
    state.take(entry, about)
  },
})

/** A callback that lost its cookie often answers 400 or 500. */
function isFailure(entry: Entry, about: About): boolean {
  return isRefusal(entry, about) || (isNavigation(entry, about) && (about.status ?? 0) >= 400)
}

function isNavigation(entry: Entry, about: About): boolean {
  const mode = headerValue(entry.request.headers, 'sec-fetch-mode')?.toLowerCase()
  return mode === undefined ? about.kind === 'document' : mode === 'navigate'
}

function isHeldBack(kept: JarCookie, entry: Entry, about: About): boolean {
  const { sameSite } = kept.cookie
  if (sameSite === 'none' || kept.withoutCredentials) return false
  if (isNavigation(entry, about) && !isFrame(entry)) {
    if (about.method === 'GET' || about.method === 'HEAD') return sameSite === 'strict'
    const age = (about.startedAt ?? 0) - (kept.about.startedAt ?? 0)
    return sameSite !== undefined || age > LAX_POST_MS
  }
  // Of a call nobody knows whether it was to carry cookies, unless the answer allows it.
  const allowed = headerValue(entry.response?.headers ?? [], 'access-control-allow-credentials')
  return isFrame(entry) || allowed?.trim() === 'true'
}
