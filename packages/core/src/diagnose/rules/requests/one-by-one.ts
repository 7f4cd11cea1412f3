import { entryPointer } from '../../../model/entry.ts'
import type { About } from '../../about.ts'
import { isThirdParty } from '../../context.ts'
import { keepRecent } from '../../keep-recent.ts'
import { defineRule } from '../../rule.ts'
import { isCall } from '../../telemetry.ts'

const MAX_OPEN = 2000
const MAX_RECENT = 500

interface Calls {
  /** Those of the last seconds, each place once. */
  recent: About[]
  best: readonly About[]
}

/** Many things of one kind asked for one at a time: `/orders/1`, `/orders/2` … */
export const oneByOne = defineRule({
  id: 'one-by-one',
  code: 'RETRY-05',
  severity: 'note',
  confidence: 'likely',
  owner: 'client-app',
  group: 'endpoint',
  visits: ['call'],
  defaults: { minCalls: 10, windowMs: 3000 },
  start: (): Map<string, Calls> => new Map(),
  entry({ about, options, state, context }) {
    if (!isCall(about) || about.method !== 'GET' || about.startedAt === undefined || about.cached) return
    if (!about.endpoint.includes('/{id}') || isThirdParty(context, about)) return
    const calls = state.get(about.endpoint) ?? { recent: [], best: [] }
    keepRecent(state, about.endpoint, calls, MAX_OPEN)
    const since = about.startedAt - options.windowMs
    if ((calls.recent[0]?.startedAt ?? since) < since)
      calls.recent = calls.recent.filter(({ startedAt }) => (startedAt ?? 0) >= since)
    if (calls.recent.length >= MAX_RECENT || calls.recent.some(({ place }) => place === about.place)) return
    calls.recent.push(about)
    if (calls.recent.length > calls.best.length) calls.best = [...calls.recent]
  },
  end({ options, state, report }) {
    for (const { best } of state.values()) {
      const first = best[0]
      if (!first || best.length < options.minCalls) continue
      report({
        about: first,
        at: best.map(({ index }) => entryPointer(index, '/request/url')),
        also: best.map(({ index }) => index),
        data: { calls: best.length, seconds: options.windowMs / 1000 },
        magnitude: best.length,
      })
    }
  },
})
