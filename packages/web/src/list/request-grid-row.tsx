import { memo } from 'react'
import type { ListRow } from '../engine/engine.ts'
import { Captured } from '../kit/captured.tsx'
import { classNames } from '../kit/class-names.ts'
import { SeverityMark } from '../kit/severity-mark.tsx'
import { useWords } from '../workbench/words.tsx'
import type { ListColumn } from './columns.ts'
import { barWords, statusWords } from './row-words.ts'

export interface RequestGridRowProps {
  readonly place: number
  readonly rowIndex: number
  /** In px. */
  readonly top: number
  /** While its content is on its way, only its number stands there. */
  readonly row: ListRow | undefined
  readonly columns: readonly ListColumn[]
  /** Epoch ms of the first request. */
  readonly firstAt: number | undefined
  readonly isCurrent: boolean
  readonly isChosen: boolean
}

export const RequestGridRow = memo(function RequestGridRow(props: RequestGridRowProps) {
  const { place, rowIndex, top, row, columns, firstAt, isCurrent, isChosen } = props
  return (
    <div
      id={`request-${place}`}
      data-place={place}
      className={classNames(
        'request-grid-row',
        row && isAlarming(row) && 'request-grid-row-failed',
        isCurrent && 'request-grid-row-current',
      )}
      role="row"
      aria-rowindex={rowIndex}
      aria-selected={isCurrent || isChosen}
      style={{ transform: `translateY(${top}px)` }}
    >
      {columns.map((column) => (
        <Cell key={column.id} column={column} place={place} row={row} firstAt={firstAt} />
      ))}
    </div>
  )
})

function Cell(props: {
  readonly column: ListColumn
  readonly place: number
  readonly row: ListRow | undefined
  readonly firstAt: number | undefined
}) {
  const { column, place, row, firstAt } = props
  const { list } = useWords()
  const className = classNames(
    'request-grid-cell',
    `request-grid-${column.id}`,
    column.isNumber && 'request-grid-number numbers',
    column.isSoft && 'request-grid-soft',
  )
  if (column.id === 'number') {
    return (
      <span role="gridcell" className={className}>
        {place}
      </span>
    )
  }
  if (!row) return <span role="gridcell" className={className} />
  if (column.id === 'status') return <StatusCell row={row} className={className} />
  if (column.id === 'waterfall') {
    return (
      <span role="gridcell" className={className} data-bar={place}>
        <span className="visually-hidden">{barWords(row, firstAt, list)}</span>
      </span>
    )
  }
  if (column.id === 'name') {
    return (
      <span role="gridcell" className={className}>
        <Captured text={row.name} isOneLine />
        {row.severity && (
          <span className="request-grid-mark" title={list.finding[row.severity]}>
            <SeverityMark severity={row.severity} hideWord />
          </span>
        )}
      </span>
    )
  }
  const text = column.text?.(row, firstAt)
  return (
    <span role="gridcell" className={className}>
      {text !== undefined && (column.isNumber ? text : <Captured text={text} isOneLine />)}
    </span>
  )
}

function StatusCell({ row, className }: { readonly row: ListRow; readonly className: string }) {
  const { list } = useWords()
  const { says, why } = statusWords(row, list)
  return (
    <span role="gridcell" className={className}>
      <span className="request-grid-says numbers">{says}</span>
      {why !== '' && <Captured text={why} isOneLine className="request-grid-why" />}
    </span>
  )
}

/** What was given up or kept back may be meant so. */
function isAlarming({ failed, outcome }: ListRow): boolean {
  return failed && outcome !== 'cancelled' && outcome !== 'blocked'
}
