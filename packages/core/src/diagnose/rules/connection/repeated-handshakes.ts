import { headerValue } from '../../../http/headers.ts'
import { phasePointer } from '../../../http/pointers.ts'
import type { About } from '../../about.ts'
import { isThirdParty } from '../../context.ts'
import { handshakeMs, usedNetwork } from '../../protocol.ts'
import { defineRule } from '../../rule.ts'
import { isCall } from '../../telemetry.ts'

const MAX_LISTED = 100

interface Origin {
  /** When the connection that was free last became free, in epoch ms. */
  freeAt: number
  /** Requests that began while a connection was free. */
  couldReuse: number
  readonly again: About[]
  count: number
  handshakeMs: number
  callMs: number
}

/** Requests opened new connections though one to the same origin had just become free. */
export const repeatedHandshakes = defineRule({
  id: 'repeated-handshakes',
  code: 'CONN-03',
  severity: 'warning',
  confidence: 'possible',
  owner: 'backend',
  group: 'host',
  defaults: { minHandshakes: 5, minPercent: 30, idleMs: 30_000, costlyMs: 3000 },
  start: (): Map<string, Origin> => new Map(),
  entry({ entry, about, options, state, context }) {
    const { startedAt, endedAt, status, target } = about
    if (startedAt === undefined || endedAt === undefined || status === undefined) return
    if (!usedNetwork(entry) || about.streaming || about.failed || isThirdParty(context, about)) return
    const told = headerValue(entry.response?.headers ?? [], 'connection')
    const closes = told !== undefined && /\bclose\b/i.test(told)
    const origin = state.get(target.origin) ?? startOrigin()
    state.set(target.origin, origin)
    if (startedAt >= origin.freeAt && startedAt - origin.freeAt <= options.idleMs) {
      origin.couldReuse++
      const cost = handshakeMs(entry)
      // That a server closes each connection is told by another rule.
      if (cost > 0 && !closes) {
        origin.count++
        origin.handshakeMs += cost
        if (isCall(about)) origin.callMs += cost
        if (origin.again.length < MAX_LISTED) origin.again.push(about)
      }
    }
    if (!closes) origin.freeAt = Math.max(Number.isFinite(origin.freeAt) ? origin.freeAt : 0, endedAt)
  },
  end({ options, state, report }) {
    for (const { couldReuse, again, count, ...cost } of state.values()) {
      const first = again[0]
      if (!first || count < options.minHandshakes || count * 100 < couldReuse * options.minPercent) continue
      report({
        about: first,
        at: again.map(({ index }) => phasePointer(index, 'connect')),
        also: again.map(({ index }) => index),
        severity: cost.callMs >= options.costlyMs ? undefined : 'note',
        data: { handshakes: count, requests: couldReuse, handshakeMs: Math.round(cost.handshakeMs) },
        magnitude: count,
      })
    }
  },
})

function startOrigin(): Origin {
  return { freeAt: Infinity, couldReuse: 0, again: [], count: 0, handshakeMs: 0, callMs: 0 }
}
