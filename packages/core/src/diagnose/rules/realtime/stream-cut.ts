import { type Entry, entryPointer } from '../../../model/entry.ts'
import type { About } from '../../about.ts'
import {
  type ConnectionWatch,
  isDense,
  isSteady,
  lengthsOf,
  meanOf,
  type Series,
  watchConnections,
} from '../../connections.ts'
import { defineRule } from '../../rule.ts'

const MAX_PAUSE_MS = 10_000
const MAX_ALSO = 100
const MAX_PLACES = 1000

interface Buffered {
  readonly first: About
  readonly indexes: number[]
  heldMs: number
}

/** An event stream that ends again and again, or whose events all come at its end. */
export const streamCut = defineRule({
  id: 'stream-cut',
  code: 'SSE-01',
  severity: 'warning',
  confidence: 'likely',
  owner: 'backend',
  group: 'endpoint',
  visits: ['stream', 'document'],
  defaults: {
    minReconnects: 3,
    windowMs: 60_000,
    minSteadyMs: 5000,
    minEvents: 5,
    burstMs: 100,
    heldMs: 5000,
    minBuffered: 2,
  },
  start: (): { connections: ConnectionWatch; buffered: Map<string, Buffered> } => ({
    connections: watchConnections(MAX_PAUSE_MS),
    buffered: new Map(),
  }),
  entry({ entry, about, options, state }) {
    if (about.kind !== 'eventsource' && about.kind !== 'document') return
    state.connections.see(entry, about)
    const heldMs = heldTime(entry, about, options)
    if (heldMs === undefined) return
    const known = state.buffered.get(about.place)
    if (!known && state.buffered.size >= MAX_PLACES) return
    const held = known ?? { first: about, indexes: [], heldMs: 0 }
    if (held.indexes.length < MAX_ALSO) held.indexes.push(about.index)
    held.heldMs = Math.max(held.heldMs, heldMs)
    state.buffered.set(about.place, held)
  },
  end({ options, state, report }) {
    for (const series of state.connections.series()) {
      const first = series[0]
      if (!first || series.length <= options.minReconnects) continue
      const lengths = lengthsOf(series)
      const steady = Math.min(...lengths) >= options.minSteadyMs && isSteady(lengths)
      const failing = series.filter(({ fruitless }) => fruitless).length * 2 > series.length
      const sure = steady || failing
      const streams = series.slice(0, MAX_ALSO)
      report({
        about: first.about,
        at: streams.map(({ about }) => entryPointer(about.index)),
        also: streams.map(({ about }) => about.index),
        // Some servers end each stream on purpose and let the browser come again.
        severity: sure || isHasty(series, options) ? 'warning' : 'note',
        confidence: sure ? 'likely' : 'possible',
        apart: 'cut',
        data: { fault: 'cut', streams: series.length, ms: Math.round(meanOf(lengths)) },
        magnitude: series.length,
      })
    }
    for (const { first, indexes, heldMs } of state.buffered.values()) {
      if (indexes.length < options.minBuffered) continue
      const at = indexes.map((index) => entryPointer(index, '/_eventSourceMessages'))
      const data = { fault: 'buffered', streams: indexes.length, ms: Math.round(heldMs) }
      report({ about: first, at, also: indexes, apart: 'buffered', data, magnitude: heldMs })
    }
  },
})

/**
 * Each stream ends within seconds and the browser, not the page, opens the next. No event has an id to go on from, so
 * that what happens in between is lost: hardly on purpose.
 */
function isHasty(
  series: Series,
  options: { readonly minReconnects: number; readonly windowMs: number; readonly minSteadyMs: number },
): boolean {
  const again = series.slice(1)
  return (
    isDense(series, options.minReconnects, options.windowMs) &&
    Math.max(...lengthsOf(series)) < options.minSteadyMs &&
    again.every(({ byBrowser, resumed }) => byBrowser && !resumed)
  )
}

/** How long nothing came, where then all came at once. */
function heldTime(
  { streamEventsAt: times }: Entry,
  { startedAt }: About,
  options: { readonly minEvents: number; readonly burstMs: number; readonly heldMs: number },
): number | undefined {
  if (!times || startedAt === undefined || times.length < options.minEvents) return undefined
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (const time of times) {
    first = Math.min(first, time)
    last = Math.max(last, time)
  }
  const heldMs = first - startedAt
  return heldMs >= options.heldMs && last - first <= options.burstMs ? heldMs : undefined
}
