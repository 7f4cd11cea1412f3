import type { Capture, EntriesOptions } from '../../../model/capture.ts'
import type { Entry } from '../../../model/entry.ts'
import { HaruspexError } from '../../../model/error.ts'
import { loadLinearEngine } from '../../../scan/linear-pattern.ts'
import { eachEntryOf } from '../entries-of-rows.ts'
import { jsonHint } from '../search/json-hint.ts'
import { OPEN, YES } from './answer.ts'
import { type EntryTest, entryTest } from './entry-test.ts'
import type { FilterContext } from './filter-context.ts'
import { filterKeyFacts } from './filter-keys.ts'
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
  for await (const { row, entry } of eachEntryOf(capture, context.table, open, skipOf(query))) {
    if (signal?.aborted) throw new HaruspexError('ERR_INTERRUPTED', 'Filtering was interrupted.')
    if (passes(row, entry)) found.push(row)
    doneRows++
    if (doneRows % 500 === 0) {
      await onProgress?.({ doneRows, totalRows: open.length, passed: passed.length + found.length })
    }
  }
  await onProgress?.({ doneRows, totalRows: open.length, passed: passed.length + found.length })
  return Uint32Array.from([...passed, ...found]).sort()
}

/** Entries that can hold none of the texts that are looked for in bodies need not be parsed. */
function skipOf({ alternatives }: FilterQuery): EntriesOptions['skip'] {
  const reading = alternatives.flat().filter(({ key }) => key !== undefined && filterKeyFacts(key).reads)
  const hints = reading.flatMap(({ key, test }) => {
    const hint = test?.kind === 'text' && key !== 'tracking-id' ? jsonHint(test.text) : undefined
    return hint ?? []
  })
  if (hints.length === 0 || hints.length < reading.length) return undefined
  return (json) => !hints.some((hint) => hint(json))
}

/** Without an entry: it was skipped, as what is looked for is not in it. */
function entryFilter(
  query: FilterQuery,
  context: FilterContext,
): (row: number, entry: Entry | undefined) => boolean {
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
