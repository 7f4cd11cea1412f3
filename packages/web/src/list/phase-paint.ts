import type { BarSegment } from '@haruspex/core'

export type BarPhase = BarSegment['phase']

export const PHASE_TOKENS = [
  '--phase-queueing',
  '--phase-stalled',
  '--phase-proxy',
  '--phase-dns',
  '--phase-connect',
  '--phase-ssl',
  '--phase-send',
  '--phase-wait',
  '--phase-receive',
  '--phase-service-worker',
  '--page',
  '--line',
  '--error',
] as const
export type PaintColors = Readonly<Record<(typeof PHASE_TOKENS)[number], string>>

export function phaseToken(phase: BarPhase): (typeof PHASE_TOKENS)[number] {
  const own = phase === 'worker-start' || phase === 'worker-respond' ? 'service-worker' : phase
  return `--phase-${own}`
}

/** Strokes on a tile of 6 by 6 px, so that no phase is told by its colour alone: `[x1, y1, x2, y2]`. */
const STROKES: Partial<Record<BarPhase, readonly (readonly [number, number, number, number])[]>> = {
  proxy: [
    [0, 0, 6, 6],
    [0, 6, 6, 0],
  ],
  dns: [[3, 0, 3, 6]],
  connect: [
    [0, 6, 6, 0],
    [-1, 1, 1, -1],
    [5, 7, 7, 5],
  ],
  ssl: [
    [0, 0, 6, 6],
    [-1, 5, 1, 7],
    [5, -1, 7, 1],
  ],
  send: [[0, 3, 6, 3]],
}
const TILE = 6

/** What fills each phase: its colour, with strokes over it. */
export function phaseFills(
  context: CanvasRenderingContext2D,
  colors: PaintColors,
): (phase: BarPhase) => string | CanvasPattern {
  const made = new Map<BarPhase, string | CanvasPattern>()
  const make = (phase: BarPhase): string | CanvasPattern => {
    const color = colors[phaseToken(phase)]
    const strokes = STROKES[phase]
    const tile = document.createElement('canvas')
    tile.width = tile.height = TILE
    const drawn = strokes && tile.getContext('2d')
    if (!drawn) return color
    drawn.fillStyle = color
    drawn.fillRect(0, 0, TILE, TILE)
    drawn.strokeStyle = colors['--page']
    drawn.globalAlpha = 0.55
    drawn.beginPath()
    for (const [x1, y1, x2, y2] of strokes) {
      drawn.moveTo(x1, y1)
      drawn.lineTo(x2, y2)
    }
    drawn.stroke()
    return context.createPattern(tile, 'repeat') ?? color
  }
  return (phase) => {
    const fill = made.get(phase) ?? make(phase)
    made.set(phase, fill)
    return fill
  }
}
