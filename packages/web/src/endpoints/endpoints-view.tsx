import { type EndpointRow, endpointTable, fill } from '@haruspex/core'
import { useMemo, useState } from 'react'
import { Button } from '../kit/button.tsx'
import { ToggleChip } from '../kit/chip.tsx'
import { type DataSort, DataTable, sortedRows } from '../kit/data-table.tsx'
import { EmptyState } from '../kit/empty-state.tsx'
import { PaneHead } from '../kit/pane-head.tsx'
import { SearchField } from '../kit/search-field.tsx'
import { shownValue } from '../workbench/answer.ts'
import { useDiagnosis } from '../workbench/diagnosis.tsx'
import { useLanguage, useWords } from '../workbench/words.tsx'
import { endpointColumns } from './endpoint-columns.tsx'
import './endpoints-view.css'

const FIRST_ROWS = 100
const MORE_ROWS = 400

/** What was called, grouped, the ones to look at first on top. */
export function EndpointsView() {
  const words = useWords()
  const { endpoints, kit } = words
  const language = useLanguage()
  const { answer } = useDiagnosis()
  const all = shownValue(answer)?.report.endpoints
  const [apiOnly, setApiOnly] = useState(false)
  const [text, setText] = useState('')
  const [sort, setSort] = useState<DataSort>()
  const [most, setMost] = useState(FIRST_ROWS)
  const table = useMemo(() => all && endpointTable(all, { apiOnly }), [all, apiOnly])
  const columns = useMemo(() => endpointColumns(words), [words])
  const rows = useMemo(
    () =>
      sortedRows(
        (table?.rows ?? []).filter((row) => isNamed(row, text)),
        columns,
        sort,
      ),
    [table, text, columns, sort],
  )
  return (
    <section className="endpoints" aria-label={endpoints.label}>
      <PaneHead title={endpoints.label} {...(table && { count: rows.length })}>
        <span className="endpoints-search">
          <SearchField label={endpoints.filter} value={text} onChange={setText} />
        </span>
        <ToggleChip isOn={apiOnly} onChange={setApiOnly}>
          {endpoints.apiOnly}
        </ToggleChip>
      </PaneHead>
      <div className="endpoints-body">
        <p className="endpoints-lead">{endpoints.lead}</p>
        {!table && answer.is === 'waiting' && <p className="pane-message">{kit.loading}</p>}
        {table && rows.length === 0 && <EmptyState title={endpoints.none}>{endpoints.noneText}</EmptyState>}
        {rows.length > 0 && (
          <DataTable
            label={endpoints.table}
            columns={columns}
            rows={rows.slice(0, most)}
            keyOf={({ method, host, template, operation }) => [method, host, template, operation].join(' ')}
            sort={sort}
            onSort={setSort}
          />
        )}
        {rows.length > most && (
          <Button kind="plain" onPress={() => setMost(most + MORE_ROWS)}>
            {fill(endpoints.more, { count: Math.min(MORE_ROWS, rows.length - most) })}
          </Button>
        )}
        {table && table.others.count > 0 && (
          <p className="endpoints-lead">
            {fill(endpoints.others, {
              count: table.others.count.toLocaleString(language),
              failed: table.others.failed.toLocaleString(language),
            })}
          </p>
        )}
      </div>
    </section>
  )
}

function isNamed({ method, host, template, operation = '' }: EndpointRow, text: string): boolean {
  return `${method} ${host}${template} ${operation}`.toLowerCase().includes(text.trim().toLowerCase())
}
