import { entryPointer } from '../../../model/entry.ts'
import {
  isDense,
  isSteady,
  type Life,
  lengthsOf,
  meanOf,
  pausesOf,
  type Series,
  watchConnections,
} from '../../connections.ts'
import { defineRule } from '../../rule.ts'

const MAX_PAUSE_MS = 30_000
const MAX_ALSO = 100

/** Whoever waits no longer than this is a timer; a person may, but not several times in a row. */
const MAX_TIMER_MS = 2000
const MAX_REGULAR_MS = 5000

/** A WebSocket that is opened again and again, each time after the last one ended. */
export const websocketReconnects = defineRule({
  id: 'websocket-reconnects',
  code: 'WS-03',
  severity: 'error',
  confidence: 'likely',
  owner: 'backend',
  group: 'endpoint',
  visits: ['stream', 'document'],
  defaults: { minReconnects: 3, windowMs: 60_000, minSteadyMs: 5000 },
  start: () => watchConnections(MAX_PAUSE_MS),
  entry({ entry, about, state }) {
    if (about.kind === 'websocket' || about.kind === 'document') state.see(entry, about)
  },
  end({ options, state, report }) {
    for (const series of state.series()) {
      const first = series[0]
      if (first?.about.kind !== 'websocket' || series.length <= options.minReconnects) continue
      const pattern = patternOf(series, options)
      if (!pattern) continue
      // A page that asks one question over each connection looks alike.
      const asking = pattern === 'brief' && isMost(series, ({ asked }) => asked)
      report({
        about: first.about,
        at: series.slice(0, MAX_ALSO).map(({ about }) => entryPointer(about.index)),
        also: series.slice(0, MAX_ALSO).map(({ about }) => about.index),
        severity: pattern === 'dense' ? 'error' : 'warning',
        confidence: asking ? 'possible' : 'likely',
        apart: pattern,
        data: { reconnects: series.length - 1, lifeMs: Math.round(meanOf(lengthsOf(series))) },
        magnitude: series.length,
      })
    }
  },
})

/** `steady`: ended by a timeout. `dense`: nothing comes over them. `brief`: it works, and is cut at once each time. */
function patternOf(
  series: Series,
  options: { readonly minReconnects: number; readonly windowMs: number; readonly minSteadyMs: number },
): 'steady' | 'dense' | 'brief' | undefined {
  const lengths = lengthsOf(series)
  if (Math.min(...lengths) >= options.minSteadyMs && isSteady(lengths)) return 'steady'
  if (!isDense(series, options.minReconnects, options.windowMs)) return undefined
  if (isMost(series, ({ fruitless }) => fruitless)) return 'dense'
  // One connection for each action of the user serves its purpose; only a timer is back so soon each time.
  return Math.max(...lengths) < options.minSteadyMs && isByTimer(pausesOf(series)) ? 'brief' : undefined
}

/** A page that closes one and opens the next does not wait for the end of the first. */
function isByTimer(pauses: readonly number[]): boolean {
  const shortest = Math.min(...pauses)
  const longest = Math.max(...pauses)
  if (shortest < 0) return false
  return longest <= MAX_TIMER_MS || (longest <= MAX_REGULAR_MS && longest <= shortest * 1.5)
}

function isMost(series: Series, is: (life: Life) => boolean): boolean {
  return series.filter(is).length * 2 > series.length
}
