import { headerPointer, phasePointer } from '../../../http/pointers.ts'
import { type ServerTiming, serverTimings } from '../../../http/server-timing.ts'
import { defineRule } from '../../rule.ts'
import { SLOW_LIMITS, slowPhase } from '../../slow.ts'

/** Metrics that sum up others. */
const TOTALS = /^(?:total|tot|tt|ttfb|all|overall|request|srv|server|app|origin)$/i

/** A slow answer that tells itself where its time went. */
export const serverTimingTold = defineRule({
  id: 'server-timing-told',
  code: 'SLOW-10',
  severity: 'note',
  confidence: 'certain',
  owner: 'backend',
  group: 'endpoint',
  defaults: SLOW_LIMITS,
  entry({ entry, about, options, context, report }) {
    const slow = slowPhase(entry, about, context, options)
    if (slow?.phase !== 'wait' || slow.ms <= options.limitMs) return
    const metrics = serverTimings(entry.response?.headers ?? []).filter(
      ({ durationMs = 0 }) => durationMs > 0,
    )
    const parts = metrics.filter(({ name }) => !TOTALS.test(name))
    const biggest = biggestOf(parts) ?? biggestOf(metrics)
    const total = biggestOf(metrics)
    if (!biggest || !total) return
    report({
      at: [headerPointer(entry, 'response', 'server-timing'), phasePointer(about.index, 'wait')],
      data: {
        ms: Math.round(slow.ms),
        metric: biggest.name,
        metricMs: Math.round(biggest.durationMs ?? 0),
        restMs: Math.max(0, Math.round(slow.ms - (total.durationMs ?? 0))),
        metrics: metrics.slice(0, 20).map(({ name, durationMs }) => `${name} ${durationMs}`),
      },
      magnitude: slow.ms,
    })
  },
})

function biggestOf(metrics: readonly ServerTiming[]): ServerTiming | undefined {
  return metrics.reduce<ServerTiming | undefined>(
    (best, metric) => ((metric.durationMs ?? 0) > (best?.durationMs ?? 0) ? metric : best),
    undefined,
  )
}
