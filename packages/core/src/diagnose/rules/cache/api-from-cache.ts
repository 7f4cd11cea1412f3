import { ageSeconds, cacheDirectives, isFromSharedCache } from '../../../http/caching.ts'
import { cookiesSent, isSessionName } from '../../../http/cookies.ts'
import { headerValue } from '../../../http/headers.ts'
import { headerPointer } from '../../../http/pointers.ts'
import type { Entry } from '../../../model/entry.ts'
import { isThirdParty } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { isCall } from '../../telemetry.ts'

/** With one of these a shared cache may keep the answer to a request that has an Authorization (RFC 9111, 3.5). */
const ALLOWING = ['public', 's-maxage', 'must-revalidate', 'proxy-revalidate']

/**
 * The answer to a call with credentials came out of a cache, so that it may be that of another user or an old one.
 * It is a problem where a cache between browser and server kept what it had to leave.
 */
export const apiFromCache = defineRule({
  id: 'api-from-cache',
  code: 'CACHE-04',
  severity: 'warning',
  confidence: 'possible',
  owner: 'backend',
  group: 'endpoint',
  visits: ['call'],
  defaults: {},
  entry({ entry, about, context, report }) {
    if (!isCall(about) || about.method !== 'GET' || about.status !== 200 || about.failed) return
    if (entry.fromServiceWorker || isThirdParty(context, about)) return
    const authorized = headerValue(entry.request.headers, 'authorization') !== undefined
    const hasCookie =
      entry.request.cookies.length > 0 || headerValue(entry.request.headers, 'cookie') !== undefined
    if (!authorized && !hasCookie) return
    const shared = !about.cached && isFromSharedCache(entry)
    if (!shared && !about.cached) return
    const directives = cacheDirectives(entry)
    const forbidden = shared && (directives.has('private') || directives.has('no-store'))
    const allowed = ALLOWING.some((name) => directives.has(name))
    const isWrong = forbidden || (shared && authorized && !allowed)
    const withSession = shared && cookiesSent(entry).some(({ name }) => isSessionName(name))
    if (!isWrong && !withSession && !(authorized && (shared || about.cached))) return
    report({
      at: headerPointer(entry, 'response', evidenceOf(entry)),
      severity: isWrong ? undefined : 'note',
      confidence: forbidden ? 'likely' : undefined,
      data: {
        cache: shared ? evidenceOf(entry) : (entry.fromCache ?? '–'),
        ageSeconds: ageSeconds(entry) ?? 0,
        cacheControl: [...directives.keys()].slice(0, 8),
      },
    })
  },
})

function evidenceOf(entry: Entry): string {
  const headers = entry.response?.headers ?? []
  const names = ['age', 'cf-cache-status', 'x-cache', 'cache-control']
  return names.find((name) => headerValue(headers, name) !== undefined) ?? 'age'
}
