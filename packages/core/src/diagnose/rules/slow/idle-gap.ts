import { entryPointer } from '../../../model/entry.ts'
import type { About } from '../../about.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'

interface State {
  busyUntil?: number
  gaps: number
  longestMs: number
  /** The request that ended the longest gap. */
  next?: About
}

/** Nothing was on the way for a while although the page had not loaded yet: the browser was busy with itself. */
export const idleGap = defineRule({
  id: 'idle-gap',
  code: 'SLOW-15',
  severity: 'note',
  confidence: 'certain',
  owner: 'client-app',
  group: 'file',
  defaults: { minMs: 1000 },
  start: (): State => ({ gaps: 0, longestMs: 0 }),
  entry({ entry, about, options, context, state }) {
    const { startedAt, endedAt } = about
    if (startedAt === undefined || endedAt === undefined || about.streaming) return
    if (context.longPolls.has(about.endpoint)) return
    const loading = loadingTime(context, entry.pageRef)
    const from = state.busyUntil ?? startedAt
    // After the page has loaded, such time is as often the user's.
    const isInside = loading !== undefined && from >= loading[0] && startedAt <= loading[1]
    if (isInside && startedAt - from > options.minMs) {
      state.gaps++
      if (startedAt - from > state.longestMs) {
        state.longestMs = startedAt - from
        state.next = about
      }
    }
    state.busyUntil = Math.max(from, endedAt)
  },
  end({ state, report }) {
    const { next, longestMs, gaps } = state
    if (!next) return
    report({
      at: entryPointer(next.index, '/startedDateTime'),
      also: [next.index],
      data: { ms: Math.round(longestMs), gaps },
      magnitude: longestMs,
    })
  },
})

/** Start and end of a page’s loading, epoch ms. */
function loadingTime({ pages }: Context, id: string | undefined): readonly [number, number] | undefined {
  const page = id === undefined ? undefined : pages.find((each) => each.id === id)
  if (page?.startedAt === undefined || page.onLoadMs === undefined) return undefined
  return [page.startedAt, page.startedAt + page.onLoadMs]
}
