import { PHASE_FACTS, type PhaseId } from '../../http/phases.ts'
import type { Entry } from '../../model/entry.ts'
import { phaseMs } from '../../model/timings.ts'

/** A phase below this share of the total does not dominate. */
const LEAST_SHARE = 0.4

export interface PhasePart {
  readonly id: PhaseId
  readonly ms: number
  /** Of the total, 0 to 1. */
  readonly share: number
}

/** The phase that took the most, where it took a good part; TLS counts to its connection. What a cache gave has none. */
export function dominantPhase(entry: Entry): PhasePart | undefined {
  const { totalMs } = entry.timings
  if (entry.fromCache !== undefined || totalMs === undefined || !(totalMs > 0)) return undefined
  let most: PhasePart | undefined
  for (const { id, phase, partOf } of PHASE_FACTS) {
    if (phase === undefined || partOf !== undefined) continue
    const ms = id === 'connect' ? connectionMs(entry) : phaseMs(entry.timings, phase)
    if (ms !== undefined && ms > (most?.ms ?? 0)) most = { id, ms, share: Math.min(1, ms / totalMs) }
  }
  return most && most.share >= LEAST_SHARE ? most : undefined
}

function connectionMs({ timings: { connectMs = 0, sslMs = 0 } }: Entry): number {
  return connectMs + sslMs
}
