import { type QueueWatch, watchQueue } from '../../queue-reason.ts'
import { defineRule } from '../../rule.ts'
import { SLOW_LIMITS } from '../../slow.ts'

/** The request was ready and found no socket: proxy decision, cache lock, extension. */
export const slowStalled = defineRule({
  id: 'slow-stalled',
  code: 'SLOW-02',
  severity: 'warning',
  confidence: 'certain',
  owner: 'browser',
  group: 'host',
  defaults: SLOW_LIMITS,
  start: (): QueueWatch => watchQueue('stalled'),
  entry({ entry, about, options, state, context }) {
    state.seen(entry, about, context, options)
  },
  end({ state, report }) {
    state.report(report)
  },
})
