import type { Call } from './call.ts'

export interface Pair {
  readonly working: Call
  readonly broken: Call
}

export interface Alignment {
  readonly pairs: readonly Pair[]
  readonly onlyWorking: readonly Call[]
  readonly onlyBroken: readonly Call[]
}

/** By what two calls of one endpoint belong together; what fits best first. */
const ROUNDS: readonly ((call: Call) => string | number)[] = [
  (call) => `${call.exact} ${call.answered}`,
  (call) => call.exact,
  (call) => `${call.asked} ${call.answered}`,
  (call) => call.asked,
  (call) => call.status ?? 0,
  () => 0,
]

/**
 * Pairs the calls of one endpoint, both lists in time order. Each round takes the calls that are alike in one respect,
 * and pairs them in their order, the last with the last; so a list that is shuffled or polled more often pairs as well.
 * Time and memory grow with the number of calls.
 */
export function align(working: readonly Call[], broken: readonly Call[]): Alignment {
  const pairs: Pair[] = []
  let left = working
  let right = broken
  for (const likeness of ROUNDS) {
    if (left.length === 0 || right.length === 0) break
    const taken = pairRound(left, right, likeness, pairs)
    left = left.filter((call) => !taken.has(call))
    right = right.filter((call) => !taken.has(call))
  }
  return { pairs, onlyWorking: left, onlyBroken: right }
}

function pairRound(
  working: readonly Call[],
  broken: readonly Call[],
  likeness: (call: Call) => string | number,
  pairs: Pair[],
): ReadonlySet<Call> {
  const taken = new Set<Call>()
  const groups = groupBy(broken, likeness)
  for (const [key, left] of groupBy(working, likeness)) {
    const right = groups.get(key)
    if (!right) continue
    const count = Math.min(left.length, right.length)
    for (let i = 0; i < count; i++) {
      const isLast = i === count - 1
      const one = left[isLast ? left.length - 1 : i]
      const other = right[isLast ? right.length - 1 : i]
      if (!one || !other) continue
      pairs.push({ working: one, broken: other })
      taken.add(one).add(other)
    }
  }
  return taken
}

function groupBy(calls: readonly Call[], keyOf: (call: Call) => string | number) {
  const groups = new Map<string | number, Call[]>()
  for (const call of calls) {
    const key = keyOf(call)
    const group = groups.get(key)
    if (group) group.push(call)
    else groups.set(key, [call])
  }
  return groups
}
