import { timesOf } from '../../../codec/jwt.ts'
import { bearerToken, type CarriedToken, cookieTokens } from '../../../http/carried-token.ts'
import { headerValue } from '../../../http/headers.ts'
import type { Entry } from '../../../model/entry.ts'
import { type RecoveryWatch, watchRecovery } from '../../recovery.ts'
import { defineRule } from '../../rule.ts'

interface Expiry {
  readonly expiredMs: number
  readonly status: number
  readonly token: CarriedToken
}

/**
 * A refused request whose token, in its Authorization header or its one cookie with a JWT, had ended before the request began. The end is compared with the start of
 * the request, never with today: captures are read long after they were made.
 */
export const expiredToken = defineRule({
  id: 'expired-token',
  code: 'AUTH-05',
  severity: 'error',
  confidence: 'likely',
  owner: 'client-app',
  group: 'host',
  defaults: { graceMs: 0, recoveryMs: 30_000 },
  start(): { watch?: RecoveryWatch<Expiry> } {
    return {}
  },
  entry({ entry, about, options, state }) {
    state.watch ??= watchRecovery(options.recoveryMs)
    state.watch.seen(about)
    const { status, startedAt } = about
    if ((status !== 401 && status !== 403) || startedAt === undefined) return
    const token = tokenOf(entry)
    const expiresAt = token && timesOf(token.claims).expiresAt
    if (!token || expiresAt === undefined || startedAt - expiresAt <= options.graceMs) return
    state.watch.refused(about, { expiredMs: Math.round(startedAt - expiresAt), status, token })
  },
  end({ state, report }) {
    for (const { about, fact, recovered } of state.watch?.refusals ?? []) {
      const { expiredMs, status, token } = fact
      const data = { expiredMs, expiredSeconds: Math.round(expiredMs / 1000), status, recovered }
      report({
        about,
        at: token.pointer,
        data,
        severity: recovered ? 'note' : undefined,
        confidence: token.from === 'cookie' ? 'possible' : undefined,
      })
    }
  },
})

/** The token of the Authorization header; without one, the only JWT among the cookies. */
function tokenOf(entry: Entry): CarriedToken | undefined {
  if (headerValue(entry.request.headers, 'authorization') !== undefined) return bearerToken(entry)
  const tokens = cookieTokens(entry)
  return tokens.length === 1 ? tokens[0] : undefined
}
