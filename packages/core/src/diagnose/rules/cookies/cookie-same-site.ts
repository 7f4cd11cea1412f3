import { isInfrastructureName, isSessionName, sentNames } from '../../../http/cookies.ts'
import { headerValue } from '../../../http/headers.ts'
import type { Entry } from '../../../model/entry.ts'
import type { About } from '../../about.ts'
import { type JarCookie, jarOf } from '../../cookie-jar.ts'
import { type FrameWatch, watchFrames } from '../../frames.ts'
import { isRefusal } from '../../refusal.ts'
import { hasSentHeaders, isFrame, isPlainExchange, relationOf } from '../../request-context.ts'
import { defineRule } from '../../rule.ts'

/** Chrome lets a cookie without SameSite go with a POST from elsewhere for so long (Lax+POST). */
const LAX_POST_MS = 120_000
/** A refusal so soon after a frame set its cookie is about that cookie, whatever its name. */
const AT_ONCE_MS = 10_000
/** As long as somebody takes to sign in elsewhere. */
const AWAY_MS = 600_000

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
  start: (): FrameWatch => watchFrames(),
  entry({ entry, about, state: frames, context, report }) {
    const jar = jarOf(context)
    const inFrame = frames.visit(entry, about)
    const isElsewhere = inFrame || relationOf(entry, about) === 'cross-site'
    const isCandidate = isPlainExchange(entry, about) && isElsewhere
    if (isCandidate && hasSentHeaders(entry) && isFailure(entry, about)) {
      const sent = sentNames(entry)
      const missing = jar
        .missing(entry, about, sent)
        .filter((kept) => (inFrame ? isOfTop(kept) : isHeldBack(kept, entry, about)))
      const session = missing.find(({ cookie }) => isSessionName(cookie.name))
      const first =
        session ??
        (sent.size === 0
          ? missing.find((kept) => isAtOnce(kept, entry, about) || isLeftBehind(kept, entry, about))
          : undefined)
      if (first && ![...sent].some(isSessionName))
        report({
          at: [first.cookie.pointer, `/log/entries/${about.index}/response/status`],
          also: [first.about.index],
          confidence: session ? undefined : 'possible',
          data: {
            cookie: first.cookie.name.slice(0, 100),
            sameSite: first.cookie.sameSite === 'strict' ? 'Strict' : 'Lax',
            declared: first.cookie.sameSite !== undefined,
            status: about.status ?? 0,
          },
        })
    }
    jar.take(entry, about)
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

/** What frames within another site neither keep nor send. */
function isOfTop({ cookie, withoutCredentials }: JarCookie): boolean {
  return cookie.sameSite !== 'none' && !withoutCredentials
}

function isAtOnce({ cookie, about: setter, crossSite }: JarCookie, entry: Entry, about: About): boolean {
  const waited = (about.startedAt ?? Number.NaN) - (setter.answeredAt ?? Number.NaN)
  if (!crossSite || about.status !== 401 || !(waited <= AT_ONCE_MS)) return false
  if (headerValue(entry.request.headers, 'authorization') !== undefined) return false
  if (headerValue(entry.response?.headers ?? [], 'www-authenticate') !== undefined) return false
  return !isInfrastructureName(cookie.name)
}

/** A redirect that leads away sets it, and who comes back from there is refused. */
function isLeftBehind({ cookie, about: setter }: JarCookie, entry: Entry, about: About): boolean {
  const waited = (about.startedAt ?? Number.NaN) - (setter.answeredAt ?? Number.NaN)
  if (!isNavigation(entry, about) || isFrame(entry) || !(waited <= AWAY_MS)) return false
  const isAway = setter.kind === 'document' && (setter.status ?? 0) >= 300 && (setter.status ?? 0) < 400
  const isRefused = about.status === 400 || about.status === 401 || about.status === 403
  return isAway && isRefused && !isInfrastructureName(cookie.name)
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
