import { parameterNames } from '../../../http/parameters.ts'
import { entryPointer } from '../../../model/entry.ts'
import type { About } from '../../about.ts'
import { isThirdParty } from '../../context.ts'
import { keepRecent } from '../../keep-recent.ts'
import { defineRule } from '../../rule.ts'
import { isCall } from '../../telemetry.ts'

const MAX_OPEN = 5000
const MAX_LISTED = 20

interface Rounds {
  readonly first: About
  readonly listed: number[]
  lastAt: number
  count: number
  sumMs: number
  squaresMs: number
}

/** The same call again and again at a steady interval. URLs are compared without the values of their query. */
export const polling = defineRule({
  id: 'polling',
  code: 'RETRY-02',
  severity: 'note',
  confidence: 'likely',
  owner: 'client-app',
  group: 'endpoint',
  defaults: { minCalls: 5, minIntervalMs: 500, maxVariationPercent: 25 },
  start: (): Map<string, Rounds> => new Map(),
  entry({ about, state, context }) {
    if (!isCall(about) || about.startedAt === undefined || about.cached || isThirdParty(context, about))
      return
    if (context.longPolls.has(about.endpoint)) return
    const key = `${about.method} ${about.place}?${parameterNames(about.target.query)}`
    const rounds = state.get(key)
    if (!rounds) {
      const first = { first: about, listed: [about.index], lastAt: about.startedAt, count: 0 }
      keepRecent(state, key, { ...first, sumMs: 0, squaresMs: 0 }, MAX_OPEN)
      return
    }
    const interval = about.startedAt - rounds.lastAt
    rounds.lastAt = about.startedAt
    rounds.count++
    rounds.sumMs += interval
    rounds.squaresMs += interval * interval
    if (rounds.listed.length < MAX_LISTED) rounds.listed.push(about.index)
  },
  end({ options, state, report }) {
    for (const { first, listed, count, sumMs, squaresMs } of state.values()) {
      if (count + 1 < options.minCalls) continue
      const mean = sumMs / count
      const deviation = Math.sqrt(Math.max(0, squaresMs / count - mean * mean))
      if (mean < options.minIntervalMs || deviation * 100 >= mean * options.maxVariationPercent) continue
      report({
        about: first,
        at: listed.map((index) => entryPointer(index, '/startedDateTime')),
        also: listed,
        data: { calls: count + 1, intervalSeconds: Math.round(mean / 100) / 10 },
        magnitude: count,
      })
    }
  },
})
