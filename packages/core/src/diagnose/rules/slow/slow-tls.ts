import { defineRule } from '../../rule.ts'
import { reportSlow, SLOW_LIMITS, slowPhase } from '../../slow.ts'

/** The TLS handshake took more than the round trips that it needs. */
export const slowTls = defineRule({
  id: 'slow-tls',
  code: 'SLOW-06',
  severity: 'warning',
  confidence: 'certain',
  owner: 'customer-network',
  group: 'host',
  defaults: { ...SLOW_LIMITS, baseMs: 100, roundTripPercent: 250 },
  entry({ entry, about, options, context, report }) {
    const slow = slowPhase(entry, about, context, options)
    if (slow?.phase !== 'ssl') return
    const connectMs = entry.timings.connectMs ?? 0
    if (slow.ms <= (connectMs * options.roundTripPercent) / 100 + options.baseMs) return
    reportSlow(report, about, slow, { data: { connectMs: Math.round(connectMs) } })
  },
})
