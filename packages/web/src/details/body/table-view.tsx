import { fill, type JsonTable, type TableWindow, visible } from '@haruspex/core'
import { useCallback, useEffect, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { DataTable } from '../../kit/data-table.tsx'
import { Select } from '../../kit/select.tsx'
import { useWords } from '../../workbench/words.tsx'
import type { BodyProps } from './body-props.ts'

const PIECE = 100

/** A list of objects, or separated values, as a table. */
export function TableView(props: BodyProps & { readonly tables: readonly JsonTable[] }) {
  const { details, kit } = useWords()
  const { body } = details
  const { engine, place, tables } = props
  const [chosen, setChosen] = useState(0)
  const [table, setTable] = useState<TableWindow>()
  const steps = tables[chosen]?.steps
  const ask = useCallback(
    (from: number) => engine.bodyPart('table', place, { steps: steps ?? [], from, count: PIECE }),
    [engine, place, steps],
  )
  useEffect(() => {
    let isWanted = true
    void ask(0).then((found) => {
      if (isWanted) setTable(found)
    })
    return () => {
      isWanted = false
    }
  }, [ask])
  if (!table) return <p className="pane-message">{kit.loading}</p>
  const next =
    table.next ?? (table.size !== undefined && table.rows.length < table.size ? table.rows.length : undefined)
  const more = async (from: number) => {
    const found = await ask(from)
    if (!found) return
    const { next: _, ...before } = table
    setTable({ ...before, ...found, rows: [...table.rows, ...found.rows] })
  }
  return (
    <div className="table-view">
      {tables.length > 1 && (
        <Select
          label={body.tableOf}
          options={tables.map(({ path, rows }, at) => ({
            id: String(at),
            title: `${visible(path)} (${rows})`,
          }))}
          selected={String(chosen)}
          onSelect={(id) => setChosen(Number(id))}
        />
      )}
      <DataTable
        label={body.views.table}
        rows={table.rows}
        keyOf={(_, at) => at}
        columns={table.columns.map((name, at) => ({
          id: `${at}`,
          title: visible(name),
          cell: (row: readonly string[]) => <span className="captured">{visible(row[at] ?? '')}</span>,
        }))}
      />
      {next !== undefined && (
        <p className="text-more">
          <Button onPress={() => void more(next)}>{body.more}</Button>
          {table.size !== undefined && (
            <span className="numbers">
              {fill(body.shownRows, { shown: table.rows.length, count: table.size })}
            </span>
          )}
        </p>
      )}
    </div>
  )
}
