import { anyOf, OPEN, type RowTest, YES } from './answer.ts'
import type { FilterContext } from './filter-context.ts'
import type { FilterQuery } from './filter-query.ts'
import { rowTest } from './row-test.ts'

/** What the columns say of all rows, in the order of the table. */
export interface FilteredRows {
  readonly passed: Uint32Array
  /** Only their entries can tell: `filterEntries`. */
  readonly open: Uint32Array
}

/** Applies a filter to the columns of a table: at once, for all rows. */
export function filterRows(query: FilterQuery, context: FilterContext): FilteredRows {
  const { length } = context.table
  const passed = new Uint32Array(length)
  const open = new Uint32Array(length)
  const groups = rowTests(query, context)
  let passedCount = 0
  let openCount = 0
  for (let row = 0; row < length; row++) {
    const answer = groups.length === 0 ? YES : anyOf(groups, row)
    if (answer === YES) passed[passedCount++] = row
    else if (answer === OPEN) open[openCount++] = row
  }
  return { passed: passed.slice(0, passedCount), open: open.slice(0, openCount) }
}

export function rowTests(query: FilterQuery, context: FilterContext): readonly (readonly RowTest[])[] {
  return query.alternatives.map((terms) => terms.map((term) => rowTest(term, context)))
}
