import { msText } from '@haruspex/core'
import { memo } from 'react'
import type { ListRow } from '../engine/engine.ts'
import { Captured } from '../kit/captured.tsx'
import { DataTable } from '../kit/data-table.tsx'
import { statusWords } from '../list/row-words.ts'
import { useWords } from '../workbench/words.tsx'

/** What a large file begins with, to be read while the rest of it is scanned. */
export const FirstRequests = memo(
  function FirstRequests({ rows }: { readonly rows: readonly ListRow[] }) {
    const { shell, list } = useWords()
    if (rows.length === 0) return null
    const { columns } = list
    return (
      <section className="first-requests">
        <h2>{shell.reading.first}</h2>
        <DataTable
          label={shell.reading.first}
          rows={rows}
          keyOf={({ place }) => place}
          columns={[
            {
              id: 'status',
              title: columns.status,
              cell: (row) => <Captured text={statusOf(row, list)} isOneLine />,
            },
            {
              id: 'method',
              title: columns.method,
              cell: ({ method }) => <Captured text={method} isOneLine />,
            },
            { id: 'name', title: columns.name, cell: ({ name }) => <Captured text={name} isOneLine /> },
            { id: 'host', title: columns.host, cell: ({ host }) => <Captured text={host} isOneLine /> },
            {
              id: 'total',
              title: columns.time,
              isNumber: true,
              cell: ({ totalMs }) => (totalMs === undefined ? '' : msText(totalMs)),
            },
          ]}
        />
      </section>
    )
  },
  // Each word of progress brings the same rows.
  (before, now) => before.rows.length === now.rows.length,
)

function statusOf(row: ListRow, list: Parameters<typeof statusWords>[1]): string {
  const { says, why } = statusWords(row, list)
  return why === '' ? says : `${says} ${why}`
}
