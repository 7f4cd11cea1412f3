import { timesOf } from '../../../codec/jwt.ts'
import { bearerToken, cookieTokens } from '../../../http/carried-token.ts'
import { serverTime } from '../../refusal.ts'
import { defineRule } from '../../rule.ts'

/**
 * A refused request whose token begins after the request: the clocks of its issuer and of whoever judged it differ. The
 * judge's time is its Date header; where that is missing, the start of the request by the user's clock.
 */
export const tokenNotYetValid = defineRule({
  id: 'token-not-yet-valid',
  code: 'AUTH-06',
  severity: 'error',
  confidence: 'likely',
  owner: 'backend',
  group: 'host',
  visits: ['trouble'],
  defaults: { graceMs: 60_000, serverGraceMs: 1000 },
  entry({ entry, about, options, report }) {
    const { status, startedAt } = about
    if ((status !== 401 && status !== 403) || startedAt === undefined) return
    const serverAt = serverTime(entry)
    const now = serverAt ?? startedAt
    const grace = serverAt === undefined ? options.graceMs : options.serverGraceMs
    const bearer = bearerToken(entry)
    for (const { claims, pointer } of bearer ? [bearer] : cookieTokens(entry)) {
      const { notBefore, issuedAt } = timesOf(claims)
      const from = notBefore ?? issuedAt
      if (from === undefined || from - now <= grace) continue
      const aheadMs = Math.round(from - now)
      report({
        at: pointer,
        confidence: serverAt !== undefined && notBefore !== undefined && bearer ? 'likely' : 'possible',
        owner: serverAt === undefined ? 'customer-network' : undefined,
        data: {
          claim: notBefore === undefined ? 'iat' : 'nbf',
          aheadMs,
          aheadSeconds: Math.round(aheadMs / 1000),
          status,
        },
      })
      return
    }
  },
})
