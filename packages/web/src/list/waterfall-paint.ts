import type { BarSegment } from '@haruspex/core'
import type { ListRow } from '../engine/engine.ts'
import { type PaintColors, phaseFills } from './phase-paint.ts'

export interface WaterfallPaint {
  /** Those in sight, from the top; what has not come yet is missing. */
  readonly rows: readonly (ListRow | undefined)[]
  readonly rowPx: number
  readonly width: number
  /** Epoch ms at the left and the right edge. */
  readonly fromAt: number
  readonly toAt: number
  readonly colors: PaintColors
}

const EDGE = 6
const BAR = 12
const THIN = 6
const LEAST = 2
const LINES = 4

/** Draws the bars of some rows below one another. */
export function paintWaterfall(context: CanvasRenderingContext2D, paint: WaterfallPaint): void {
  const { rows, rowPx, width, fromAt, toAt, colors } = paint
  const scale = (width - 2 * EDGE) / Math.max(1, toAt - fromAt)
  const xOf = (at: number) => EDGE + (at - fromAt) * scale
  context.fillStyle = colors['--line']
  for (let line = 1; line < LINES; line++) {
    context.fillRect(Math.round(EDGE + ((width - 2 * EDGE) * line) / LINES), 0, 1, rows.length * rowPx)
  }
  const fillOf = phaseFills(context, colors)
  for (const [at, row] of rows.entries()) {
    if (row?.startedAt === undefined) continue
    const middle = at * rowPx + rowPx / 2
    const start = xOf(row.startedAt)
    const end = drawBar(context, row.segments, start, scale, middle, fillOf)
    if (row.failed) {
      context.fillStyle = colors['--error']
      context.fillRect(Math.max(end, start + LEAST), middle - BAR / 2 - 1, 2, BAR + 2)
    }
  }
}

/** Returns where it ends. */
function drawBar(
  context: CanvasRenderingContext2D,
  segments: readonly BarSegment[],
  start: number,
  scale: number,
  middle: number,
  fillOf: ReturnType<typeof phaseFills>,
): number {
  let end = start
  for (const { phase, fromMs, toMs } of segments) {
    const from = start + fromMs * scale
    const to = start + toMs * scale
    const height = isIdle(phase) ? THIN : BAR
    context.fillStyle = fillOf(phase)
    context.fillRect(from, middle - height / 2, to - from, height)
    end = to
  }
  // What took next to nothing is to be seen all the same.
  if (end - start < LEAST) {
    context.fillStyle = fillOf(longestPhase(segments))
    context.fillRect(start, middle - BAR / 2, LEAST, BAR)
  }
  return end
}

function longestPhase(segments: readonly BarSegment[]): BarSegment['phase'] {
  const [first, ...rest] = segments
  const length = ({ fromMs, toMs }: BarSegment) => toMs - fromMs
  return (
    rest.reduce((most, next) => (most && length(next) <= length(most) ? most : next), first)?.phase ?? 'wait'
  )
}

/** Nobody works on the request: a thin bar. */
function isIdle(phase: BarSegment['phase']): boolean {
  return phase === 'queueing' || phase === 'stalled'
}
