const MOST_CALLS = 2000
const MOST_GAPS = 40
const LEAST_GAPS = 4
const SHORTEST_MS = 400
const STEADY_SHARE = 0.7
const TOLERANCE = 0.25

interface Rhythm {
  lastAt: number
  readonly gaps: number[]
}

/** Tells calls that a timer makes from those that a person makes, by the steadiness of the pauses between them. */
export interface PollWatch {
  /** In the order of time. */
  observe(call: string, startedAt: number): void
  /** The calls that come at steady intervals. */
  polls(): ReadonlySet<string>
}

export function watchPolls(): PollWatch {
  const rhythms = new Map<string, Rhythm>()
  return {
    observe(call, startedAt) {
      const rhythm = rhythms.get(call)
      if (rhythm === undefined) {
        if (rhythms.size < MOST_CALLS) rhythms.set(call, { lastAt: startedAt, gaps: [] })
        return
      }
      if (rhythm.gaps.length < MOST_GAPS) rhythm.gaps.push(startedAt - rhythm.lastAt)
      rhythm.lastAt = startedAt
    },
    polls: () => new Set([...rhythms].flatMap(([call, { gaps }]) => (isSteady(gaps) ? [call] : []))),
  }
}

/** Most pauses are near the median; a call that a person adds in between spoils two of them. */
function isSteady(gaps: readonly number[]): boolean {
  if (gaps.length < LEAST_GAPS) return false
  const sorted = [...gaps].sort((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0
  if (median < SHORTEST_MS) return false
  const near = gaps.filter((gap) => Math.abs(gap - median) <= median * TOLERANCE)
  return near.length >= gaps.length * STEADY_SHARE
}
