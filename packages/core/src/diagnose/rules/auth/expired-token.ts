import { headerValue } from '../../../http/headers.ts'
import { tokenTimes } from '../../jwt.ts'
import { headerPointer } from '../../pointers.ts'
import { type RecoveryWatch, watchRecovery } from '../../recovery.ts'
import { defineRule } from '../../rule.ts'

const BEARER = /^\s{0,10}(?:bearer|jwt)\s{1,10}(\S{1,16384})\s{0,10}$/i

interface Expiry {
  readonly expiredMs: number
  readonly status: number
  readonly pointer: string
}

/**
 * A refused request whose bearer token had ended before the request began. The end is compared with the start of
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
    const token = BEARER.exec(headerValue(entry.request.headers, 'authorization') ?? '')?.[1]
    const expiresAt = token === undefined ? undefined : tokenTimes(token)?.expiresAt
    if (expiresAt === undefined || startedAt - expiresAt <= options.graceMs) return
    const pointer = headerPointer(entry, 'request', 'authorization')
    state.watch.refused(about, { expiredMs: Math.round(startedAt - expiresAt), status, pointer })
  },
  end({ state, report }) {
    for (const { about, fact, recovered } of state.watch?.refusals ?? []) {
      const { expiredMs, status, pointer } = fact
      const data = { expiredMs, expiredSeconds: Math.round(expiredMs / 1000), status, recovered }
      report({ about, at: pointer, data, severity: recovered ? 'note' : undefined })
    }
  },
})
