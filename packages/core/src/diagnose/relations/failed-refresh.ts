import { type Hit, hitTime } from '../hit.ts'
import type { Relation } from './relation.ts'

const SIGNED_OUT = new Set(['unauthorized', 'expired-token', 'missing-credential'])
const BEFORE_REFRESH_MS = 10_000

/** Refused requests around and after a token refresh that failed, until a token is issued again. */
export const failedRefresh: Relation = (hits, context) => {
  const outages = new Map<string, Outage[]>()
  let next = 0
  for (const hit of hits) {
    const { about } = hit
    if (!about?.tokenEndpoint || !about.failed || hit.severity === 'note') continue
    const failedAt = hitTime(hit)
    while ((context.tokenSuccessAt[next] ?? Number.POSITIVE_INFINITY) <= failedAt) next++
    const until = context.tokenSuccessAt[next] ?? Number.POSITIVE_INFINITY
    const scope = about.identityProvider ? ANY_SITE : about.site
    const list = outages.get(scope)
    if (list) list.push({ from: failedAt - BEFORE_REFRESH_MS, until, hit })
    else outages.set(scope, [{ from: failedAt - BEFORE_REFRESH_MS, until, hit }])
  }
  return (hit) => {
    if (!SIGNED_OUT.has(hit.rule.id) || !hit.about || hit.about.tokenEndpoint) return undefined
    const at = hitTime(hit)
    return outageAt(outages.get(hit.about.site), at) ?? outageAt(outages.get(ANY_SITE), at)
  }
}

const ANY_SITE = '*'

/** From shortly before a failed refresh until the next token. */
interface Outage {
  readonly from: number
  readonly until: number
  readonly hit: Hit
}

/** `from` and `until` both ascend, so that the first outage that is not over decides. */
function outageAt(outages: readonly Outage[] | undefined, at: number): Hit | undefined {
  if (!outages) return undefined
  let low = 0
  let high = outages.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((outages[middle]?.until ?? 0) > at) high = middle
    else low = middle + 1
  }
  const outage = outages[low]
  return outage && outage.from <= at ? outage.hit : undefined
}
