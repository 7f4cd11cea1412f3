import { phasePointer } from '../http/pointers.ts'
import type { Entry } from '../model/entry.ts'
import { PHASES, type Phase, phaseMs } from '../model/timings.ts'
import type { About } from './about.ts'
import type { Context } from './context.ts'
import type { Report, ReportHit } from './rule.ts'

/**
 * A request is slow when it takes longer than the limit of its kind; its phase is to blame when it takes most of
 * the time. Of a request that hangs the longest phase is named even so.
 */
export const SLOW_LIMITS = {
  limitMs: 1000,
  documentLimitMs: 2500,
  hangMs: 5000,
  phaseMinMs: 300,
  sharePercent: 50,
}
/** A day: longer times are defects of the file. */
const ABSURD_MS = 86_400_000

export type SlowLimits = typeof SLOW_LIMITS

/** The phase that made a request slow. */
export interface SlowPhase {
  readonly phase: Phase
  readonly ms: number
  readonly totalMs: number
  readonly percent: number
  /** It takes the share that blame needs. */
  readonly dominant: boolean
}

/** `undefined` when the request is not slow, has no business to be fast, or its time was lost to a failure. */
export function slowPhase(
  entry: Entry,
  about: About,
  context: Context,
  limits: SlowLimits,
): SlowPhase | undefined {
  const { totalMs } = entry.timings
  const limitMs = about.kind === 'document' ? limits.documentLimitMs : limits.limitMs
  if (totalMs === undefined || totalMs <= limitMs || totalMs > ABSURD_MS) return undefined
  if (about.streaming || about.cached || about.status === undefined || about.error) return undefined
  let phase: Phase | undefined
  let ms = 0
  for (const candidate of PHASES) {
    const length = phaseMs(entry.timings, candidate) ?? 0
    if (length <= ms) continue
    phase = candidate
    ms = length
  }
  if (phase === undefined || ms < limits.phaseMinMs) return undefined
  const percent = Math.round((ms / totalMs) * 100)
  const dominant = ms * 100 >= totalMs * limits.sharePercent
  if (!dominant && totalMs <= limits.hangMs) return undefined
  if ((phase === 'wait' || phase === 'receive') && context.longPolls.has(about.endpoint)) return undefined
  return { phase, ms, totalMs, percent, dominant }
}

/** Reports a slow phase; a phase that is the longest but not most of the time is only a possible cause. */
export function reportSlow(
  report: ReportHit,
  about: About,
  slow: SlowPhase,
  extra: Partial<Report> = {},
): void {
  const data = {
    ms: Math.round(slow.ms),
    totalMs: Math.round(slow.totalMs),
    percent: slow.percent,
    ...extra.data,
  }
  const confidence = slow.dominant ? extra.confidence : 'possible'
  report({ ...extra, at: phasePointer(about.index, slow.phase), data, confidence, magnitude: slow.ms })
}
