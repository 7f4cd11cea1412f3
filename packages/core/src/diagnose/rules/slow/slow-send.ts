import { defineRule } from '../../rule.ts'
import { reportSlow, SLOW_LIMITS, slowPhase } from '../../slow.ts'

/** Sending the request's body took long. */
export const slowSend = defineRule({
  id: 'slow-send',
  code: 'SLOW-07',
  severity: 'warning',
  confidence: 'certain',
  owner: 'customer-network',
  group: 'host',
  defaults: { ...SLOW_LIMITS, phaseMinMs: 500 },
  entry({ entry, about, options, context, report }) {
    const slow = slowPhase(entry, about, context, options)
    const bytes = entry.request.bodyBytes ?? entry.request.body?.declaredBytes ?? 0
    if (slow?.phase === 'send' && bytes > 0) reportSlow(report, about, slow, { data: { bytes } })
  },
})
