import { headerPointer } from '../../../http/pointers.ts'
import { serverTime } from '../../refusal.ts'
import { defineRule } from '../../rule.ts'
import { agreedSkew, type SkewBounds, skewBounds } from '../../skew-interval.ts'

const MAX_SAMPLES = 5000
const MAX_LISTED = 20

interface Sample {
  readonly index: number
  readonly pointer: string
  readonly bounds: SkewBounds
}

interface State {
  readonly samples: Sample[]
  readonly hosts: Set<string>
  /** Something failed that depends on the time: a token, a certificate. */
  matters: boolean
}

/** The user's clock and the servers' disagree: the Date headers leave no room for the same time. */
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
    const receivedAt = about.endedAt - (entry.timings.receiveMs ?? 0)
    const sentAt = Math.min(about.startedAt ?? receivedAt, receivedAt)
    const bounds = skewBounds(serverAt, sentAt, receivedAt)
    state.samples.push({ index: about.index, pointer: headerPointer(entry, 'response', 'date'), bounds })
    state.hosts.add(about.target.host)
  },
  end({ options, state, report }) {
    if (state.samples.length < options.minSamples) return
    const agreed = agreedSkew(state.samples.map(({ bounds }) => bounds))
    if (!agreed || agreed.samples < options.minSamples) return
    const { lowMs, highMs } = agreed
    if (lowMs <= options.limitMs && highMs >= -options.limitMs) return
    const skewMs = Math.round((lowMs + highMs) / 2)
    const listed = state.samples.slice(0, MAX_LISTED)
    report({
      at: listed.map(({ pointer }) => pointer),
      also: listed.map(({ index }) => index),
      severity: state.matters ? undefined : 'warning',
      confidence: state.hosts.size > 1 ? 'likely' : 'possible',
      data: {
        skewMs,
        lowMs: Math.round(lowMs),
        highMs: Math.round(highMs),
        skewSeconds: Math.round(Math.abs(skewMs) / 1000),
        samples: agreed.samples,
      },
    })
  },
})
