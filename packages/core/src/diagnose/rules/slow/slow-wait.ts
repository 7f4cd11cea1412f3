import type { About } from '../../about.ts'
import { type HostTimes, watchHostTimes } from '../../host-times.ts'
import { defineRule } from '../../rule.ts'
import { reportSlow, SLOW_LIMITS, type SlowPhase, slowPhase } from '../../slow.ts'

interface State {
  readonly hosts: HostTimes
  readonly slow: { readonly about: About; readonly slow: SlowPhase; readonly connectMs?: number }[]
}

/**
 * The time from the last byte sent to the first received: one round trip, and what the server needed. The round trip
 * is the median of the host's TCP handshakes. Event streams, WebSockets and long polls wait on purpose and are left out.
 */
export const slowWait = defineRule({
  id: 'slow-wait',
  code: 'SLOW-08',
  severity: 'warning',
  confidence: 'likely',
  owner: 'backend',
  group: 'endpoint',
  defaults: SLOW_LIMITS,
  start: (): State => ({ hosts: watchHostTimes(), slow: [] }),
  entry({ entry, about, options, state, context }) {
    state.hosts.seen(entry, about)
    const slow = slowPhase(entry, about, context, options)
    if (slow?.phase === 'wait') state.slow.push({ about, slow, connectMs: entry.timings.connectMs })
  },
  end({ options, state, report }) {
    for (const { about, slow, connectMs } of state.slow) {
      const roundTripMs = state.hosts.roundTripMs(about.target.host) ?? connectMs
      const serverMs = slow.ms - (roundTripMs ?? 0)
      if (serverMs <= options.limitMs) continue
      const known = roundTripMs !== undefined && {
        reason: 'round-trip',
        roundTripMs: Math.round(roundTripMs),
        serverMs: Math.round(serverMs),
      }
      const hostMedianMs = Math.round(state.hosts.waitMs(about.target.host, 50) ?? 0)
      const data = { ...known, hostMedianMs, hostRequests: state.hosts.waitCount(about.target.host) }
      reportSlow(report, about, slow, { about, data })
    }
  },
})
