import { headerValue } from '../../../http/headers.ts'
import { headerPointer } from '../../../http/pointers.ts'
import type { About } from '../../about.ts'
import { isThirdParty } from '../../context.ts'
import { handshakeMs, httpVersionOf, isHttp1, usedNetwork } from '../../protocol.ts'
import { defineRule } from '../../rule.ts'
import { isCall } from '../../telemetry.ts'

const MAX_LISTED = 100

interface Closings {
  readonly first: About
  readonly pointers: string[]
  readonly entries: number[]
  count: number
  requests: number
  handshakeMs: number
  /** What the calls of a program paid, which wait for nothing else. */
  callMs: number
}

/** The host closes each connection after one response, so that every request pays for a new one. */
export const noKeepAlive = defineRule({
  id: 'no-keep-alive',
  code: 'CONN-02',
  severity: 'warning',
  confidence: 'certain',
  owner: 'backend',
  group: 'host',
  defaults: { minClosed: 4, minPercent: 50, costlyMs: 3000 },
  /** By origin. */
  start: (): Map<string, Closings> => new Map(),
  entry({ entry, about, state, context }) {
    if (!usedNetwork(entry) || about.status === undefined || isThirdParty(context, about)) return
    if (about.kind === 'websocket' || !isHttp1(httpVersionOf(entry))) return
    const origin = state.get(about.target.origin) ?? fresh(about)
    state.set(about.target.origin, origin)
    origin.requests++
    const connection = headerValue(entry.response?.headers ?? [], 'connection')
    // Servers close after errors, whatever they do otherwise.
    if (about.status >= 400 || !/(?:^|,)\s{0,9}close\s{0,9}(?:,|$)/i.test(connection ?? '')) return
    const cost = handshakeMs(entry)
    origin.count++
    origin.handshakeMs += cost
    if (isCall(about)) origin.callMs += cost
    if (origin.entries.length >= MAX_LISTED) return
    origin.entries.push(about.index)
    origin.pointers.push(headerPointer(entry, 'response', 'connection'))
  },
  end({ options, state, report }) {
    for (const { first, pointers, entries, count, requests, ...cost } of state.values()) {
      if (count < options.minClosed || count * 100 < requests * options.minPercent) continue
      report({
        about: first,
        at: pointers,
        also: entries,
        severity: cost.callMs >= options.costlyMs ? undefined : 'note',
        data: { closed: count, requests, handshakeMs: Math.round(cost.handshakeMs) },
        magnitude: count,
      })
    }
  },
})

function fresh(first: About): Closings {
  return { first, pointers: [], entries: [], count: 0, requests: 0, handshakeMs: 0, callMs: 0 }
}
