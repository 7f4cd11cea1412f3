import { type QueueWatch, watchQueue } from '../../queue-reason.ts'
import { defineRule } from '../../rule.ts'
import { SLOW_LIMITS } from '../../slow.ts'

/** The browser held the request back: lower priority, or all connections of the host taken. */
export const slowQueueing = defineRule({
  id: 'slow-queueing',
  code: 'SLOW-01',
  severity: 'warning',
  confidence: 'certain',
  owner: 'client-app',
  group: 'host',
  defaults: SLOW_LIMITS,
  start: (): QueueWatch => watchQueue('queueing'),
  entry({ entry, about, options, state, context }) {
    state.seen(entry, about, context, options)
  },
  end({ state, report }) {
    state.report(report)
  },
})
