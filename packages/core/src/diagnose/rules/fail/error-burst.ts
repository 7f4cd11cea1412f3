import { statusPointer } from '../../../http/pointers.ts'
import type { About } from '../../about.ts'
import { defineRule } from '../../rule.ts'

const MAX_LISTED = 100
/** What a host in trouble gives; a host that cannot be reached at all has rules of its own. */
const TROUBLE = new Set(['reset', 'body-cut', 'other'])

interface Host {
  /** Starts of all requests, epoch ms, ascending. */
  readonly starts: number[]
  readonly failures: About[]
}

/** Many requests to one host fail together, on several endpoints: the host is to blame, not the endpoint. */
export const errorBurst = defineRule({
  id: 'error-burst',
  code: 'FAIL-25',
  severity: 'error',
  confidence: 'certain',
  owner: 'backend',
  group: 'host',
  defaults: { minFailures: 5, windowMs: 10_000, sharePercent: 50 },
  start: (): Map<string, Host> => new Map(),
  entry({ about, state }) {
    const { host } = about.target
    if (about.startedAt === undefined || host === '' || about.kind === 'preflight' || about.cached) return
    let known = state.get(host)
    if (!known) state.set(host, (known = { starts: [], failures: [] }))
    known.starts.push(about.startedAt)
    if (isTrouble(about)) known.failures.push(about)
  },
  end({ state, options, report }) {
    for (const { starts, failures } of state.values()) {
      const burst = longestRun(failures, options.windowMs)
      const first = burst[0]
      const last = burst.at(-1)
      if (!first || !last || burst.length < options.minFailures) continue
      const endpoints = new Set(burst.map((about) => `${about.method} ${about.endpoint}`))
      const from = first.startedAt ?? 0
      const until = last.startedAt ?? 0
      const requests = starts.filter((at) => at >= from && at <= until).length
      if (endpoints.size < 2 || burst.length * 100 <= requests * options.sharePercent) continue
      const listed = burst.slice(0, MAX_LISTED)
      const reasons = [...new Set(burst.map(({ status, error }) => status ?? (error ?? '–').slice(0, 60)))]
      report({
        about: first,
        at: listed.map(({ index }) => statusPointer(index)),
        also: burst.map(({ index }) => index),
        data: {
          failures: burst.length,
          requests,
          endpoints: endpoints.size,
          seconds: Math.max(1, Math.round((until - from) / 1000)),
          reasons: reasons.slice(0, 10),
        },
      })
    }
  },
})

function isTrouble(about: About): boolean {
  if (!about.failed || about.noise) return false
  return about.status !== undefined && about.status >= 500
    ? true
    : about.family !== undefined && TROUBLE.has(about.family)
}

/** The most failures of which each follows the one before within the window. */
function longestRun(failures: readonly About[], windowMs: number): readonly About[] {
  let best: readonly About[] = []
  let from = 0
  for (let at = 1; at <= failures.length; at++) {
    const previous = failures[at - 1]?.startedAt ?? 0
    const next = failures[at]?.startedAt
    if (next !== undefined && next - previous <= windowMs) continue
    if (at - from > best.length) best = failures.slice(from, at)
    from = at
  }
  return best
}
