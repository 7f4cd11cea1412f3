import { type Entry, entryPointer } from '../../../model/entry.ts'
import { type ContentWatch, watchContent } from '../../content-hold.ts'
import { type Context, isThirdParty } from '../../context.ts'
import { defineRule } from '../../rule.ts'

const MAX_SITES = 2000
const MAX_LISTED = 50

interface Site {
  readonly indexes: number[]
  requests: number
  ms: number
  bytes: number
}

interface State {
  readonly content: ContentWatch
  readonly sites: Map<string, Site>
  ms: number
}

/**
 * Other sites’ scripts and styles took most of the requests’ time until the page’s content was there. It is a problem
 * where the content was there as soon as one of them had come, and had waited long for nothing else.
 */
export const slowThirdParty = defineRule({
  id: 'slow-third-party',
  code: 'SLOW-17',
  severity: 'note',
  confidence: 'possible',
  owner: 'third-party',
  group: 'file',
  defaults: { minMs: 1000, sharePercent: 30, heldMs: 2000 },
  start: (): State => ({ content: watchContent(), sites: new Map(), ms: 0 }),
  entry({ entry, about, context, state }) {
    const contentAt = contentTime(context)
    if (contentAt === undefined) return
    const isBefore = (about.startedAt ?? Number.POSITIVE_INFINITY) <= contentAt
    const ms = entry.timings.totalMs ?? 0
    if (!isBefore || about.cached || about.streaming || ms <= 0) return
    state.ms += ms
    state.content.see(about, contentAt)
    if (!isThirdParty(context, about) || (about.kind !== 'script' && about.kind !== 'stylesheet')) return
    let site = state.sites.get(about.site)
    if (!site) {
      if (state.sites.size >= MAX_SITES) return
      site = { indexes: [], requests: 0, ms: 0, bytes: 0 }
      state.sites.set(about.site, site)
    }
    site.requests++
    site.ms += ms
    site.bytes += bytesOf(entry)
    if (site.indexes.length < MAX_LISTED) site.indexes.push(about.index)
  },
  end({ options, state, context, report }) {
    const [slowest] = [...state.sites].sort(([, a], [, b]) => b.ms - a.ms)
    if (!slowest) return
    const [site, { indexes, requests, ms, bytes }] = slowest
    const percent = Math.round((ms / state.ms) * 100)
    if (ms < options.minMs || percent < options.sharePercent) return
    const held = state.content.hold(contentTime(context) ?? 0)
    const isHeld = held !== undefined && held.about.site === site && held.ms >= options.heldMs
    report({
      about: isHeld ? held.about : undefined,
      at: indexes.map((index) => entryPointer(index, '/time')),
      also: indexes,
      severity: isHeld ? 'warning' : undefined,
      confidence: isHeld ? 'likely' : undefined,
      data: {
        site,
        requests,
        ms: Math.round(ms),
        percent,
        bytes,
        ...(isHeld && { reason: 'held', heldMs: Math.round(held.ms) }),
      },
    })
  },
})

/** Epoch ms at which the first page’s content was there. */
function contentTime({ pages: [page] }: Context): number | undefined {
  if (page?.startedAt === undefined || page.onContentLoadMs === undefined) return undefined
  return page.startedAt + page.onContentLoadMs
}

function bytesOf({ response }: Entry): number {
  return response?.transferBytes ?? response?.bodyBytes ?? response?.body?.declaredBytes ?? 0
}
