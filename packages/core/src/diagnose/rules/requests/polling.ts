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
  visits: ['call'],
  defaults: { minCalls: 5, minIntervalMs: 500, maxVariationPercent: 25 },
  /** By method, place and names of the query: calls that were made once so far, and those that came again. */
  start: () => ({ once: new Map<string, About>(), again: new Map<string, Rounds>() }),
  entry({ about, state, context }) {
    if (!isCall(about) || about.startedAt === undefined || about.cached || isThirdParty(context, about))
      return
    if (context.longPolls.has(about.endpoint)) return
    const key = `${about.method} ${about.place}?${parameterNames(about.target.query)}`
    let rounds = state.again.get(key)
    if (!rounds) {
      const first = state.once.get(key)
      if (!first) {
        keepRecent(state.once, key, about, MAX_OPEN)
        return
      }
      state.once.delete(key)
      rounds = {
        first,
        listed: [first.index],
        lastAt: first.startedAt ?? 0,
        count: 0,
        sumMs: 0,
        squaresMs: 0,
      }
      keepRecent(state.again, key, rounds, MAX_OPEN)
    }
    const interval = about.startedAt - rounds.lastAt
    rounds.lastAt = about.startedAt
    rounds.count++
    rounds.sumMs += interval
    rounds.squaresMs += interval * interval
    if (rounds.listed.length < MAX_LISTED) rounds.listed.push(about.index)
  },
  end({ options, state, report }) {
    for (const { first, listed, count, sumMs, squaresMs } of state.again.values()) {
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
