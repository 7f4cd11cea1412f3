import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { ListResult, ListRow } from '../engine/engine.ts'
import { useCapture } from '../workbench/capture-context.tsx'
import { useDiagnosis } from '../workbench/diagnosis.tsx'
import { goTo, useRoute } from '../workbench/route.ts'
import { timeRangeOf } from '../workbench/time-range.ts'
import { useWords } from '../workbench/words.tsx'
import { BarHint } from './bar-hint.tsx'
import type { Choice } from './choice.ts'
import type { ColumnLayout } from './column-layout.ts'
import { useElementBox } from './element-box.ts'
import { GridHead } from './grid-head.tsx'
import { useGridShortcuts } from './grid-shortcuts.ts'
import { RequestGridRow } from './request-grid-row.tsx'
import { useRows } from './rows.ts'
import { WaterfallCanvas } from './waterfall-canvas.tsx'

/**
 * The rows that are in sight. The grid is one stop of the tab key, its headings another; the arrows move the row that
 * is shown in the details (ARIA: grid).
 */
export function RequestGrid(props: {
  readonly found: ListResult
  readonly layout: ColumnLayout
  readonly choice: Choice
}) {
  const { found, layout, choice } = props
  const { order, firstAt, lastAt } = found
  const { list } = useWords()
  const { engine } = useCapture()
  const { request, filter } = useRoute()
  const isMarked = useDiagnosis().answer.is === 'here'
  const frame = useRef<HTMLDivElement>(null)
  const [rowPx] = useState(rowHeight)
  const virtual = useVirtualizer({
    count: order.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowPx,
    overscan: 12,
    scrollMargin: rowPx,
    scrollPaddingStart: rowPx,
  })
  const items = virtual.getVirtualItems()
  const from = items[0]?.index ?? 0
  const to = items.at(-1)?.index ?? -1
  const rows = useRows(engine, order, { from, to: Math.max(from, to) }, isMarked)
  const at = request === undefined ? -1 : order.indexOf(request)
  const { headRef, box } = useElementBox('waterfall', layout.columns)

  const select = (place: number) => {
    const entry = order[Math.max(0, Math.min(order.length - 1, place))]
    if (entry !== undefined) goTo({ request: entry }, request !== undefined)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row is brought into sight when it is chosen, not when the list scrolls.
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' })
  }, [at])
  const before = useRef(request)
  // What closed the details leaves the focus nowhere.
  useEffect(() => {
    const isClosed = before.current !== undefined && request === undefined
    before.current = request
    if (isClosed && document.activeElement === document.body) frame.current?.focus()
  }, [request])
  const ownKeys = useGridShortcuts({ order, at, select, rowOf: (place) => rows.get(place), choice })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape' && choice.places.size > 0) {
      event.preventDefault()
      choice.clear()
      return
    }
    const page = Math.max(1, Math.floor((frame.current?.clientHeight ?? 0) / rowPx) - 2)
    const moves: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: order.length - 1,
    }
    const next = moves[event.key]
    const own = ownKeys[event.key]
    if (next === undefined && !own) return
    event.preventDefault()
    if (next === undefined) {
      own?.()
      return
    }
    const entry = order[Math.max(0, Math.min(order.length - 1, next))]
    if (event.shiftKey && entry !== undefined) choice.extend(order, request ?? entry, entry)
    select(next)
  }
  const onClick = (event: MouseEvent) => {
    const place = placeOf(event.target)
    if (place === undefined) return
    if (event.ctrlKey || event.metaKey) choice.toggle(place)
    else if (event.shiftKey) choice.extend(order, request ?? place, place)
    else {
      choice.clear()
      goTo({ request: place })
    }
  }
  const range = timeRangeOf(filter, firstAt)
  const drawn = useMemo(
    () =>
      Array.from({ length: to - from + 1 }, (_, step): ListRow | undefined =>
        rows.get(order[from + step] ?? 0),
      ),
    [rows, order, from, to],
  )
  const style = { '--columns': layout.template, '--least': `${layout.leastPx}px` } as CSSProperties
  return (
    <div
      ref={frame}
      className="request-grid"
      role="grid"
      tabIndex={0}
      aria-label={list.label}
      aria-rowcount={order.length + 1}
      aria-multiselectable
      aria-activedescendant={at >= from && at <= to ? `request-${request}` : undefined}
      style={style}
      onKeyDown={onKeyDown}
    >
      <GridHead layout={layout} headRef={headRef} />
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keys. */}
      <div
        className="request-grid-body"
        role="rowgroup"
        style={{ height: virtual.getTotalSize() }}
        onClick={onClick}
      >
        {items.map(({ index, start }) => {
          const place = order[index] ?? 0
          return (
            <RequestGridRow
              key={place}
              place={place}
              rowIndex={index + 2}
              top={start - rowPx}
              row={rows.get(place)}
              columns={layout.columns}
              firstAt={firstAt}
              isCurrent={place === request}
              isChosen={choice.places.has(place)}
            />
          )
        })}
        {box && firstAt !== undefined && lastAt !== undefined && items[0] && (
          <WaterfallCanvas
            rows={drawn}
            rowPx={rowPx}
            top={items[0].start - rowPx}
            left={box.left}
            width={box.width}
            fromAt={firstAt + (range.fromMs ?? 0)}
            toAt={range.toMs === undefined ? lastAt : firstAt + range.toMs}
          />
        )}
      </div>
      <BarHint frame={frame} rows={rows} firstAt={firstAt} current={request} />
    </div>
  )
}

function placeOf(target: EventTarget): number | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null
  return row ? Number(row.dataset.place) : undefined
}

/** In px: `--row` of the theme, which grows with the reader's own size of text. */
function rowHeight(): number {
  const root = getComputedStyle(document.documentElement)
  return Number.parseFloat(root.getPropertyValue('--row')) * Number.parseFloat(root.fontSize)
}
