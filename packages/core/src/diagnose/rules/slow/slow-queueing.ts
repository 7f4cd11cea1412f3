import { defineRule } from '../../rule.ts'
import { reportSlow, SLOW_LIMITS, slowPhase } from '../../slow.ts'

/** The browser held the request back: lower priority, or all connections of the host taken. */
export const slowQueueing = defineRule({
  id: 'slow-queueing',
  code: 'SLOW-01',
  severity: 'warning',
  confidence: 'certain',
  owner: 'client-app',
  group: 'host',
  defaults: SLOW_LIMITS,
  entry({ entry, about, options, context, report }) {
    const slow = slowPhase(entry, about, context, options)
    if (slow?.phase === 'queueing') reportSlow(report, about, slow)
  },
})
