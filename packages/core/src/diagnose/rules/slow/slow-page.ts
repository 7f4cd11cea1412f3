import type { About } from '../../about.ts'
import { defineRule } from '../../rule.ts'

const MAX_PAGES = 1000
/** A day: longer times are defects of the file. */
const ABSURD_MS = 86_400_000

interface Opening {
  readonly about: About
  readonly waitMs?: number
}

/** The browser needed long until the page had loaded. */
export const slowPage = defineRule({
  id: 'slow-page',
  code: 'SLOW-16',
  severity: 'warning',
  confidence: 'possible',
  owner: 'client-app',
  group: 'file',
  defaults: { loadMs: 10_000 },
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
      if (onLoadMs <= options.loadMs || onLoadMs > ABSURD_MS) continue
      const opening = state.get(id)
      report({
        about: opening?.about,
        at: `/log/pages/${place}/pageTimings/onLoad`,
        data: {
          ms: Math.round(onLoadMs),
          contentMs: onContentLoadMs === undefined ? '–' : Math.round(onContentLoadMs),
          waitMs: opening?.waitMs === undefined ? '–' : Math.round(opening.waitMs),
        },
        magnitude: onLoadMs,
      })
    }
  },
})
