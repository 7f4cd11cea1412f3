import { defineRule } from '../../rule.ts'
import { reportSlow, SLOW_LIMITS, slowPhase } from '../../slow.ts'

/** The request was ready and found no socket: proxy decision, cache lock, extension. */
export const slowStalled = defineRule({
  id: 'slow-stalled',
  code: 'SLOW-02',
  severity: 'warning',
  confidence: 'certain',
  owner: 'browser',
  group: 'host',
  defaults: SLOW_LIMITS,
  entry({ entry, about, options, context, report }) {
    const slow = slowPhase(entry, about, context, options)
    if (slow?.phase === 'stalled') reportSlow(report, about, slow)
  },
})
