import { csvRows, csvSeparator } from '../../codec/csv.ts'
import { isObject } from '../../codec/json-value.ts'

/** Rows of a table, a window of them. */
export interface TableWindow {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** All rows; `undefined`: not counted yet. */
  readonly size?: number
  /** For separated values: what to ask with for the rows that follow. */
  readonly next?: number
}

const MOST_COLUMNS = 60
const MOST_ROWS = 1000
const MOST_CELL = 300
const SEEN_FOR_COLUMNS = 500

/** A list of objects as a table: a column for each member, in the order in which they come. */
export function objectTable(list: unknown, from: number, count: number): TableWindow | undefined {
  if (!Array.isArray(list)) return undefined
  const columns = new Set<string>()
  for (const item of list.slice(0, SEEN_FOR_COLUMNS)) {
    if (!isObject(item)) continue
    for (const key of Object.keys(item)) if (columns.size < MOST_COLUMNS) columns.add(key)
  }
  const first = Math.max(0, Math.floor(from))
  const names = [...columns]
  const rows = list.slice(first, first + Math.min(Math.max(0, count), MOST_ROWS)).map((item) => {
    if (!isObject(item)) return [cellText(item)]
    return names.map((name) => (Object.hasOwn(item, name) ? cellText(item[name]) : ''))
  })
  return { columns: names, rows, size: list.length }
}

/** Separated values as a table; the first row names the columns. `next` of the window before, 0 for the first. */
export function csvTable(text: string, next: number, count: number): TableWindow {
  const separator = csvSeparator(text)
  const body = text.startsWith('\ufeff') ? 1 : 0
  const head = csvRows(text, separator, body, 1)
  const columns = (head.rows[0] ?? []).slice(0, MOST_COLUMNS).map((cell) => cell.slice(0, MOST_CELL))
  const from = Math.max(next, head.next)
  const found = csvRows(text, separator, from, Math.min(Math.max(0, count), MOST_ROWS))
  const rows = found.rows.map((row) => row.slice(0, MOST_COLUMNS).map((cell) => cell.slice(0, MOST_CELL)))
  return { columns, rows, ...(found.next < text.length && { next: found.next }) }
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return value === null ? 'null' : ''
  const text =
    typeof value === 'string'
      ? value
      : Array.isArray(value)
        ? `[${value.length}]`
        : isObject(value)
          ? '{…}'
          : String(value)
  return text.slice(0, MOST_CELL)
}
