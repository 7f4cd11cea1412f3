import { defineRule } from '../../rule.ts'
import { reportSlow, SLOW_LIMITS, slowPhase } from '../../slow.ts'

/** TCP took long to connect: distance or loss. The phase is one round trip, TLS not included. */
export const slowConnect = defineRule({
  id: 'slow-connect',
  code: 'SLOW-05',
  severity: 'warning',
  confidence: 'certain',
  owner: 'customer-network',
  group: 'host',
  defaults: SLOW_LIMITS,
  entry({ entry, about, options, context, report }) {
    const slow = slowPhase(entry, about, context, options)
    if (slow?.phase === 'connect') reportSlow(report, about, slow)
  },
})
