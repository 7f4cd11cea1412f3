import type { Capture } from '../../../model/capture.ts'
import type { Entry } from '../../../model/entry.ts'
import { HaruspexError } from '../../../model/error.ts'
import { loadLinearEngine } from '../../../scan/linear-pattern.ts'
import { eachEntryOf } from '../entries-of-rows.ts'
import { OPEN, YES } from './answer.ts'
import { type EntryTest, entryTest } from './entry-test.ts'
import type { FilterContext } from './filter-context.ts'
import type { FilterQuery } from './filter-query.ts'
import { filterRows, rowTests } from './filter-rows.ts'

export interface FilterProgress {
  readonly doneRows: number
  readonly totalRows: number
  /** Rows that pass, so far. */
  readonly passed: number
}

export interface FilterEntriesOptions {
  /** Ends the work with ERR_INTERRUPTED. */
  readonly signal?: { readonly aborted: boolean }
  /** What it returns is waited for: a worker lets its messages in here. */
  readonly onProgress?: (progress: FilterProgress) => void | Promise<void>
}

/** Whether a filter needs more than the columns: entries, or the engine of patterns. */
export function readsEntries(query: FilterQuery, context: FilterContext): boolean {
  return filterRows(query, context).open.length > 0
}

/**
 * Applies a filter wholly: columns first, then the entries that they leave open. The rows that pass, in the order of
 * the table.
 * @throws {HaruspexError} `ERR_INTERRUPTED` when the signal is aborted.
 */
export async function filterEntries(
  query: FilterQuery,
  given: FilterContext,
  capture: Capture,
  { signal, onProgress }: FilterEntriesOptions = {},
): Promise<Uint32Array> {
  const patterns = query.alternatives.flat().some(({ pattern }) => pattern)
  const context = patterns && !given.engine ? { ...given, engine: await loadLinearEngine() } : given
  const { passed, open } = filterRows(query, context)
  const passes = entryFilter(query, context)
  const found: number[] = []
  let doneRows = 0
  for await (const { row, entry } of eachEntryOf(capture, context.table, open)) {
    if (signal?.aborted) throw new HaruspexError('ERR_INTERRUPTED', 'Filtering was interrupted.')
    if (entry && passes(row, entry)) found.push(row)
    doneRows++
    if (doneRows % 500 === 0) {
      await onProgress?.({ doneRows, totalRows: open.length, passed: passed.length + found.length })
    }
  }
  await onProgress?.({ doneRows, totalRows: open.length, passed: passed.length + found.length })
  return Uint32Array.from([...passed, ...found]).sort()
}

function entryFilter(query: FilterQuery, context: FilterContext): (row: number, entry: Entry) => boolean {
  const groups = rowTests(query, context)
  const entryTests: readonly (readonly EntryTest[])[] = query.alternatives.map((terms) =>
    terms.map((term) => entryTest(term, context.engine)),
  )
  return (row, entry) =>
    groups.some((tests, group) =>
      tests.every((test, at) => {
        const answer = test(row)
        return answer === OPEN ? (entryTests[group]?.[at]?.(entry) ?? false) : answer === YES
      }),
    )
}
