import { errorPointer } from '../../../http/pointers.ts'
import type { About } from '../../about.ts'
import { defineRule } from '../../rule.ts'

interface State {
  readonly cancelled: { readonly about: About; readonly totalMs: number }[]
  /** Starts of documents, epoch ms, ascending. */
  readonly navigations: number[]
  /** Starts of requests to a place that had a cancelled one before, ascending. */
  readonly restarts: Map<string, number[]>
}

type Reason = 'navigation' | 'superseded' | 'timeout' | 'unknown'

/** Requests given up by the page or the user: usually not the cause; the page's own time-outs may be. */
export const cancelled = defineRule({
  id: 'cancelled',
  code: 'FAIL-16',
  severity: 'note',
  confidence: 'certain',
  owner: 'none',
  group: 'host',
  defaults: { navigationMs: 500, timeoutMinMs: 2000, timeoutSpreadMs: 50 },
  start: (): State => ({ cancelled: [], navigations: [], restarts: new Map() }),
  entry({ entry, about, state }) {
    if (about.startedAt !== undefined) {
      if (about.kind === 'document') state.navigations.push(about.startedAt)
      state.restarts.get(about.place)?.push(about.startedAt)
    }
    if (about.family !== 'cancelled' || (about.status ?? 0) >= 400) return
    state.cancelled.push({ about, totalMs: entry.timings.totalMs ?? 0 })
    if (!state.restarts.has(about.place)) state.restarts.set(about.place, [])
  },
  end({ options, state, context, report }) {
    const rounds = new Map<string, number>()
    const roundOf = ({ about, totalMs }: State['cancelled'][number]) => {
      const nearest = Math.round(totalMs / 1000) * 1000
      const isRound =
        nearest >= options.timeoutMinMs && Math.abs(totalMs - nearest) <= options.timeoutSpreadMs
      return isRound ? `${nearest} ${about.target.host}` : undefined
    }
    for (const each of state.cancelled) {
      const round = roundOf(each)
      if (round) rounds.set(round, (rounds.get(round) ?? 0) + 1)
    }
    for (const each of state.cancelled) {
      const reason = reasonOf(each.about, (rounds.get(roundOf(each) ?? '') ?? 0) >= 2)
      const at = errorPointer(each.about.index, context.dialect)
      const data = {
        error: (each.about.error ?? '').slice(0, 200),
        reason,
        afterMs: Math.round(each.totalMs),
      }
      const hit = { at, about: each.about, data, apart: reason }
      if (reason !== 'timeout') report(hit)
      else report({ ...hit, severity: 'warning', confidence: 'likely', owner: 'client-app' })
    }

    function reasonOf(about: About, isTimeout: boolean): Reason {
      const endedAt = about.endedAt ?? about.startedAt
      if (endedAt === undefined) return 'unknown'
      const within = (starts: readonly number[]) => startsWithin(starts, endedAt, options.navigationMs)
      if (within(state.navigations)) return 'navigation'
      if (within(state.restarts.get(about.place) ?? [])) return 'superseded'
      return isTimeout ? 'timeout' : 'unknown'
    }
  },
})

/** Whether one of the ascending times lies within `spreadMs` of `at`. */
function startsWithin(times: readonly number[], at: number, spreadMs: number): boolean {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((times[middle] ?? 0) < at - spreadMs) low = middle + 1
    else high = middle
  }
  return (times[low] ?? Number.POSITIVE_INFINITY) <= at + spreadMs
}
