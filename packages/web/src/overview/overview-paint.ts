import type { Overview } from '@haruspex/core'

export const OVERVIEW_TOKENS = ['--line-strong', '--error', '--accent', '--line'] as const
export type OverviewColors = Readonly<Record<(typeof OVERVIEW_TOKENS)[number], string>>

/** Above the bars: the times. */
const TOP = 16
/** Below the bars: marks of failures, told by place as well as by colour. */
const MARKS = 6

/** How many requests were under way, and beneath where some failed. */
export function paintOverview(
  context: CanvasRenderingContext2D,
  { running, failed }: Pick<Overview, 'running' | 'failed'>,
  {
    width,
    height,
    colors,
  }: { readonly width: number; readonly height: number; readonly colors: OverviewColors },
): void {
  const most = running.reduce((top, next) => Math.max(top, next), 1)
  const bucket = width / Math.max(1, running.length)
  const floor = height - MARKS
  context.fillStyle = colors['--line-strong']
  for (const [at, count] of running.entries()) {
    if (count === 0) continue
    const bar = Math.max(2, ((floor - TOP) * count) / most)
    context.fillRect(at * bucket, floor - bar, Math.ceil(bucket), bar)
  }
  context.fillStyle = colors['--line']
  context.fillRect(0, floor, width, 1)
  context.fillStyle = colors['--error']
  for (const [at, count] of failed.entries()) {
    if (count === 0) continue
    const middle = at * bucket + bucket / 2
    context.fillRect(middle - 1, TOP, 2, floor - TOP)
    context.beginPath()
    context.moveTo(middle - 4, height)
    context.lineTo(middle + 4, height)
    context.lineTo(middle, floor)
    context.fill()
  }
}
