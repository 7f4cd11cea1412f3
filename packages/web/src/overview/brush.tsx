import { fill, msText } from '@haruspex/core'
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { useWords } from '../workbench/words.tsx'

/** A shorter pull is a press: the whole time is shown again. */
const LEAST_PULL_PX = 4
const STEP = 0.01
const LONG_STEP = 0.1

interface Stretch {
  readonly fromMs: number
  readonly toMs: number
}

/** A stretch of time, pulled with the pointer, or with its two ends by the keyboard (ARIA: slider). */
export function Brush(
  props: Stretch & {
    readonly totalMs: number
    readonly onChange: (fromMs: number, toMs: number) => void
  },
) {
  const { totalMs, fromMs, toMs, onChange } = props
  const [pulled, setPulled] = useState<Stretch>()
  const begun = useRef({ x: 0, ms: 0 })
  const shown = pulled ?? { fromMs, toMs }
  const percent = (ms: number) => `${(100 * ms) / totalMs}%`
  const msAt = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    return Math.max(0, Math.min(totalMs, (totalMs * (event.clientX - left)) / Math.max(1, width)))
  }
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    // An end that is taken moves; the other one stays.
    const end = event.target instanceof HTMLElement ? event.target.dataset.end : undefined
    const ms = end === 'from' ? toMs : end === 'to' ? fromMs : msAt(event)
    begun.current = { x: event.clientX, ms }
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    if (!pulled && Math.abs(event.clientX - begun.current.x) < LEAST_PULL_PX) return
    const at = msAt(event)
    setPulled({ fromMs: Math.min(at, begun.current.ms), toMs: Math.max(at, begun.current.ms) })
  }
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    if (pulled) onChange(pulled.fromMs, pulled.toMs)
    else if (!(event.target instanceof HTMLElement && event.target.dataset.end)) onChange(0, totalMs)
    setPulled(undefined)
  }
  return (
    <div
      className="brush"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => setPulled(undefined)}
    >
      <div className="brush-veil" style={{ left: 0, width: percent(shown.fromMs) }} />
      <div className="brush-veil" style={{ right: 0, width: percent(totalMs - shown.toMs) }} />
      <End
        id="from"
        ms={shown.fromMs}
        least={0}
        most={shown.toMs}
        totalMs={totalMs}
        onMove={(ms) => onChange(ms, toMs)}
      />
      <End
        id="to"
        ms={shown.toMs}
        least={shown.fromMs}
        most={totalMs}
        totalMs={totalMs}
        onMove={(ms) => onChange(fromMs, ms)}
      />
    </div>
  )
}

function End(props: {
  readonly id: 'from' | 'to'
  readonly ms: number
  readonly least: number
  readonly most: number
  readonly totalMs: number
  readonly onMove: (ms: number) => void
}) {
  const { overview } = useWords()
  const { id, ms, least, most, totalMs, onMove } = props
  const onKeyDown = (event: KeyboardEvent) => {
    const step = totalMs * (event.shiftKey ? LONG_STEP : STEP)
    const moves: Record<string, number> = {
      ArrowRight: ms + step,
      ArrowUp: ms + step,
      ArrowLeft: ms - step,
      ArrowDown: ms - step,
      PageUp: ms + totalMs * LONG_STEP,
      PageDown: ms - totalMs * LONG_STEP,
      Home: least,
      End: most,
    }
    const to = moves[event.key]
    if (to === undefined) return
    event.preventDefault()
    onMove(Math.max(least, Math.min(most, to)))
  }
  return (
    <div
      role="slider"
      tabIndex={0}
      className="brush-end"
      data-end={id}
      aria-label={overview[id]}
      aria-valuemin={0}
      aria-valuemax={Math.round(totalMs)}
      aria-valuenow={Math.round(ms)}
      aria-valuetext={fill(overview.moment, { at: msText(Math.round(ms)) })}
      style={{ left: `${(100 * ms) / totalMs}%` }}
      onKeyDown={onKeyDown}
    />
  )
}
