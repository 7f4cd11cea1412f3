import { defineRule } from '../../rule.ts'
import { reportSlow, SLOW_LIMITS, slowPhase } from '../../slow.ts'

/** The resolver took its time. */
export const slowDns = defineRule({
  id: 'slow-dns',
  code: 'SLOW-04',
  severity: 'warning',
  confidence: 'certain',
  owner: 'customer-network',
  group: 'host',
  defaults: { ...SLOW_LIMITS, phaseMinMs: 200 },
  entry({ entry, about, options, context, report }) {
    const slow = slowPhase(entry, about, context, options)
    if (slow?.phase === 'dns') reportSlow(report, about, slow)
  },
})
