import { headerValue } from '../../../http/headers.ts'
import { entryPointer } from '../../../model/entry.ts'
import type { About } from '../../about.ts'
import { httpVersionOf, isHttp1, isMultiplexed, usedNetwork } from '../../protocol.ts'
import { defineRule } from '../../rule.ts'

const MAX_LISTED = 50

interface Origin {
  readonly old: About[]
  oldCount: number
  newCount: number
  /** A newer protocol is offered by Alt-Svc (RFC 7838). */
  offered: boolean
}

/** A host that speaks HTTP/2 or HTTP/3, or offers it, was spoken to over HTTP/1.1. */
export const protocolDowngrade = defineRule({
  id: 'protocol-downgrade',
  code: 'CONN-04',
  severity: 'note',
  confidence: 'possible',
  owner: 'customer-network',
  group: 'file',
  defaults: { minRequests: 3 },
  start: (): Map<string, Origin> => new Map(),
  entry({ entry, about, state }) {
    if (about.target.scheme !== 'https' || about.status === undefined || about.status === 421) return
    if (!usedNetwork(entry) || about.kind === 'websocket' || about.error) return
    const version = httpVersionOf(entry)
    const origin = state.get(about.target.origin) ?? { old: [], oldCount: 0, newCount: 0, offered: false }
    state.set(about.target.origin, origin)
    if (isMultiplexed(version)) origin.newCount++
    if (!isHttp1(version)) return
    origin.oldCount++
    if (origin.old.length < MAX_LISTED) origin.old.push(about)
    const offer = headerValue(entry.response?.headers ?? [], 'alt-svc')?.slice(0, 400) ?? ''
    if (/(?:^|[\s,])h[23](?:-\d{1,3})?\s{0,9}=/i.test(offer)) origin.offered = true
  },
  end({ options, state, report }) {
    for (const { old, oldCount, newCount, offered } of state.values()) {
      const first = old[0]
      if (!first || oldCount < options.minRequests || (newCount === 0 && !offered)) continue
      report({
        about: first,
        at: old.map(({ index }) => entryPointer(index, '/response/httpVersion')),
        also: old.map(({ index }) => index),
        data: { oldRequests: oldCount, newRequests: newCount },
        magnitude: oldCount,
      })
    }
  },
})
