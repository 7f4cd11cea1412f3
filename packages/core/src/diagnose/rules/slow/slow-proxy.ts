import { defineRule } from '../../rule.ts'
import { reportSlow, SLOW_LIMITS, slowPhase } from '../../slow.ts'

/** The browser spent its time with the proxy, or on finding out which. */
export const slowProxy = defineRule({
  id: 'slow-proxy',
  code: 'SLOW-03',
  severity: 'error',
  confidence: 'certain',
  owner: 'customer-network',
  group: 'file',
  defaults: SLOW_LIMITS,
  entry({ entry, about, options, context, report }) {
    const slow = slowPhase(entry, about, context, options)
    if (slow?.phase === 'proxy') reportSlow(report, about, slow)
  },
})
