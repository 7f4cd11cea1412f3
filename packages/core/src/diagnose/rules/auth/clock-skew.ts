import { headerPointer } from '../../pointers.ts'
import { serverTime } from '../../refusal.ts'
import { defineRule } from '../../rule.ts'

const MAX_SAMPLES = 5000
const MAX_LISTED = 20

interface Sample {
  readonly index: number
  readonly pointer: string
  readonly skewMs: number
}

interface State {
  readonly samples: Sample[]
  readonly hosts: Set<string>
  /** Something failed that depends on the time: a token, a certificate. */
  matters: boolean
}

/** The user's clock and the servers' disagree, by the median of the Date headers. */
export const clockSkew = defineRule({
  id: 'clock-skew',
  code: 'AUTH-09',
  severity: 'error',
  confidence: 'likely',
  owner: 'customer-network',
  group: 'file',
  defaults: { limitMs: 60_000, minSamples: 5 },
  start: (): State => ({ samples: [], hosts: new Set(), matters: false }),
  entry({ entry, about, state }) {
    state.matters ||= about.status === 401 || about.status === 403 || about.family === 'tls'
    if (
      about.cached ||
      entry.fromServiceWorker ||
      about.endedAt === undefined ||
      state.samples.length >= MAX_SAMPLES
    )
      return
    const serverAt = serverTime(entry)
    if (serverAt === undefined) return
    const skewMs = serverAt - (about.endedAt - (entry.timings.receiveMs ?? 0))
    state.samples.push({ index: about.index, pointer: headerPointer(entry, 'response', 'date'), skewMs })
    state.hosts.add(about.target.host)
  },
  end({ options, state, report }) {
    if (state.samples.length < options.minSamples) return
    const skews = state.samples.map(({ skewMs }) => skewMs).sort((a, b) => a - b)
    const skewMs = skews[skews.length >> 1] ?? 0
    if (Math.abs(skewMs) <= options.limitMs) return
    const listed = state.samples.slice(0, MAX_LISTED)
    report({
      at: listed.map(({ pointer }) => pointer),
      also: listed.map(({ index }) => index),
      severity: state.matters ? undefined : 'warning',
      confidence: state.hosts.size > 1 ? 'likely' : 'possible',
      data: { skewMs, skewSeconds: Math.round(Math.abs(skewMs) / 1000), samples: skews.length },
    })
  },
})
