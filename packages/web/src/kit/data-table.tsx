import type { ReactNode } from 'react'
import './data-table.css'

export interface DataColumn<Row> {
  readonly id: string
  readonly title: string
  /** Numbers stand to the right, so that their digits line up. */
  readonly isNumber?: boolean
  readonly cell: (row: Row) => ReactNode
}

/** A small table for reading: up to some hundred rows, all drawn. Long lists are virtual and have parts of their own. */
export function DataTable<Row>(props: {
  /** Name for screen readers. */
  readonly label: string
  readonly columns: readonly DataColumn<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row, at: number) => string | number
}) {
  const { label, columns, rows, keyOf } = props
  return (
    // What scrolls must be reached by the keyboard.
    <section className="data-table" aria-label={label} tabIndex={0}>
      <table aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ id, title, isNumber }) => (
              <th key={id} scope="col" className={isNumber ? 'data-table-number' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={keyOf(row, at)}>
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
