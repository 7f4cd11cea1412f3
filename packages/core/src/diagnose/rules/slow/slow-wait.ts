import { defineRule } from '../../rule.ts'
import { reportSlow, SLOW_LIMITS, slowPhase } from '../../slow.ts'

/**
 * The time from the last byte sent to the first received: one round trip, and what the server needed. Event streams,
 * WebSockets and long polls wait on purpose and are left out.
 */
export const slowWait = defineRule({
  id: 'slow-wait',
  code: 'SLOW-08',
  severity: 'warning',
  confidence: 'likely',
  owner: 'backend',
  group: 'endpoint',
  defaults: SLOW_LIMITS,
  entry({ entry, about, options, context, report }) {
    const slow = slowPhase(entry, about, context, options)
    if (slow?.phase !== 'wait' || slow.ms <= options.limitMs) return
    const roundTripMs = entry.timings.connectMs
    const data = roundTripMs === undefined ? undefined : { roundTripMs: Math.round(roundTripMs) }
    reportSlow(report, about, slow, { data })
  },
})
