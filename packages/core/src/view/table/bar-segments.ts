import type { PhaseId } from '../../http/phases.ts'
import { PHASE_IDS } from './columns.ts'
import type { RequestTable } from './request-table.ts'

/** A part of a waterfall bar, in ms from the start of its request. */
export interface BarSegment {
  readonly phase: PhaseId
  readonly fromMs: number
  readonly toMs: number
}

/** In the order of time. What a service worker did lies within the others. */
const IN_TIME = PHASE_IDS.filter((id) => !id.startsWith('worker-'))

/**
 * The phases of a row one behind the other. Phases of no length are left out. Where no phase is known the whole time
 * is one `wait`: what can be drawn must not look as if it took nothing.
 */
export function barSegments({ columns }: RequestTable, row: number): readonly BarSegment[] {
  const segments: BarSegment[] = []
  let at = 0
  for (const phase of IN_TIME) {
    const ms = columns.phases[phase].get(row) ?? 0
    // TLS is told apart from the connection that it belongs to.
    const own = phase === 'connect' ? ms - (columns.phases.ssl.get(row) ?? 0) : ms
    if (own <= 0) continue
    segments.push({ phase, fromMs: at, toMs: at + own })
    at += own
  }
  const total = columns.numbers.totalMs.get(row) ?? 0
  return segments.length === 0 && total > 0 ? [{ phase: 'wait', fromMs: 0, toMs: total }] : segments
}
