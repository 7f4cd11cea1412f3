import { parameterNames } from '../../../http/parameters.ts'
import { type Entry, entryPointer } from '../../../model/entry.ts'
import { type About, placeOf } from '../../about.ts'
import { defineRule, type ReportHit } from '../../rule.ts'

const MAX_OPEN = 10_000
const MAX_HOPS = 1000

interface Chain {
  readonly hops: About[]
  readonly visits: Map<string, number>
  most: number
  /** The browser gave up. */
  ended: boolean
}

/**
 * Redirects that lead back to where they began. Chains are followed by place, without query: what a query holds may
 * change with each round, and may be a secret.
 */
export const redirectLoop = defineRule({
  id: 'redirect-loop',
  code: 'RED-01',
  severity: 'error',
  confidence: 'certain',
  owner: 'backend',
  group: 'endpoint',
  defaults: { minVisits: 3, certainVisits: 5 },
  /** Chains that go on, by the place they lead to. */
  start: (): Map<string, Chain> => new Map(),
  entry({ entry, about, options, state, report }) {
    const chain = take(state, about.place)
    const next = redirectOf(entry, about)
    if (!chain && next === undefined && about.family !== 'redirects') return
    const grown = chain ?? { hops: [], visits: new Map<string, number>(), most: 0, ended: false }
    addHop(grown, about)
    if (about.family === 'redirects') grown.ended = true
    if (next === undefined || grown.ended) finish(grown, options, report)
    else keep(state, next, grown, (old) => finish(old, options, report))
  },
  end({ options, state, report }) {
    for (const chain of state.values()) finish(chain, options, report)
  },
})

function redirectOf(entry: Entry, about: About): string | undefined {
  const { status } = about
  const url = entry.response?.redirectUrl
  return status !== undefined && status >= 300 && status < 400 && url ? placeOf(url, about.target) : undefined
}

function take(open: Map<string, Chain>, place: string): Chain | undefined {
  const chain = open.get(place)
  if (chain) open.delete(place)
  return chain
}

function keep(open: Map<string, Chain>, place: string, chain: Chain, drop: (chain: Chain) => void): void {
  const other = open.get(place)
  if (other) drop(other)
  open.set(place, chain)
  if (open.size <= MAX_OPEN) return
  const oldest = open.entries().next().value
  if (!oldest) return
  open.delete(oldest[0])
  drop(oldest[1])
}

function addHop(chain: Chain, about: About): void {
  if (chain.hops.length < MAX_HOPS) chain.hops.push(about)
  const key = `${about.place}?${parameterNames(about.target.query)}`
  const visits = (chain.visits.get(key) ?? 0) + 1
  chain.visits.set(key, visits)
  chain.most = Math.max(chain.most, visits)
}

function finish(
  chain: Chain,
  options: { readonly minVisits: number; readonly certainVisits: number },
  report: ReportHit,
): void {
  const about = chain.hops[0]
  if (!about || (chain.most < options.minVisits && !chain.ended)) return
  report({
    about,
    at: chain.hops.map(({ index }) => entryPointer(index, '/response/redirectURL')),
    also: chain.hops.map(({ index }) => index),
    confidence: chain.most >= options.certainVisits ? 'certain' : 'likely',
    data: { hops: chain.hops.length, visits: chain.most },
    magnitude: chain.hops.length,
  })
}
