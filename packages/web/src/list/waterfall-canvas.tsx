import { useEffect, useRef } from 'react'
import type { ListRow } from '../engine/engine.ts'
import { clearedCanvas, useCanvasColors } from '../workbench/canvas-colors.ts'
import { PHASE_TOKENS } from './phase-paint.ts'
import { paintWaterfall } from './waterfall-paint.ts'

/** The bars of the rows that are drawn, on one canvas that scrolls with them. Their cells have the same as text. */
export function WaterfallCanvas(props: {
  readonly rows: readonly (ListRow | undefined)[]
  readonly rowPx: number
  /** In px of the body of the grid. */
  readonly top: number
  readonly left: number
  readonly width: number
  readonly fromAt: number
  readonly toAt: number
}) {
  const { rows, rowPx, top, left, width, fromAt, toAt } = props
  const canvas = useRef<HTMLCanvasElement>(null)
  const colors = useCanvasColors(PHASE_TOKENS)
  const height = rows.length * rowPx
  useEffect(() => {
    const context = canvas.current && clearedCanvas(canvas.current, width, height)
    if (context) paintWaterfall(context, { rows, rowPx, width, fromAt, toAt, colors })
  }, [rows, rowPx, width, height, fromAt, toAt, colors])
  return (
    <canvas
      ref={canvas}
      className="waterfall-canvas"
      aria-hidden
      style={{ width, height, transform: `translate(${left}px, ${top}px)` }}
    />
  )
}
