import type { WordColumnId } from '../columns.ts'
import type { RequestTable } from '../request-table.ts'
import { kindCodes, protocolCodes } from '../row-codes.ts'
import { YES } from './answer.ts'
import type { FilterContext } from './filter-context.ts'
import { type FilterKey, STATES } from './filter-keys.ts'
import { stateTest } from './state-test.ts'
import { NAME_KEYS, WORD_KEYS } from './word-keys.ts'

/** A value that a key has in a capture, and in how many requests. */
export interface OccurringValue {
  readonly value: string
  readonly count: number
}

/** The values that occur for a key, the most frequent first; none where they cannot be listed (texts, times). */
export function occurringValues(key: FilterKey, context: FilterContext): readonly OccurringValue[] {
  const { table } = context
  const { columns } = table
  if (key === 'status-code') return statusValues(table)
  if (key === 'resource-type') return codeValues(columns.kind, kindCodes.words, table.length)
  if (key === 'protocol') return codeValues(columns.protocol, protocolCodes.words, table.length)
  if (key === 'is') return stateValues(context)
  if (key === 'finding') return findingValues(context)
  const word = WORD_KEYS[key] ?? VALUE_COLUMNS[key]
  if (word) return wordValues(table, word)
  const names = NAME_KEYS[key]
  return names ? nameValues(table, names) : []
}

/** Keys that search a column's words for text: whole words are good proposals all the same. */
const VALUE_COLUMNS: Partial<Record<FilterKey, WordColumnId>> = {
  error: 'error',
  'tracking-id': 'trackingType',
  graphql: 'graphqlName',
  initiator: 'initiatorType',
}

function statusValues({ columns, length }: RequestTable): readonly OccurringValue[] {
  const counts = new Map<string, number>()
  for (let row = 0; row < length; row++) {
    const status = columns.status[row] ?? 0
    bump(counts, String(status))
    if (status >= 100) bump(counts, `${Math.floor(status / 100)}xx`)
  }
  return ranked(counts)
}

function codeValues(codes: Uint8Array, words: readonly string[], length: number): readonly OccurringValue[] {
  const counts = new Map<string, number>()
  for (let row = 0; row < length; row++) {
    const word = words[(codes[row] ?? 0) - 1]
    if (word !== undefined) bump(counts, word)
  }
  return ranked(counts)
}

function idCounts(ids: Uint32Array | undefined, length: number, words: number): Uint32Array {
  const counts = new Uint32Array(words)
  for (let row = 0; row < length; row++) {
    const id = ids?.[row] ?? 0
    counts[id] = (counts[id] ?? 0) + 1
  }
  return counts
}

function wordValues(
  { columns, words, length }: RequestTable,
  column: WordColumnId,
): readonly OccurringValue[] {
  const counts = new Map<string, number>()
  for (const [id, count] of idCounts(columns.words[column].ids, length, words.count).entries()) {
    if (id !== 0 && count > 0) bump(counts, words.text(id), count)
  }
  return ranked(counts)
}

function nameValues(
  { columns, words, length }: RequestTable,
  column: WordColumnId,
): readonly OccurringValue[] {
  const counts = new Map<string, number>()
  for (const [id, count] of idCounts(columns.words[column].ids, length, words.count).entries()) {
    if (id === 0 || count === 0) continue
    for (const name of words.text(id).split('\n')) bump(counts, name, count)
  }
  return ranked(counts)
}

function stateValues(context: FilterContext): readonly OccurringValue[] {
  const counts = new Map<string, number>()
  for (const state of STATES) {
    const test = stateTest(state, context)
    let count = 0
    for (let row = 0; row < context.table.length; row++) if (test(row) === YES) count++
    if (count > 0) counts.set(state, count)
  }
  return ranked(counts)
}

function findingValues({ marks, table }: FilterContext): readonly OccurringValue[] {
  const rows = new Map<string, Set<number>>()
  for (const { finding, rows: named } of marks?.marked ?? []) {
    for (const value of [finding.severity, finding.rule]) {
      const before = rows.get(value) ?? new Set()
      for (const row of named) if (row < table.length) before.add(row)
      rows.set(value, before)
    }
  }
  return ranked(new Map([...rows].map(([value, { size }]) => [value, size])))
}

function bump(counts: Map<string, number>, value: string, by = 1): void {
  counts.set(value, (counts.get(value) ?? 0) + by)
}

function ranked(counts: ReadonlyMap<string, number>): readonly OccurringValue[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}
