import type { Entry } from '../model/entry.ts'
import type { Phase } from '../model/timings.ts'
import type { About } from './about.ts'
import { type BusyOrigins, CONNECTION_LIMIT, isHttp1, watchBusyOrigins } from './busy-origins.ts'
import type { Context } from './context.ts'
import type { ReportHit } from './rule.ts'
import { reportSlow, type SlowLimits, type SlowPhase, slowPhase } from './slow.ts'

/** Slow requests of one phase before the connection, kept until all of their rivals are known. */
export interface QueueWatch {
  seen(entry: Entry, about: About, context: Context, limits: SlowLimits): void
  report(report: ReportHit): void
}

interface Held {
  readonly about: About
  readonly slow: SlowPhase
  /** Middle of the time in which it was held back. */
  readonly heldAt: number
  readonly http1: boolean
}

/**
 * Why a browser held requests back. That all six connections were taken is a reason with HTTP/1 alone, and only when
 * six other requests to the same origin were running; otherwise `reason` is left out.
 */
export function watchQueue(phase: Phase & ('queueing' | 'stalled')): QueueWatch {
  const busy: BusyOrigins = watchBusyOrigins()
  const held: Held[] = []
  return {
    seen(entry, about, context, limits) {
      busy.seen(entry, about)
      const slow = slowPhase(entry, about, context, limits)
      if (slow?.phase !== phase) return
      const { queueingMs = 0, stalledMs = 0 } = entry.timings
      const heldAt = (about.startedAt ?? 0) + (queueingMs + stalledMs) / 2
      held.push({ about, slow, heldAt, http1: isHttp1(entry) })
    },
    report(report) {
      for (const { about, slow, heldAt, http1 } of held) {
        const active = http1 ? busy.activeAt(about.target.origin, heldAt) : 0
        const isFull = active >= CONNECTION_LIMIT
        const data = isFull ? { reason: 'connections', active } : undefined
        reportSlow(report, about, slow, { about, data })
      }
    },
  }
}
