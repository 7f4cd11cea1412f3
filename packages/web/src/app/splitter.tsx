import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { useWords } from '../workbench/words.tsx'

const LEAST = 224
const MOST = 1200
const STEP = 16

/** The line between two panes: pulled by the pointer, or moved by the arrows when it is focused (ARIA: separator). */
export function Splitter(props: {
  readonly name: 'view' | 'details'
  readonly width: number
  /** 1: a move to the right makes the pane wider; -1: narrower. */
  readonly grows: 1 | -1
  readonly onChange: (width: number) => void
}) {
  const { shell } = useWords()
  const { name, width, grows, onChange } = props
  const begun = useRef({ x: 0, width: 0 })
  const set = (wanted: number) => onChange(Math.round(Math.min(MOST, Math.max(LEAST, wanted))))
  /** A pane is narrower than was asked for where the others need the room: from there it moves. */
  const shown = () => document.getElementById(`pane-${name}`)?.getBoundingClientRect().width ?? width
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    begun.current = { x: event.clientX, width: shown() }
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    set(begun.current.width + (event.clientX - begun.current.x) * grows)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const to = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (to === 0) return
    event.preventDefault()
    set(shown() + to * grows * STEP)
  }
  return (
    <div
      role="separator"
      tabIndex={0}
      className="splitter"
      aria-label={shell.panes[name]}
      aria-orientation="vertical"
      aria-controls={`pane-${name}`}
      aria-valuenow={width}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
    />
  )
}
