import { headerValue } from '../../../http/headers.ts'
import { defineRule } from '../../rule.ts'

interface State {
  requests: number
  uncached: number
  first?: number
}

/** Every request told all caches to stay out, as browsers do with “Disable cache”: users see other times. */
export const cacheDisabled = defineRule({
  id: 'cache-disabled',
  code: 'CAP-05',
  severity: 'note',
  confidence: 'likely',
  owner: 'none',
  group: 'file',
  stage: 'capture',
  defaults: { minRequests: 5, sharePercent: 95 },
  start: (): State => ({ requests: 0, uncached: 0 }),
  entry({ entry, about, state }) {
    const { headers } = entry.request
    if (!about.remote || about.method !== 'GET' || headers.length === 0 || about.kind === 'websocket') return
    state.requests++
    const control = headerValue(headers, 'cache-control')?.slice(0, 100).toLowerCase() ?? ''
    if (!control.includes('no-cache') || headerValue(headers, 'pragma')?.toLowerCase() !== 'no-cache') return
    state.uncached++
    state.first ??= about.index
  },
  end({ state, options, report }) {
    const { requests, uncached, first } = state
    if (first === undefined || uncached < options.minRequests) return
    if (uncached * 100 < requests * options.sharePercent) return
    report({ at: `/log/entries/${first}/request/headers`, also: [first], data: { uncached, requests } })
  },
})
