import {
  barSegments,
  type FilterContext,
  type FilterKey,
  type FilterSuggestion,
  filterEntries,
  filterRows,
  type IndexedCapture,
  type Language,
  type OccurringValue,
  occurringValues,
  overviewOf,
  parseFilter,
  type RequestTable,
  type RowMarks,
  readRequestTable,
  sortRows,
  suggestFilter,
} from '@haruspex/core'
import type { ListQuery, ListResult, ListRow, OverviewQuery } from './engine.ts'
import type { Job } from './remote.ts'
import { sortColumn } from './sort-column.ts'

const SEVERITIES = [undefined, 'note', 'warning', 'error'] as const

/** The rows of a capture. They are read once, from the beginning on, while the list shows those that are there. */
export interface RowBook {
  list(query: ListQuery, job: Job): Promise<ListResult>
  rows(places: readonly number[]): Promise<readonly ListRow[]>
  suggest(text: string, caret: number, language: Language): Promise<readonly FilterSuggestion[]>
  occurring(key: FilterKey): Promise<readonly OccurringValue[]>
  overview(query: OverviewQuery): ReturnType<typeof overviewOf>
  /** The whole table, once it was read. */
  complete(): Promise<RequestTable>
  /** What the diagnosis says of the rows: for `finding:` and the marks in the list. */
  mark(marks: RowMarks): void
}

export function createRowBook(capture: IndexedCapture): RowBook {
  let table: RequestTable | undefined
  let marks: RowMarks | undefined
  let reading: { readonly first: Promise<RequestTable>; readonly whole: Promise<RequestTable> } | undefined

  const read = () => {
    if (reading) return reading
    let whole: Promise<RequestTable> | undefined
    const first = new Promise<RequestTable>((resolve, reject) => {
      const onBatch = (grown: RequestTable) => {
        table = grown
        resolve(grown)
      }
      whole = readRequestTable(capture, { onBatch })
      whole.catch(reject)
    })
    reading = { first, whole: whole ?? first }
    return reading
  }
  const contextOf = (now: RequestTable): FilterContext => ({
    table: now,
    zoneMinutes: -new Date().getTimezoneOffset(),
    ...(marks && { marks }),
  })

  return {
    complete: () => read().whole,
    mark: (made) => {
      marks = made
    },
    list: async ({ filter, sort, descending }, job) => {
      const now = await read().first
      const query = parseFilter(filter)
      const context = contextOf(now)
      const quick = filterRows(query, context)
      const passed =
        quick.open.length === 0 || !now.complete
          ? quick.passed
          : await filterEntries(query, context, capture, {
              signal: job.signal,
              onProgress: ({ doneRows, totalRows }) =>
                job.tell({ doneEntries: doneRows, totalEntries: totalRows }),
            })
      const column = sortColumn(sort)
      const ordered = column
        ? sortRows(now, { column, descending: descending ?? false }, passed)
        : descending
          ? passed.toReversed()
          : passed
      const { firstAt, lastAt } = now
      return {
        order: ordered.map((row) => now.columns.place[row] ?? 0),
        total: now.length,
        isComplete: now.complete,
        ...(firstAt !== undefined && { firstAt }),
        ...(lastAt !== undefined && { lastAt }),
        problems: query.problems,
      }
    },
    rows: async (places) => {
      const now = await read().first
      return places.flatMap((place) => {
        const row = now.rowOf(place)
        if (row === undefined) return []
        const severity = SEVERITIES[marks?.severity[row] ?? 0]
        return { ...now.row(row), segments: barSegments(now, row), ...(severity && { severity }) }
      })
    },
    suggest: async (text, caret, language) =>
      suggestFilter(text, caret, contextOf(await read().first), language),
    occurring: async (key) => occurringValues(key, contextOf(await read().first)),
    overview: ({ filter, ...options }) => {
      if (!table) return undefined
      return overviewOf(table, { ...options, rows: filterRows(parseFilter(filter), contextOf(table)).passed })
    },
  }
}
