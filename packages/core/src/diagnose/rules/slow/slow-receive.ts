import { defineRule } from '../../rule.ts'
import { reportSlow, SLOW_LIMITS, slowPhase } from '../../slow.ts'

/** The body took long to arrive: a slow line, a busy browser, or a server that streams. */
export const slowReceive = defineRule({
  id: 'slow-receive',
  code: 'SLOW-09',
  severity: 'warning',
  confidence: 'likely',
  owner: 'customer-network',
  group: 'host',
  defaults: { ...SLOW_LIMITS, smallBytes: 50_000 },
  entry({ entry, about, options, context, report }) {
    const slow = slowPhase(entry, about, context, options)
    if (slow?.phase !== 'receive') return
    const { response } = entry
    const bytes = response?.bodyBytes ?? response?.transferBytes ?? response?.body?.declaredBytes ?? 0
    const bytesPerSecond = Math.round((bytes * 1000) / slow.ms)
    const confidence = bytes < options.smallBytes ? 'possible' : undefined
    reportSlow(report, about, slow, { confidence, data: { bytes, bytesPerSecond } })
  },
})
