import { type EndpointRow, fill, msText } from '@haruspex/core'
import { Button } from '../kit/button.tsx'
import { Captured } from '../kit/captured.tsx'
import { Chip, type Tone } from '../kit/chip.tsx'
import type { DataColumn } from '../kit/data-table.tsx'
import { PlainButton } from '../kit/plain-button.tsx'
import type { Words } from '../text/words.ts'
import { goToLearn } from '../workbench/learn-place.ts'
import { goTo } from '../workbench/route.ts'
import { endpointFilter } from './endpoint-filter.ts'

const REPLAY_TONES: Readonly<Record<EndpointRow['replay'], Tone>> = {
  yes: 'good',
  careful: 'neutral',
  no: 'warning',
}
const REPLAY_ORDER: Readonly<Record<EndpointRow['replay'], number>> = { yes: 0, careful: 1, no: 2 }

/** Columns of the table of endpoints. Times are of whole requests. */
export function endpointColumns({ endpoints }: Words): readonly DataColumn<EndpointRow>[] {
  const { columns } = endpoints
  const ms = (row: EndpointRow, which: 'p50' | 'p95' | 'max') => row.total?.[which]
  const time = (id: 'p50' | 'p95' | 'max'): DataColumn<EndpointRow> => ({
    id,
    title: columns[id],
    isNumber: true,
    sortBy: (row) => ms(row, id) ?? -1,
    cell: (row) => <Time row={row} ms={ms(row, id)} isSlowest={id === 'max'} label={endpoints.slowest} />,
  })
  return [
    {
      id: 'method',
      title: columns.method,
      sortBy: ({ method }) => method,
      cell: ({ method }) => (
        <PlainButton className="learn-link" onPress={() => goToLearn({ topic: 'method', name: method })}>
          <Captured text={method} isOneLine />
        </PlainButton>
      ),
    },
    {
      id: 'endpoint',
      title: columns.endpoint,
      sortBy: ({ host, template }) => `${host}${template}`,
      cell: (row) => <Place row={row} label={endpoints.show} />,
    },
    {
      id: 'count',
      title: columns.count,
      isNumber: true,
      sortBy: ({ count }) => count,
      cell: ({ count }) => count,
    },
    {
      id: 'failed',
      title: columns.failed,
      isNumber: true,
      sortBy: ({ failed }) => failed,
      cell: ({ failed }) => (failed === 0 ? '' : <strong className="endpoint-failed">{failed}</strong>),
    },
    {
      id: 'statuses',
      title: columns.statuses,
      cell: ({ statuses }) => (
        <span className="endpoint-statuses">
          {statuses.map(({ status, count }) => (
            <Chip key={status ?? 'none'} tone={toneOf(status)}>
              {status ?? endpoints.noAnswer}
              {statuses.length > 1 && ` × ${count}`}
            </Chip>
          ))}
        </span>
      ),
    },
    time('p50'),
    time('p95'),
    time('max'),
    {
      id: 'replay',
      title: columns.replay,
      sortBy: ({ replay }) => REPLAY_ORDER[replay],
      cell: ({ replay }) => <Chip tone={REPLAY_TONES[replay]}>{endpoints.replay[replay]}</Chip>,
    },
  ]
}

function Place({ row, label }: { readonly row: EndpointRow; readonly label: string }) {
  const place = `${row.host}${row.template}`
  const { operation } = row
  return (
    <Button
      kind="plain"
      className="endpoint-place"
      aria-label={fill(label, {
        method: row.method,
        endpoint: operation === undefined ? place : `${place} ${operation}`,
      })}
      onPress={() => goTo({ view: 'requests', filter: endpointFilter(row), request: undefined })}
    >
      <Captured text={place} />{' '}
      {operation !== undefined && (
        <Chip>
          <Captured text={operation} isOneLine />
        </Chip>
      )}
    </Button>
  )
}

function Time(props: {
  readonly row: EndpointRow
  readonly ms: number | undefined
  readonly isSlowest: boolean
  readonly label: string
}) {
  const { row, ms, isSlowest, label } = props
  if (ms === undefined) return null
  const { slowestEntry } = row
  if (!isSlowest || slowestEntry === undefined) return msText(ms)
  return (
    <Button
      kind="plain"
      aria-label={`${msText(ms)}, ${fill(label, { number: slowestEntry })}`}
      onPress={() => goTo({ request: slowestEntry, tab: 'timing' })}
    >
      {msText(ms)}
    </Button>
  )
}

function toneOf(status: number | undefined): Tone {
  if (status === undefined || status >= 500) return 'error'
  return status >= 400 ? 'warning' : 'neutral'
}
