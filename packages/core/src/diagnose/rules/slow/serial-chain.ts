import { entryPointer } from '../../../model/entry.ts'
import type { About } from '../../about.ts'
import { isThirdParty } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { isCall } from '../../telemetry.ts'

const MAX_LISTED = 100
const SLACK_MS = 1

interface Chain {
  links: About[]
  sumMs: number
  /** End of everything that the page asked of the host so far, epoch ms. */
  busyUntil: number
}

/** Calls to one host, each begun when the one before had ended: a waterfall in the code of the page. */
export const serialChain = defineRule({
  id: 'serial-chain',
  code: 'SLOW-14',
  severity: 'warning',
  confidence: 'possible',
  owner: 'client-app',
  group: 'host',
  visits: ['call', 'preflight'],
  defaults: { minCalls: 5, minSumMs: 2000, maxGapMs: 100 },
  start: (): { readonly chains: Map<string, Chain>; readonly found: Chain[] } => ({
    chains: new Map(),
    found: [],
  }),
  entry({ about, options, context, state }) {
    const { startedAt, endedAt } = about
    if (startedAt === undefined || endedAt === undefined || about.cached || about.streaming) return
    if (!(isCall(about) || about.kind === 'preflight') || context.longPolls.has(about.endpoint)) return
    let chain = state.chains.get(about.target.host)
    if (!chain) {
      chain = { links: [], sumMs: 0, busyUntil: startedAt }
      state.chains.set(about.target.host, chain)
    }
    const gapMs = startedAt - chain.busyUntil
    if (gapMs < -SLACK_MS || gapMs > options.maxGapMs || (isCall(about) && about.failed)) {
      if (isLong(chain)) state.found.push({ ...chain })
      chain.links = []
      chain.sumMs = 0
    }
    const isFree = gapMs >= -SLACK_MS && !about.failed
    if (isCall(about) && isFree) {
      chain.links.push(about)
      chain.sumMs += endedAt - startedAt
    }
    chain.busyUntil = Math.max(chain.busyUntil, endedAt)

    function isLong({ links, sumMs }: Chain): boolean {
      return links.length >= options.minCalls && sumMs > options.minSumMs
    }
  },
  end({ options, context, state, report }) {
    // Tools that send one request after another are meant to.
    if (context.document === undefined) return
    for (const { links, sumMs } of [...state.found, ...state.chains.values()]) {
      const first = links[0]
      if (!first || links.length < options.minCalls || sumMs <= options.minSumMs) continue
      const listed = links.slice(0, MAX_LISTED)
      report({
        about: first,
        at: listed.map(({ index }) => entryPointer(index, '/startedDateTime')),
        also: listed.map(({ index }) => index),
        severity: isThirdParty(context, first) ? 'note' : undefined,
        data: {
          calls: links.length,
          ms: Math.round(sumMs),
          endpoints: new Set(links.map(({ endpoint }) => endpoint)).size,
        },
        magnitude: sumMs,
      })
    }
  },
})
