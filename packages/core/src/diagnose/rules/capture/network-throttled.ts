import type { Entry } from '../../../model/entry.ts'
import { entryPointer } from '../../../model/entry.ts'
import type { FindingValue } from '../../../model/finding.ts'
import { defineRule } from '../../rule.ts'

const MAX_SAMPLES = 5000
const MAX_LISTED = 20

interface State {
  readonly hosts: Set<string>
  readonly connects: number[]
  /** Bytes per second of downloads that are long enough to be measured. */
  readonly speeds: number[]
  readonly listed: number[]
  waits: number
  leastWaitMs: number
}

/**
 * The browser's own throttling: it delays every answer by the same latency and leaves the TCP handshakes alone, or
 * gives all downloads one speed. A slow line would show in the handshakes too.
 */
export const networkThrottled = defineRule({
  id: 'network-throttled',
  code: 'CAP-09',
  severity: 'note',
  confidence: 'possible',
  owner: 'none',
  group: 'file',
  stage: 'capture',
  defaults: { minAnswers: 10, minHosts: 3, minWaitMs: 500, minDownloads: 6, speedSpreadPercent: 5 },
  start: (): State => ({
    hosts: new Set(),
    connects: [],
    speeds: [],
    listed: [],
    waits: 0,
    leastWaitMs: Number.POSITIVE_INFINITY,
  }),
  entry({ entry, about, state }) {
    const { waitMs, connectMs } = entry.timings
    if (about.status === undefined || about.cached || about.streaming || entry.fromServiceWorker) return
    if (!about.remote || waitMs === undefined) return
    state.waits++
    state.leastWaitMs = Math.min(state.leastWaitMs, waitMs)
    if (state.hosts.size < 100) state.hosts.add(about.target.host)
    if (connectMs !== undefined && connectMs > 0 && state.connects.length < MAX_SAMPLES)
      state.connects.push(connectMs)
    const speed = speedOf(entry)
    if (speed !== undefined && state.speeds.length < MAX_SAMPLES) state.speeds.push(speed)
    if (state.listed.length < MAX_LISTED) state.listed.push(about.index)
  },
  end({ state, options, report }) {
    const { waits, hosts, leastWaitMs, connects, speeds, listed } = state
    const connectMs = medianOf(connects)
    const isDelayed =
      waits >= options.minAnswers &&
      hosts.size >= options.minHosts &&
      leastWaitMs >= options.minWaitMs &&
      connectMs !== undefined &&
      connectMs * 4 < leastWaitMs
    const isEven =
      speeds.length >= options.minDownloads && spreadPercent(speeds) <= options.speedSpreadPercent
    if (!isDelayed && !isEven) return
    const data: Readonly<Record<string, FindingValue>> = isDelayed
      ? { leastWaitMs: Math.round(leastWaitMs), connectMs: Math.round(connectMs) }
      : { reason: 'speed', bytesPerSecond: Math.round(medianOf(speeds) ?? 0), downloads: speeds.length }
    report({
      at: listed.map((index) => entryPointer(index, isDelayed ? '/timings/wait' : '/timings/receive')),
      also: listed,
      data,
    })
  },
})

function speedOf({ response, timings }: Entry): number | undefined {
  const bytes = response?.transferBytes ?? response?.bodyBytes ?? 0
  const ms = timings.receiveMs ?? 0
  return bytes >= 20_000 && ms >= 200 ? (bytes * 1000) / ms : undefined
}

function medianOf(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[values.length >> 1]
}

/** Standard deviation in percent of the mean. */
function spreadPercent(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  return (Math.sqrt(variance) / mean) * 100
}
