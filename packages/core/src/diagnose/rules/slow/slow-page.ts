import type { About } from '../../about.ts'
import { defineRule } from '../../rule.ts'

const MAX_PAGES = 1000
/** A day: longer times are defects of the file. */
const ABSURD_MS = 86_400_000

interface Opening {
  readonly about: About
  readonly waitMs?: number
}

/** The browser needed long until the page had loaded, or most of the time that it needed went by before the document came. */
export const slowPage = defineRule({
  id: 'slow-page',
  code: 'SLOW-16',
  severity: 'warning',
  confidence: 'possible',
  owner: 'client-app',
  group: 'file',
  visits: ['document'],
  defaults: { loadMs: 10_000, documentMs: 2500 },
  start: (): Map<string, Opening> => new Map(),
  entry({ entry, about, state }) {
    const { pageRef } = entry
    if (about.kind !== 'document' || pageRef === undefined || state.has(pageRef) || state.size >= MAX_PAGES)
      return
    if (about.status !== undefined && about.status < 300)
      state.set(pageRef, { about, waitMs: entry.timings.waitMs })
  },
  end({ options, context, state, report }) {
    for (const [place, { id, onLoadMs = 0, onContentLoadMs }] of context.pages.entries()) {
      const opening = state.get(id)
      const waitMs = opening?.waitMs ?? 0
      const isLate = waitMs > options.documentMs && onLoadMs >= waitMs && waitMs * 2 > onLoadMs
      if ((onLoadMs <= options.loadMs && !isLate) || onLoadMs > ABSURD_MS) continue
      report({
        about: opening?.about,
        at: `/log/pages/${place}/pageTimings/onLoad`,
        data: {
          ms: Math.round(onLoadMs),
          contentMs: onContentLoadMs === undefined ? '–' : Math.round(onContentLoadMs),
          waitMs: opening?.waitMs === undefined ? '–' : Math.round(waitMs),
        },
        magnitude: onLoadMs,
      })
    }
  },
})
