import { isLoginPlace } from '../../../http/identity.ts'
import { entryPointer } from '../../../model/entry.ts'
import { type About, placeOf } from '../../about.ts'
import { isThirdParty } from '../../context.ts'
import { openRedirects, redirectTarget } from '../../redirects.ts'
import { defineRule } from '../../rule.ts'

const MAX_HOPS = 50
const FOLLOWED = new Set(['document', 'xhr', 'fetch', 'script', 'stylesheet'])

interface Chain {
  readonly hops: About[]
  totalMs: number
  /** Sign-ins lead through many places, and should. */
  login: boolean
}

/** Many redirects before the answer, each a round trip. */
export const longRedirectChain = defineRule({
  id: 'long-redirect-chain',
  code: 'RED-02',
  severity: 'warning',
  confidence: 'certain',
  owner: 'backend',
  group: 'endpoint',
  defaults: { minHops: 4, minLoginHops: 10, slowMs: 1000 },
  start: () => openRedirects<Chain>(),
  entry({ entry, about, options, state, context, report }) {
    const chain = state.take(about.place) ?? { hops: [], totalMs: 0, login: false }
    chain.login ||= about.identityProvider || isLoginPlace(about.target.host, about.target.path)
    const next = redirectTarget(entry, about)
    if (next !== undefined) {
      if (chain.hops.length < MAX_HOPS) chain.hops.push(about)
      chain.totalMs += entry.timings.totalMs ?? 0
      state.wait(placeOf(next, about.target), chain)
      return
    }
    const { hops, totalMs, login } = chain
    const first = hops[0]
    if (!first || hops.length < (login ? options.minLoginHops : options.minHops)) return
    if (!FOLLOWED.has(first.kind)) return
    const isMinor = login || totalMs < options.slowMs || isThirdParty(context, first)
    report({
      about: first,
      at: hops.map(({ index }) => entryPointer(index, '/response/redirectURL')),
      also: hops.map(({ index }) => index),
      severity: isMinor ? 'note' : 'warning',
      data: { hops: hops.length, totalMs: Math.round(totalMs), to: about.target.host },
      magnitude: totalMs,
    })
  },
})
