import { phasePointer } from '../http/pointers.ts'
import { PHASES, type Phase, phaseMs } from '../model/timings.ts'
import type { Pair } from './align.ts'
import type { Draft } from './draft.ts'

/** A phase is slower when it took this much longer, and this many times as long. */
const LEAST_MORE_MS = 500
const LEAST_TIMES = 3
const LONG_MS = 2000
const STREAMS = new Set(['websocket', 'eventsource'])
/** Endpoints that answer when there is something to say. */
const POLL =
  /(?:^|[/_-])(?:long-?poll(?:ing)?|poll(?:ing)?|comet|cometd|signalr|sockjs|stream|events|sse)(?:$|[/_-])/i

/** The phase of an endpoint that takes far longer, by the medians of its pairs. */
export function slowerDrafts(pairs: readonly Pair[]): readonly Draft[] {
  const usable = pairs.filter(
    ({ working, broken }) =>
      !working.fromCache &&
      !broken.fromCache &&
      !STREAMS.has(broken.kind) &&
      !POLL.test(broken.endpoint.template),
  )
  const drafts: Draft[] = []
  for (const phase of PHASES) {
    const draft = phaseDraft(usable, phase)
    if (draft) drafts.push(draft)
  }
  // One phase is enough: the one that costs most.
  return drafts.sort((a, b) => Number(b.data.moreMs) - Number(a.data.moreMs)).slice(0, 1)
}

function phaseDraft(pairs: readonly Pair[], phase: Phase): Draft | undefined {
  const timed = pairs.flatMap((pair) => {
    const one = phaseMs(pair.working.timings, phase)
    const other = phaseMs(pair.broken.timings, phase)
    return other === undefined ? [] : [{ pair, one: one ?? 0, other }]
  })
  if (timed.length === 0) return undefined
  const one = median(timed.map((row) => row.one))
  const other = median(timed.map((row) => row.other))
  if (other - one < LEAST_MORE_MS || other < one * LEAST_TIMES) return undefined
  const worst = timed.reduce((most, row) => (row.other - row.one > most.other - most.one ? row : most))
  const { working, broken } = worst.pair
  const moreMs = Math.round(worst.other - worst.one)
  // The queue of the browser and of a proxy is not the server's; what the page waits for is.
  const grave = moreMs >= LONG_MS || phase === 'wait'
  const place = (entry: number, ms: number) => ({
    entry,
    pointer: phasePointer(entry, phase),
    value: Math.round(ms),
  })
  return {
    kind: 'slower',
    severity: grave && moreMs >= 2 * LEAST_MORE_MS ? 'warning' : 'note',
    weight: Math.min(1, 0.5 + moreMs / 20_000),
    working,
    broken,
    at: { working: place(working.index, worst.one), broken: place(broken.index, worst.other) },
    data: { phase, working: Math.round(worst.one), broken: Math.round(worst.other), moreMs },
    key: phase,
    scope: 'host',
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
}
