import { isObject } from '../../codec/json-value.ts'
import type { JsonStep } from './json-paths.ts'

const MOST_HITS = 500
const DEEPEST = 500
const MOST_NODES = 2_000_000

/** Where a text stands in keys or scalars of a JSON value, in its order, without regard to case. */
export function searchJson(root: unknown, query: string): readonly (readonly JsonStep[])[] {
  const wanted = query.toLowerCase()
  const hits: (readonly JsonStep[])[] = []
  if (wanted === '') return hits
  const steps: JsonStep[] = []
  let left = MOST_NODES
  const visit = (value: unknown): void => {
    if (--left < 0 || steps.length > DEEPEST || hits.length >= MOST_HITS) return
    const key = steps.at(-1)
    const isInner = Array.isArray(value) || isObject(value)
    const found =
      (typeof key === 'string' && key.toLowerCase().includes(wanted)) ||
      (!isInner && String(value).toLowerCase().includes(wanted))
    if (found) hits.push([...steps])
    if (!isInner) return
    const inner: Iterable<[JsonStep, unknown]> = Array.isArray(value)
      ? value.entries()
      : Object.entries(value)
    for (const [step, item] of inner) {
      if (left < 0 || hits.length >= MOST_HITS) return
      steps.push(step)
      visit(item)
      steps.pop()
    }
  }
  visit(root)
  return hits
}
