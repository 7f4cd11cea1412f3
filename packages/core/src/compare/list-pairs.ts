import { contentHash } from './content-hash.ts'
import { isObject } from './json-text.ts'
import type { KeyBook, KeyFacts } from './key-facts.ts'
import { normalLeaf } from './normal.ts'

/** Which elements of two lists belong together, by their places. */
export interface ListPairs {
  readonly pairs: readonly (readonly [working: number, broken: number])[]
  readonly onlyWorking: readonly number[]
  readonly onlyBroken: readonly number[]
  /** Nothing names the elements: they may be those of two users, who have nothing to do with each other. */
  readonly loose: boolean
  /** The member that names the elements. */
  readonly key?: string
}

const MOST_SAMPLED = 500
const MOST_KEYS = 30
const LEAST_OVERLAP = 0.3
/** Numbers and IDs meet by chance. */
const LEAST_OWN_OVERLAP = 0.6

/** Aligns by a member that names the elements, else by content, else by place. Time grows with the lists. */
export function listPairs(working: readonly unknown[], broken: readonly unknown[], book: KeyBook): ListPairs {
  const key = namingKey(working, broken, book)
  if (key !== undefined) {
    const nameOf = (element: unknown) =>
      isObject(element) ? `${typeof element[key]} ${String(element[key])}` : ''
    return { ...pairBy(working, broken, nameOf), loose: false, key }
  }
  const facts = book('')
  const exact = pairBy(working, broken, (element) =>
    typeof element === 'object' && element !== null ? contentHash(element, book) : normalLeaf(element, facts),
  )
  const hasObjects = [
    ...exact.onlyWorking.map((at) => working[at]),
    ...exact.onlyBroken.map((at) => broken[at]),
  ].some((element) => typeof element === 'object' && element !== null)
  if (!hasObjects) return { ...exact, loose: false }
  const count = Math.min(exact.onlyWorking.length, exact.onlyBroken.length)
  const inOrder = Array.from(
    { length: count },
    (_, at) => [exact.onlyWorking[at] ?? 0, exact.onlyBroken[at] ?? 0] as const,
  )
  return {
    pairs: [...exact.pairs, ...inOrder],
    onlyWorking: exact.onlyWorking.slice(count),
    onlyBroken: exact.onlyBroken.slice(count),
    loose: Math.max(exact.onlyWorking.length, exact.onlyBroken.length) > 1,
  }
}

/** Pairs elements of the same name in their order. */
function pairBy(
  working: readonly unknown[],
  broken: readonly unknown[],
  nameOf: (element: unknown) => string | number,
): Omit<ListPairs, 'loose'> {
  const places = new Map<string | number, number[]>()
  broken.forEach((element, at) => {
    const name = nameOf(element)
    const list = places.get(name)
    if (list) list.push(at)
    else places.set(name, [at])
  })
  const next = new Map<string | number, number>()
  const pairs: [number, number][] = []
  const onlyWorking: number[] = []
  const taken = new Set<number>()
  working.forEach((element, at) => {
    const name = nameOf(element)
    const used = next.get(name) ?? 0
    const other = places.get(name)?.[used]
    if (other === undefined) {
      onlyWorking.push(at)
      return
    }
    next.set(name, used + 1)
    taken.add(other)
    pairs.push([at, other])
  })
  return { pairs, onlyWorking, onlyBroken: broken.flatMap((_, at) => (taken.has(at) ? [] : at)) }
}

/** The member whose values are unique in either list and which most of them share. */
function namingKey(
  working: readonly unknown[],
  broken: readonly unknown[],
  book: KeyBook,
): string | undefined {
  const first = working.find(isObject)
  if (first === undefined || !broken.some(isObject)) return undefined
  let best: string | undefined
  let most = 0
  for (const key of Object.keys(first).slice(0, MOST_KEYS)) {
    const facts = book(key)
    const left = valuesOf(working, key, facts)
    const right = valuesOf(broken, key, facts)
    if (!left || !right) continue
    let shared = 0
    for (const name of left) if (right.has(name)) shared++
    const overlap = shared / Math.max(1, Math.min(left.size, right.size)) + (facts.own === 'id' ? 0.01 : 0)
    if (overlap > leastOverlap(left, facts) && overlap > most) {
      best = key
      most = overlap
    }
  }
  return best
}

function leastOverlap(names: ReadonlySet<string>, facts: KeyFacts): number {
  const [first = ''] = names
  const text = first.slice(first.indexOf(' ') + 1)
  return normalLeaf(text, facts) === '#' ? LEAST_OWN_OVERLAP : LEAST_OVERLAP
}

/** The names in a list; `undefined` when they are not unique, or are no names. */
function valuesOf(list: readonly unknown[], key: string, facts: KeyFacts): ReadonlySet<string> | undefined {
  const found = new Set<string>()
  let count = 0
  for (const element of list.slice(0, MOST_SAMPLED)) {
    const value = isObject(element) ? element[key] : undefined
    if ((typeof value !== 'string' && typeof value !== 'number') || value === '') return undefined
    // Other numbers are amounts.
    if (typeof value === 'number' && facts.own !== 'id' && !facts.state) return undefined
    if (typeof value === 'string' && value.includes('hsx_')) return undefined
    found.add(`${typeof value} ${value}`)
    count++
  }
  return found.size === count ? found : undefined
}
