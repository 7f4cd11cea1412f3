import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { PlainButton } from './plain-button.tsx'
import './data-table.css'

export interface DataColumn<Row> {
  readonly id: string
  readonly title: string
  /** Numbers stand to the right, so that their digits line up. */
  readonly isNumber?: boolean
  readonly cell: (row: Row) => ReactNode
  /** What the rows are sorted by when the reader chooses this column; without it the column does not sort. */
  readonly sortBy?: (row: Row) => string | number
}

export interface DataSort {
  readonly column: string
  readonly descending: boolean
}

/** A small table for reading: up to some hundred rows, all drawn. Long lists are virtual and have parts of their own. */
export function DataTable<Row>(props: {
  /** Name for screen readers. */
  readonly label: string
  readonly columns: readonly DataColumn<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row, at: number) => string | number
  /** The order that `rows` have; the heads of columns with `sortBy` are buttons. */
  readonly sort?: DataSort | undefined
  readonly onSort?: (sort: DataSort) => void
  /** The row that the address names. */
  readonly isMarked?: (row: Row) => boolean
}) {
  const { label, columns, rows, keyOf, sort, onSort, isMarked } = props
  return (
    // What scrolls must be reached by the keyboard.
    <section className="data-table" aria-label={label} tabIndex={0}>
      <table aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ id, title, isNumber, sortBy }) => (
              <th
                key={id}
                scope="col"
                className={isNumber ? 'data-table-number' : undefined}
                aria-sort={sort?.column === id ? (sort.descending ? 'descending' : 'ascending') : undefined}
              >
                {sortBy && onSort ? (
                  <SortButton
                    id={id}
                    title={title}
                    startsHigh={isNumber ?? false}
                    sort={sort}
                    onSort={onSort}
                  />
                ) : (
                  title
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={keyOf(row, at)} className={isMarked?.(row) ? 'data-table-marked' : undefined}>
              {columns.map(({ id, isNumber, cell }) => (
                <td key={id} className={isNumber ? 'data-table-number numbers' : undefined}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Numbers are first sorted with the highest on top, words from A on; a second press turns the order round. */
function SortButton(props: {
  readonly id: string
  readonly title: string
  readonly startsHigh: boolean
  readonly sort: DataSort | undefined
  readonly onSort: (sort: DataSort) => void
}) {
  const { id, title, startsHigh, sort, onSort } = props
  const isSorted = sort?.column === id
  const Icon = isSorted && !sort.descending ? ArrowUp : ArrowDown
  return (
    <PlainButton
      className={classNames('data-table-sort', isSorted && 'data-table-sorted')}
      onPress={() => onSort({ column: id, descending: isSorted ? !sort.descending : startsHigh })}
    >
      {title}
      <Icon aria-hidden />
    </PlainButton>
  )
}

/** Rows in the order of a column; equal ones stay as they are. */
export function sortedRows<Row>(
  rows: readonly Row[],
  columns: readonly DataColumn<Row>[],
  sort: DataSort | undefined,
): readonly Row[] {
  const by = columns.find(({ id }) => id === sort?.column)?.sortBy
  if (!by || !sort) return rows
  const turn = sort.descending ? -1 : 1
  const compare = (a: string | number, b: string | number) =>
    typeof a === 'string' || typeof b === 'string' ? String(a).localeCompare(String(b)) : a - b
  return rows.toSorted((a, b) => turn * compare(by(a), by(b)))
}
