import { entryPointer } from '../../../model/entry.ts'
import type { About } from '../../about.ts'
import { defineRule } from '../../rule.ts'

/** Times at which proxies, load balancers and libraries give up by default. */
const ROUNDS_MS = [10_000, 15_000, 30_000, 60_000, 100_000, 120_000]

interface Timeouts {
  readonly failed: About[]
  readonly answered: About[]
}

interface State {
  /** By host and round time. */
  readonly timeouts: Map<string, Timeouts & { readonly roundMs: number }>
  /** Requests of ten seconds and more, by host. */
  readonly long: Map<string, number>
}

/** Several requests end after the same round time: a configured time-out, somewhere on the way. */
export const roundTimeout = defineRule({
  id: 'round-timeout',
  code: 'SLOW-13',
  severity: 'error',
  confidence: 'likely',
  owner: 'backend',
  group: 'host',
  defaults: { minFailed: 2, minAnswered: 3, failedPermille: 20, answeredPermille: 10 },
  start: (): State => ({ timeouts: new Map(), long: new Map() }),
  entry({ entry, about, options, context, state }) {
    const { totalMs = 0, waitMs } = entry.timings
    const { host } = about.target
    // What the page gives up by itself is told with the cancelled requests.
    if (totalMs < 9000 || about.family === 'cancelled' || about.cached || host === '') return
    if (about.streaming || context.longPolls.has(about.endpoint) || context.pending.has(about.index)) return
    state.long.set(host, (state.long.get(host) ?? 0) + 1)
    const tolerance = about.failed ? options.failedPermille : options.answeredPermille
    const roundMs = ROUNDS_MS.find((round) =>
      [totalMs, waitMs ?? 0].some((ms) => Math.abs(ms - round) * 1000 <= round * tolerance),
    )
    if (roundMs === undefined || (!about.failed && about.status === undefined)) return
    const key = `${host} ${roundMs}`
    let known = state.timeouts.get(key)
    if (!known) {
      known = { roundMs, failed: [], answered: [] }
      state.timeouts.set(key, known)
    }
    if (about.failed) known.failed.push(about)
    else known.answered.push(about)
  },
  end({ options, state, report }) {
    for (const { roundMs, failed, answered } of state.timeouts.values()) {
      const isFailure = failed.length >= options.minFailed
      const found = isFailure ? failed : answered
      const first = found[0]
      const long = state.long.get(first?.target.host ?? '') ?? 0
      // Slow answers that spread over many times meet a round one by chance.
      if (!first || (!isFailure && (found.length < options.minAnswered || found.length * 2 <= long))) continue
      for (const about of found)
        report({
          about,
          at: entryPointer(about.index, '/time'),
          apart: String(roundMs),
          severity: isFailure ? undefined : 'warning',
          confidence: isFailure ? undefined : 'possible',
          data: { seconds: roundMs / 1000, requests: found.length },
        })
    }
  },
})
