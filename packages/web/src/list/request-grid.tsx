import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useCapture } from '../workbench/capture-context.tsx'
import { goTo, useRoute } from '../workbench/route.ts'
import { useShortcuts } from '../workbench/shortcuts.ts'
import { useWords } from '../workbench/words.tsx'
import { RequestGridRow } from './request-grid-row.tsx'
import { useRows } from './rows.ts'

const ROW_PX = 28
const COLUMNS = ['status', 'method', 'name', 'host', 'kind', 'size', 'time'] as const

/** The rows that are in sight. The grid is one stop of the tab key; the arrows move the selection (ARIA: grid). */
export function RequestGrid({ order }: { readonly order: readonly number[] }) {
  const { list, shell } = useWords()
  const { engine } = useCapture()
  const { request } = useRoute()
  const frame = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: order.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
    scrollMargin: ROW_PX,
  })
  const items = virtual.getVirtualItems()
  const rows = useRows(engine, order, items[0]?.index ?? 0, items.at(-1)?.index ?? 0)
  const at = request === undefined ? -1 : order.indexOf(request)

  const select = (place: number) => {
    const entry = order[Math.max(0, Math.min(order.length - 1, place))]
    if (entry !== undefined) goTo({ request: entry }, request !== undefined)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row is brought into sight when it is chosen, not when the list scrolls.
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' })
  }, [at])
  useShortcuts([
    { keys: 'j', group: 'list', does: shell.keys.next, run: () => select(at + 1) },
    { keys: 'k', group: 'list', does: shell.keys.previous, run: () => select(at < 0 ? 0 : at - 1) },
  ])
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((frame.current?.clientHeight ?? 0) / ROW_PX) - 2)
    const moves: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: order.length - 1,
    }
    const to = moves[event.key]
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    select(to)
  }
  return (
    <div
      ref={frame}
      className="request-grid"
      role="grid"
      tabIndex={0}
      aria-label={list.label}
      aria-rowcount={order.length + 1}
      aria-activedescendant={at >= 0 ? `request-${request}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div className="request-grid-head" role="row" aria-rowindex={1}>
        <span role="columnheader" className="request-grid-cell request-grid-number">
          #
        </span>
        {COLUMNS.map((id) => (
          <span key={id} role="columnheader" className="request-grid-cell one-line">
            {list.columns[id]}
          </span>
        ))}
      </div>
      <div className="request-grid-body" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const place = order[index] ?? 0
          return (
            <RequestGridRow
              key={place}
              place={place}
              rowIndex={index + 2}
              top={start - ROW_PX}
              row={rows.get(place)}
              isSelected={place === request}
            />
          )
        })}
      </div>
    </div>
  )
}
