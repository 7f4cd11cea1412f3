import { ArrowDown, ArrowUp } from 'lucide-react'
import { type DragEvent, type KeyboardEvent, type PointerEvent, type Ref, useRef, useState } from 'react'
import { classNames } from '../kit/class-names.ts'
import { useWords } from '../workbench/words.tsx'
import type { ColumnLayout } from './column-layout.ts'
import type { ListColumn } from './columns.ts'
import { nextSort, sortBy, useListSort } from './sort.ts'

const STEP = 16

/** The headings: pressed to sort, pulled at their edge or moved as a whole; one stop of the tab key, then arrows. */
export function GridHead(props: { readonly layout: ColumnLayout; readonly headRef: Ref<HTMLDivElement> }) {
  const { layout, headRef } = props
  const [focused, setFocused] = useState(0)
  const at = Math.min(focused, layout.columns.length - 1)
  const focus = (row: Element | null, to: number) => {
    const next = Math.max(0, Math.min(layout.columns.length - 1, to))
    setFocused(next)
    row?.querySelectorAll('button')[next]?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const column = layout.columns[at]
    if (step === 0 || !column || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    if (event.shiftKey) layout.resize(column, layout.widthOf(column) + step * STEP)
    else if (event.altKey) {
      layout.move(column.id, at + step)
      setFocused(Math.max(0, Math.min(layout.columns.length - 1, at + step)))
    } else focus(event.currentTarget, at + step)
  }
  return (
    <div
      ref={headRef}
      className="request-grid-head"
      role="row"
      aria-rowindex={1}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {layout.columns.map((column, place) => (
        <Heading
          key={column.id}
          column={column}
          place={place}
          layout={layout}
          isStop={place === at}
          onFocus={() => setFocused(place)}
        />
      ))}
    </div>
  )
}

function Heading(props: {
  readonly column: ListColumn
  readonly place: number
  readonly layout: ColumnLayout
  readonly isStop: boolean
  readonly onFocus: () => void
}) {
  const { column, place, layout, isStop, onFocus } = props
  const { list } = useWords()
  const sort = useListSort()
  const isSorted = sort.column === column.sort
  const Arrow = sort.descending ? ArrowDown : ArrowUp
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    const id = event.dataTransfer.getData('text/column')
    if (id !== '' && id !== column.id) layout.move(id, place)
  }
  return (
    <div
      role="columnheader"
      className={classNames('request-grid-heading', column.isNumber && 'request-grid-number')}
      {...(isSorted && { 'aria-sort': sort.descending ? 'descending' : 'ascending' })}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
    >
      <button
        type="button"
        className="request-grid-heading-button"
        tabIndex={isStop ? 0 : -1}
        aria-description={list.columnHelp}
        draggable
        onDragStart={(event) => event.dataTransfer.setData('text/column', column.id)}
        onFocus={onFocus}
        onClick={() => sortBy(nextSort(sort, column.sort, column.isNumber === true))}
      >
        <span className="one-line">{list.columns[column.id]}</span>
        {isSorted && <Arrow aria-hidden />}
      </button>
      <Edge column={column} layout={layout} />
    </div>
  )
}

/** What the pointer pulls; the keyboard has Shift and arrows on the heading. */
function Edge({ column, layout }: { readonly column: ListColumn; readonly layout: ColumnLayout }) {
  const begun = useRef({ x: 0, width: 0 })
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    const { width } = event.currentTarget.parentElement?.getBoundingClientRect() ?? { width: column.width }
    begun.current = { x: event.clientX, width }
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    layout.resize(column, begun.current.width + event.clientX - begun.current.x)
  }
  return (
    <span
      aria-hidden
      className="request-grid-edge"
      data-column={column.id}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
    />
  )
}
