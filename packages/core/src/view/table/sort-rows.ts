import type { PhaseId } from '../../http/phases.ts'
import { type NumberColumnId, PHASE_IDS, type WordColumnId } from './columns.ts'
import { OUTCOMES } from './outcome.ts'
import type { RequestTable } from './request-table.ts'
import { cacheCodes, kindCodes, protocolCodes } from './row-codes.ts'
import { urlParts } from './url-parts.ts'
import type { WordTable } from './word-table.ts'

/** What a list can be sorted by. `phase:wait` and its like are the phases. */
export type SortColumn =
  | 'place'
  | 'status'
  | 'kind'
  | 'protocol'
  | 'cache'
  | 'url'
  | 'path'
  | 'name'
  | 'query'
  | 'endedAt'
  | Exclude<NumberColumnId, 'initiatorLine'>
  | Exclude<WordColumnId, 'requestHeaders' | 'responseHeaders' | 'statusText'>
  | `phase:${PhaseId}`

export interface SortOrder {
  readonly column: SortColumn
  readonly descending?: boolean
}

/** DevTools' words, the least urgent first. */
const PRIORITIES = ['verylow', 'low', 'medium', 'high', 'veryhigh']

/**
 * The rows in another order: equal ones stay as they stand, unknown values come last in either direction. `rows`: the
 * rows to sort, all when left out.
 */
export function sortRows(table: RequestTable, order: SortOrder, rows = allRows(table)): Uint32Array {
  const keys = new Float64Array(table.length)
  const keyOf = sortKey(table, order.column)
  const sign = order.descending ? -1 : 1
  for (let row = 0; row < keys.length; row++) keys[row] = (keyOf(row) ?? Number.NaN) * sign
  const places = Uint32Array.from({ length: rows.length }, (_, place) => place)
  places.sort((a, b) => {
    const first = keys[rows[a] ?? 0] ?? Number.NaN
    const second = keys[rows[b] ?? 0] ?? Number.NaN
    if (first < second) return -1
    if (first > second) return 1
    if (first === second) return a - b
    return Number(Number.isNaN(first)) - Number(Number.isNaN(second)) || a - b
  })
  return places.map((place) => rows[place] ?? 0)
}

function allRows({ length }: RequestTable): Uint32Array {
  return Uint32Array.from({ length }, (_, row) => row)
}

function sortKey(table: RequestTable, column: SortColumn): (row: number) => number | undefined {
  const { columns, words, urls } = table
  const { numbers } = columns
  if (column === 'place') return (row) => columns.place[row]
  if (column === 'status') {
    // Those without a status stand together, by what came of them.
    return (row) => columns.status[row] || 1000 + (columns.outcome[row] ?? OUTCOMES.length)
  }
  if (column === 'endedAt') {
    return (row) => {
      const startedAt = numbers.startedAt.get(row)
      return startedAt === undefined ? undefined : startedAt + (numbers.totalMs.get(row) ?? 0)
    }
  }
  if (column === 'kind') return codeKey(columns.kind, kindCodes.words)
  if (column === 'protocol') return codeKey(columns.protocol, protocolCodes.words)
  if (column === 'cache') return codeKey(columns.cache, cacheCodes.words)
  if (column === 'url' || column === 'path' || column === 'name' || column === 'query') {
    const ranks = ranksOf(urls, columns.url, table.length, (url) =>
      column === 'url' ? url : urlParts(url, '')[column],
    )
    return (row) => ranks[columns.url[row] ?? 0] || undefined
  }
  if (column in numbers) {
    const { get } = numbers[column as NumberColumnId]
    return (row) => get(row)
  }
  const phase = PHASE_IDS.find((id) => column === `phase:${id}`)
  if (phase) return (row) => columns.phases[phase].get(row)
  const { ids } = columns.words[column as WordColumnId]
  if (ids === undefined) return () => undefined
  const ranks = ranksOf(words, ids, table.length, column === 'priority' ? priorityText : (text) => text)
  return (row) => ranks[ids[row] ?? 0] || undefined
}

/** Closed lists are sorted by their words, not by the order in which we keep them. */
function codeKey(codes: Uint8Array, words: readonly string[]): (row: number) => number | undefined {
  const sorted = [...words].sort()
  const ranks = [0, ...words.map((word) => sorted.indexOf(word) + 1)]
  return (row) => ranks[codes[row] ?? 0] || undefined
}

function priorityText(text: string): string {
  const rank = PRIORITIES.indexOf(text.toLowerCase().replace(/[^a-z]/g, ''))
  return rank < 0 ? text : String(rank)
}

/** The rank of each word that rows use among the others, from 1; texts that differ in case alone share one. */
function ranksOf(
  table: WordTable,
  ids: Uint32Array,
  length: number,
  keyOf: (text: string) => string,
): Uint32Array {
  const ranks = new Uint32Array(table.count)
  const used: { readonly id: number; readonly key: string }[] = []
  for (let row = 0; row < length; row++) {
    const id = ids[row] ?? 0
    if (id === 0 || ranks[id] !== 0) continue
    ranks[id] = 1
    used.push({ id, key: keyOf(table.text(id)).toLowerCase() })
  }
  used.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  let rank = 0
  let last: string | undefined
  for (const { id, key } of used) {
    if (key !== last) rank++
    last = key
    ranks[id] = rank
  }
  return ranks
}
