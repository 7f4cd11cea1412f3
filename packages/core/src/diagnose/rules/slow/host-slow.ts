import { phasePointer } from '../../../http/pointers.ts'
import type { About } from '../../about.ts'
import { isThirdParty } from '../../context.ts'
import { type HostTimes, watchHostTimes } from '../../host-times.ts'
import { defineRule } from '../../rule.ts'

const MAX_LISTED = 200

interface State {
  readonly hosts: HostTimes
  /** Answers that took longer than the limit, by host. */
  readonly late: Map<string, About[]>
}

/** Not one request but the whole host is slow: half of its answers begin late. */
export const hostSlow = defineRule({
  id: 'host-slow',
  code: 'SLOW-12',
  severity: 'warning',
  confidence: 'likely',
  owner: 'backend',
  group: 'host',
  defaults: { medianMs: 1000, minRequests: 8 },
  start: (): State => ({ hosts: watchHostTimes(), late: new Map() }),
  entry({ entry, about, options, context, state }) {
    if (about.streaming || context.longPolls.has(about.endpoint)) return
    state.hosts.seen(entry, about)
    if (about.failed || about.cached || (entry.timings.waitMs ?? 0) <= options.medianMs) return
    const late = state.late.get(about.target.host)
    if (late) late.push(about)
    else state.late.set(about.target.host, [about])
  },
  end({ options, context, state, report }) {
    for (const [host, late] of state.late) {
      const requests = state.hosts.waitCount(host)
      const medianMs = state.hosts.waitMs(host, 50) ?? 0
      const roundTripMs = state.hosts.roundTripMs(host)
      const first = late[0]
      if (!first || requests < options.minRequests || medianMs - (roundTripMs ?? 0) <= options.medianMs)
        continue
      report({
        about: first,
        at: late.slice(0, MAX_LISTED).map(({ index }) => phasePointer(index, 'wait')),
        also: late.map(({ index }) => index),
        severity: isThirdParty(context, first) ? 'note' : undefined,
        data: {
          ms: Math.round(medianMs),
          mostMs: Math.round(state.hosts.waitMs(host, 95) ?? medianMs),
          requests,
          ...(roundTripMs === undefined
            ? {}
            : { reason: 'round-trip', roundTripMs: Math.round(roundTripMs) }),
        },
        magnitude: medianMs,
      })
    }
  },
})
