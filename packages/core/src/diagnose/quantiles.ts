import type { Spread } from '../model/endpoint.ts'

/** Until then every value is kept and the answer is exact. */
const MOST_EXACT = 200
/** Each bucket reaches 2 % further than the one before, so that its middle is within 1 % of what is in it. */
const LOG_STEP = Math.log(1.02)
/** Shorter times fall into the first bucket. */
const SMALLEST_MS = 0.01

/** Gathers lengths in bounded memory: all of them at first, then counts of buckets on a logarithmic scale. */
export interface Quantiles {
  add(ms: number): void
  spread(): Spread | undefined
}

export function startQuantiles(): Quantiles {
  let exact: number[] | undefined = []
  const buckets = new Map<number, number>()
  let count = 0
  let sum = 0
  let max = 0

  function put(ms: number): void {
    const bucket = ms <= SMALLEST_MS ? 0 : Math.ceil(Math.log(ms / SMALLEST_MS) / LOG_STEP)
    buckets.set(bucket, (buckets.get(bucket) ?? 0) + 1)
  }

  function add(ms: number): void {
    if (!Number.isFinite(ms) || ms < 0) return
    count++
    sum += ms
    max = Math.max(max, ms)
    if (exact !== undefined && exact.length < MOST_EXACT) {
      exact.push(ms)
      return
    }
    for (const each of exact ?? []) put(each)
    exact = undefined
    put(ms)
  }

  function spread(): Spread | undefined {
    if (count === 0) return undefined
    const at = exact ? exactRank(exact) : bucketRank([...buckets], max)
    const rank = (share: number) => at(Math.max(1, Math.ceil(share * count)))
    return { count, p50: rank(0.5), p95: rank(0.95), max, sum }
  }

  return { add, spread }
}

function exactRank(values: readonly number[]) {
  const sorted = [...values].sort((a, b) => a - b)
  return (rank: number) => sorted[rank - 1] ?? 0
}

function bucketRank(buckets: readonly (readonly [bucket: number, count: number])[], max: number) {
  const sorted = [...buckets].sort(([a], [b]) => a - b)
  return (rank: number) => {
    let seen = 0
    for (const [bucket, count] of sorted) {
      seen += count
      if (seen < rank) continue
      return bucket === 0 ? 0 : Math.min(max, SMALLEST_MS * Math.exp((bucket - 0.5) * LOG_STEP))
    }
    return max
  }
}
