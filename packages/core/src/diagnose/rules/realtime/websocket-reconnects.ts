import { entryPointer } from '../../../model/entry.ts'
import { isSteady, lengthsOf, meanOf, type Series, watchConnections } from '../../connections.ts'
import { defineRule } from '../../rule.ts'

const MAX_PAUSE_MS = 30_000
const MAX_ALSO = 100

/** A WebSocket that is opened again and again, each time after the last one ended. */
export const websocketReconnects = defineRule({
  id: 'websocket-reconnects',
  code: 'WS-03',
  severity: 'error',
  confidence: 'likely',
  owner: 'backend',
  group: 'endpoint',
  defaults: { minReconnects: 3, windowMs: 60_000, minSteadyMs: 5000 },
  start: () => watchConnections(MAX_PAUSE_MS),
  entry({ entry, about, state }) {
    if (about.kind === 'websocket' || about.kind === 'document') state.see(entry, about)
  },
  end({ options, state, report }) {
    for (const series of state.series()) {
      const first = series[0]
      if (first?.about.kind !== 'websocket' || series.length <= options.minReconnects) continue
      const lengths = lengthsOf(series)
      const steady = Math.min(...lengths) >= options.minSteadyMs && isSteady(lengths)
      // One connection for each action of the user looks alike, but serves its purpose.
      const fruitless = series.filter((life) => life.fruitless).length * 2 > series.length
      if (!steady && (!fruitless || !isDense(series, options))) continue
      report({
        about: first.about,
        at: series.slice(0, MAX_ALSO).map(({ about }) => entryPointer(about.index)),
        also: series.slice(0, MAX_ALSO).map(({ about }) => about.index),
        severity: steady ? 'warning' : 'error',
        apart: steady ? 'steady' : 'dense',
        data: { reconnects: series.length - 1, lifeMs: Math.round(meanOf(lengths)) },
        magnitude: series.length,
      })
    }
  },
})

function isDense(
  series: Series,
  options: { readonly minReconnects: number; readonly windowMs: number },
): boolean {
  return series.some(({ from }, at) => {
    const later = series[at + options.minReconnects]
    return later !== undefined && later.from - from <= options.windowMs
  })
}
