import { bytesText, msText } from '@haruspex/core'
import type { ListRow } from '../engine/engine.ts'
import { Captured } from '../kit/captured.tsx'
import { classNames } from '../kit/class-names.ts'
import { goTo } from '../workbench/route.ts'
import { useWords } from '../workbench/words.tsx'

/** One row; while its content is on its way, only its number. */
export function RequestGridRow(props: {
  readonly place: number
  readonly rowIndex: number
  /** In px. */
  readonly top: number
  readonly row: ListRow | undefined
  readonly isSelected: boolean
}) {
  const { place, rowIndex, top, row, isSelected } = props
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keys.
    <div
      id={`request-${place}`}
      className={classNames('request-grid-row', row?.failed && 'request-grid-row-failed')}
      role="row"
      aria-rowindex={rowIndex}
      aria-selected={isSelected}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => goTo({ request: place })}
    >
      <span role="gridcell" className="request-grid-cell request-grid-number request-grid-soft numbers">
        {place}
      </span>
      {row && <Cells row={row} />}
    </div>
  )
}

function Cells({ row }: { readonly row: ListRow }) {
  const { list } = useWords()
  const { status, outcome, method, name, host, kind, transferBytes, totalMs } = row
  const said = status === undefined ? list.outcome[outcome] : String(status)
  const texts = [
    { id: 'method', text: method },
    { id: 'name', text: name, className: 'request-grid-name' },
    { id: 'host', text: host, className: 'request-grid-soft' },
    { id: 'kind', text: kind, className: 'request-grid-soft' },
  ]
  return (
    <>
      <span role="gridcell" className="request-grid-cell request-grid-status numbers one-line">
        {said}
      </span>
      {texts.map(({ id, text, className }) => (
        <span key={id} role="gridcell" className={classNames('request-grid-cell', 'one-line', className)}>
          <Captured text={text} isOneLine />
        </span>
      ))}
      <span role="gridcell" className="request-grid-cell request-grid-number numbers">
        {transferBytes !== undefined && bytesText(transferBytes)}
      </span>
      <span role="gridcell" className="request-grid-cell request-grid-number numbers">
        {totalMs !== undefined && msText(totalMs)}
      </span>
    </>
  )
}
