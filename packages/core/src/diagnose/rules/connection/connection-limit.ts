import { HTTP1_CONNECTIONS_PER_ORIGIN } from '../../../http/phases.ts'
import { phasePointer } from '../../../http/pointers.ts'
import type { Entry } from '../../../model/entry.ts'
import type { About } from '../../about.ts'
import { isHttp1, usedNetwork } from '../../protocol.ts'
import { defineRule } from '../../rule.ts'

interface Waiter {
  readonly about: About
  readonly waitedMs: number
  readonly totalMs: number
  readonly pointer: string
}

/** The connections of one origin over time. */
interface Origin {
  /** Epoch ms at which requests got their connection, and at which they gave it back. */
  readonly taken: number[]
  readonly freed: number[]
  readonly waiters: Waiter[]
}

/**
 * A request waited while all connections that a browser opens to one origin over HTTP/1.x were in use. The requests
 * that held one are counted in the middle of the wait and toward its end. HTTP/2 and HTTP/3 have no such limit.
 */
export const connectionLimit = defineRule({
  id: 'connection-limit',
  code: 'CONN-01',
  severity: 'warning',
  confidence: 'likely',
  owner: 'backend',
  group: 'host',
  defaults: { connections: HTTP1_CONNECTIONS_PER_ORIGIN, waitMs: 100, slowMs: 1000, sharePercent: 50 },
  start: (): Map<string, Origin> => new Map(),
  entry({ entry, about, options, state }) {
    const { startedAt, endedAt, target } = about
    if (startedAt === undefined || endedAt === undefined || target.origin === '') return
    if (!usedNetwork(entry) || entry.timings.totalMs === undefined || !speaksHttp1(entry)) return
    const origin = state.get(target.origin) ?? { taken: [], freed: [], waiters: [] }
    state.set(target.origin, origin)
    const { queueingMs = 0, stalledMs = 0, totalMs } = entry.timings
    const waitedMs = queueingMs + stalledMs
    if (about.status !== undefined) {
      origin.taken.push(startedAt + waitedMs)
      origin.freed.push(endedAt)
    }
    if (waitedMs <= options.waitMs || about.status === undefined) return
    const pointer = phasePointer(about.index, queueingMs > stalledMs ? 'queueing' : 'stalled')
    origin.waiters.push({ about, waitedMs, totalMs, pointer })
  },
  end({ options, state, report }) {
    for (const { taken, freed, waiters } of state.values()) {
      if (waiters.length === 0 || taken.length <= options.connections) continue
      taken.sort((a, b) => a - b)
      freed.sort((a, b) => a - b)
      for (const { about, waitedMs, totalMs, pointer } of waiters) {
        const inUse = (share: number) => {
          const at = (about.startedAt ?? 0) + waitedMs * share
          return countUpTo(taken, at) - countUpTo(freed, at)
        }
        const active = Math.min(inUse(0.5), inUse(0.9))
        if (active < options.connections) continue
        const isSlow = totalMs > options.slowMs && waitedMs * 100 >= totalMs * options.sharePercent
        report({
          about,
          at: pointer,
          severity: isSlow ? undefined : 'note',
          data: { waitedMs: Math.round(waitedMs), active },
          magnitude: waitedMs,
        })
      }
    }
  },
})

function speaksHttp1({ request, response }: Entry): boolean {
  const answered = response?.httpVersion
  return answered === undefined ? isHttp1(request.httpVersion) : isHttp1(answered)
}

/** How many of the ascending times are not after `at`. */
function countUpTo(times: readonly number[], at: number): number {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((times[middle] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}
