import { headerValue } from '../../../http/headers.ts'
import { headerPointer, statusPointer } from '../../../http/pointers.ts'
import { type RecoveryWatch, watchRecovery } from '../../recovery.ts'
import { defineRule } from '../../rule.ts'
import { answeredStatus } from '../../status.ts'

interface Asked {
  readonly at: readonly string[]
  readonly retryAfter: string
}

/** 503 with Retry-After: the server asks to come back later, because it throttles or is being maintained. */
export const throttled = defineRule({
  id: 'throttled',
  code: 'RATE-04',
  severity: 'warning',
  confidence: 'likely',
  owner: 'backend',
  group: 'endpoint',
  defaults: { recoveryMs: 120_000 },
  start: (): { watch?: RecoveryWatch<Asked> } => ({}),
  entry({ entry, about, options, state }) {
    state.watch ??= watchRecovery(options.recoveryMs)
    state.watch.seen(about)
    if (answeredStatus(about) !== 503) return
    const retryAfter = headerValue(entry.response?.headers ?? [], 'retry-after')
    if (retryAfter === undefined) return
    const at = [statusPointer(about.index), headerPointer(entry, 'response', 'retry-after')]
    state.watch.refused(about, { at, retryAfter: retryAfter.slice(0, 40) })
  },
  end({ state, report }) {
    for (const { about, fact, recovered } of state.watch?.refusals ?? [])
      report({
        about,
        at: fact.at,
        severity: recovered || about.noise ? undefined : 'error',
        data: { retryAfter: fact.retryAfter },
      })
  },
})
