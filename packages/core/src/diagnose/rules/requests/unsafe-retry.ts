import { headerValue } from '../../../http/headers.ts'
import { errorPointer, statusPointer } from '../../../http/pointers.ts'
import type { Entry } from '../../../model/entry.ts'
import { entryPointer } from '../../../model/entry.ts'
import type { About } from '../../about.ts'
import { isThirdParty } from '../../context.ts'
import { keepRecent } from '../../keep-recent.ts'
import { defineRule } from '../../rule.ts'
import { isUnsafeToRepeat, onlyAsks, sameRequestKey } from '../../same-request.ts'
import { isTelemetry } from '../../telemetry.ts'

const MAX_OPEN = 2000
const KEYS = ['idempotency-key', 'x-idempotency-key', 'x-request-token', 'repeatability-request-id']
/** The request may have arrived though no answer came back. */
const LOST = new Set(['timeout', 'reset', 'network-changed', 'body-cut'])

/**
 * A request that acts each time it is sent (POST, PATCH; RFC 9110, 9.2.2) was sent again after a failure that leaves
 * open whether it had acted, and nothing marks the second as the first.
 */
export const unsafeRetry = defineRule({
  id: 'unsafe-retry',
  code: 'RETRY-04',
  severity: 'error',
  confidence: 'possible',
  owner: 'client-app',
  group: 'endpoint',
  defaults: { windowMs: 120_000 },
  start: (): Map<string, About> => new Map(),
  entry({ entry, about, options, state, context, report }) {
    if (!isUnsafeToRepeat(about.method) || about.startedAt === undefined || about.kind === 'preflight') return
    if (isTelemetry(about) || isThirdParty(context, about) || hasIdempotencyKey(entry)) return
    if (onlyAsks(entry, about)) return
    const key = sameRequestKey(entry, about)
    if (key === undefined) return
    const failure = state.get(key)
    if (mayHaveActed(entry, about)) keepRecent(state, key, about, MAX_OPEN)
    else state.delete(key)
    if (!failure) return
    const pauseMs = about.startedAt - (failure.endedAt ?? about.startedAt)
    if (pauseMs < 0 || pauseMs > options.windowMs) return
    const succeeded = !about.failed && about.status !== undefined && about.status < 400
    const unknown = failure.status === undefined || failure.status === 504
    const { index } = failure
    const why = failure.status === undefined ? errorPointer(index, context.dialect) : statusPointer(index)
    report({
      at: [why, entryPointer(about.index, '/request')],
      also: [index],
      confidence: succeeded && unknown ? 'likely' : undefined,
      severity: succeeded || unknown ? undefined : 'warning',
      data: {
        failure: failure.status ?? failure.errorText,
        pauseSeconds: Math.round(pauseMs / 100) / 10,
      },
    })
  },
})

function hasIdempotencyKey({ request }: Entry): boolean {
  return KEYS.some((name) => headerValue(request.headers, name) !== undefined)
}

/** 501 and 505 say that nothing was done; 503 with Retry-After asks for the retry. */
function mayHaveActed(entry: Entry, { status, family }: About): boolean {
  if (family !== undefined && LOST.has(family)) return true
  if (status === undefined || status < 500 || status === 501 || status === 505) return false
  return status !== 503 || headerValue(entry.response?.headers ?? [], 'retry-after') === undefined
}
