import { entryPointer } from '../../../model/entry.ts'
import type { About } from '../../about.ts'
import { type Context, isThirdParty } from '../../context.ts'
import { keepRecent } from '../../keep-recent.ts'
import { defineRule, type ReportHit } from '../../rule.ts'
import { sameRequestKey } from '../../same-request.ts'
import { isCall, isTelemetry } from '../../telemetry.ts'

const MAX_OPEN = 5000
const MAX_LISTED = 50
/** Nothing was asked of the server, or nobody waits for the answer: these are not retried because they failed. */
const NOT_RETRIED = new Set(['cancelled', 'client-block', 'policy'])

interface Series {
  /** The failure and its retries, one after the other. */
  readonly tries: About[]
  readonly pausesMs: number[]
  retries: number
  /** Calls of this kind that went well before: it is polled, and would have been called anyway. */
  wellBefore: number
}

/** A failed call repeated at once and again, with pauses that do not grow. */
export const retryStorm = defineRule({
  id: 'retry-storm',
  code: 'RETRY-03',
  severity: 'error',
  confidence: 'likely',
  owner: 'client-app',
  group: 'endpoint',
  visits: ['call'],
  defaults: { minRetries: 3, maxPauseMs: 10_000 },
  start: (): Map<string, Series> => new Map(),
  entry({ entry, about, options, state, context, report }) {
    if (!isCall(about) || about.startedAt === undefined || about.noise || about.cached) return
    const key = sameRequestKey(entry, about)
    if (key === undefined) return
    const series = state.get(key)
    const last = series?.tries.at(-1)
    const pauseMs = last ? about.startedAt - (last.endedAt ?? about.startedAt) : undefined
    const goesOn = series && pauseMs !== undefined && pauseMs >= 0 && pauseMs <= options.maxPauseMs
    if (series && last && !goesOn) finish(series, options, context, report)
    const counts = about.failed && !NOT_RETRIED.has(about.family ?? '')
    if (goesOn) {
      series.retries++
      series.pausesMs.push(pauseMs)
      if (series.tries.length >= MAX_LISTED) series.tries.pop()
      series.tries.push(about)
      if (counts) return
      finish(series, options, context, report)
    }
    const wellBefore = counts ? (series?.wellBefore ?? 0) : (series?.wellBefore ?? 0) + 1
    const fresh = { tries: counts ? [about] : [], pausesMs: [], retries: 0, wellBefore }
    keepRecent(state, key, fresh, MAX_OPEN)
  },
  end({ options, state, context, report }) {
    for (const series of state.values()) finish(series, options, context, report)
  },
})

function finish(
  { tries, pausesMs, retries, wellBefore }: Series,
  options: { readonly minRetries: number },
  context: Context,
  report: ReportHit,
): void {
  const first = tries[0]
  if (!first || retries < options.minRetries || wellBefore > 1 || doGrow(pausesMs)) return
  const bothersNobody = isTelemetry(first) || isThirdParty(context, first)
  report({
    about: first,
    at: tries.map(({ index }) => entryPointer(index, '/startedDateTime')),
    also: tries.map(({ index }) => index),
    severity: bothersNobody ? 'note' : tries.every(isFinal) ? 'warning' : undefined,
    owner: isThirdParty(context, first) ? 'third-party' : undefined,
    data: { retries, pauseMs: Math.round(median(pausesMs)) },
    magnitude: retries,
  })
}

/** Statuses that another try does not change. */
function isFinal({ status }: About): boolean {
  return status !== undefined && status < 500 && status !== 408 && status !== 425 && status !== 429
}

/** Backing off doubles the pauses, more or less; a jitter may shorten one of them. */
function doGrow(pausesMs: readonly number[]): boolean {
  const half = pausesMs.length >> 1
  const early = median(pausesMs.slice(0, half))
  const late = Math.max(...pausesMs.slice(-Math.max(1, half)).slice(0, 100))
  return late >= 300 && late >= early * 1.5
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
}
