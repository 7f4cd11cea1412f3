import type { Redaction } from '../model/redaction.ts'
import { type Area, areaOf } from './area.ts'

/** Redactions of one class that one rule found in one area. */
export interface RemovalGroup {
  readonly area: Area
  readonly class: string
  readonly rule: string
  readonly redactions: number
  /** Of the first of them; itself sanitized. */
  readonly pointer: string
}

/** A value that was removed whole, as nothing could look into it. */
export interface OpaqueRemoval {
  readonly pointer: string
  readonly rule: string
  readonly bytes: number
}

/** What a receipt comes to. */
export interface Removals {
  /** The most frequent first. */
  readonly groups: readonly RemovalGroup[]
  /** Rules, in the order in which they were met. */
  readonly rules: readonly string[]
  /** Bytes of the input that are not in the copy. */
  readonly changedBytes: number
  /** The first of them. */
  readonly opaque: readonly OpaqueRemoval[]
}

const MOST_GROUPS = 2000
const MOST_OPAQUE = 50

/** Counts redactions by class, rule and area; memory does not grow with them. */
export async function tallyRemovals(redactions: AsyncIterable<Redaction>): Promise<Removals> {
  const groups = new Map<string, { -readonly [Name in keyof RemovalGroup]: RemovalGroup[Name] }>()
  const rules = new Set<string>()
  const opaque: OpaqueRemoval[] = []
  let changedBytes = 0
  let doneBytes = 0
  for await (const { pointer, rule, class: className, input } of redactions) {
    const [start, end] = input
    // Redactions of one change share its range.
    if (start >= doneBytes) changedBytes += end - start
    doneBytes = Math.max(doneBytes, end)
    rules.add(rule)
    if (className === 'opaque' && opaque.length < MOST_OPAQUE)
      opaque.push({ pointer, rule, bytes: end - start })
    const area = areaOf(pointer)
    const key = `${area} ${className} ${rule}`
    const group = groups.get(key)
    if (group !== undefined) group.redactions++
    else if (groups.size < MOST_GROUPS)
      groups.set(key, { area, class: className, rule, redactions: 1, pointer })
  }
  const sorted = [...groups.values()].sort((a, b) => b.redactions - a.redactions)
  return { groups: sorted, rules: [...rules], changedBytes, opaque }
}
