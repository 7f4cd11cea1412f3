import { hitTime } from '../hit.ts'
import type { Relation } from './relation.ts'

const REFUSED_COOKIE = new Set([
  'cookie-none-without-secure',
  'cookie-insecure-origin',
  'cookie-scope-mismatch',
  'cookie-ended-on-arrival',
  'cookie-not-returned',
  'cookie-too-big',
])
/** A capture may begin with the callback of the first round. */
const BEFORE_LOOP_MS = 60_000

/**
 * A login loop, where the cookie of the session was lost on the way round and a request was sent to sign in again for
 * want of it. Its rounds are visits to another host, so that no entry is common to both.
 */
export const lostSession: Relation = (hits) => {
  const lost = hits.filter(
    ({ rule, severity, entries, about }) =>
      REFUSED_COOKIE.has(rule.id) && severity === 'error' && entries.length > 1 && about !== undefined,
  )
  return (hit) => {
    if (hit.rule.id !== 'login-loop') return undefined
    const from = hitTime(hit)
    const until = from + Number(hit.data.lastedMs ?? 0)
    return lost.find((cookie) => hitTime(cookie) >= from - BEFORE_LOOP_MS && hitTime(cookie) <= until)
  }
}
