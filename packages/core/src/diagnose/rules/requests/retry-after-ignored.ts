import { headerPointer } from '../../../http/pointers.ts'
import { entryPointer } from '../../../model/entry.ts'
import type { About } from '../../about.ts'
import { isThirdParty } from '../../context.ts'
import { keepRecent } from '../../keep-recent.ts'
import { retryAfterMs } from '../../retry-after.ts'
import { defineRule } from '../../rule.ts'
import { answeredStatus } from '../../status.ts'

const MAX_OPEN = 2000
const MAX_LISTED = 50

interface Pause {
  readonly refused: About
  readonly pointer: string
  readonly waitMs: number
  /** When the answer had arrived, and until when it asked to wait. */
  readonly from: number
  readonly until: number
  readonly early: About[]
  count: number
}

/** The same call came again before the time was over that 429 or 503 asked to wait. */
export const retryAfterIgnored = defineRule({
  id: 'retry-after-ignored',
  code: 'RATE-02',
  severity: 'error',
  confidence: 'certain',
  owner: 'client-app',
  group: 'endpoint',
  defaults: { minEarlyCalls: 2, tolerancePercent: 10, noticeMs: 20 },
  start: () => ({ open: new Map<string, Pause>(), over: [] as Pause[] }),
  entry({ entry, about, options, state }) {
    if (about.startedAt === undefined || about.endedAt === undefined || about.kind === 'document') return
    const key = `${about.method} ${about.place}`
    const pause = state.open.get(key)
    if (pause && about.startedAt >= pause.from && about.startedAt < pause.until) {
      pause.count++
      if (pause.early.length < MAX_LISTED) pause.early.push(about)
    }
    const status = answeredStatus(about)
    if (status !== 429 && status !== 503) return
    const waitMs = retryAfterMs(entry)
    if (waitMs === undefined || waitMs === 0) return
    // An early call that is refused as well belongs to the pause that it broke.
    if (pause && about.startedAt < pause.until) return
    if (pause && pause.count > 0) state.over.push(pause)
    const fresh = {
      refused: about,
      pointer: headerPointer(entry, 'response', 'retry-after'),
      waitMs,
      from: about.endedAt + options.noticeMs,
      until: about.endedAt + waitMs * (1 - options.tolerancePercent / 100),
      early: [],
      count: 0,
    }
    keepRecent(state.open, key, fresh, MAX_OPEN)
  },
  end({ options, state, context, report }) {
    for (const { refused, pointer, waitMs, early, count } of [...state.over, ...state.open.values()]) {
      const first = early[0]
      if (!first) continue
      const foreign = isThirdParty(context, refused)
      const severity = foreign ? 'note' : count < options.minEarlyCalls ? 'warning' : undefined
      report({
        about: first,
        at: [pointer, ...early.map(({ index }) => entryPointer(index, '/startedDateTime'))],
        also: [refused.index, ...early.map(({ index }) => index)],
        severity,
        confidence: count < options.minEarlyCalls ? 'possible' : undefined,
        owner: foreign ? 'third-party' : undefined,
        data: {
          waitSeconds: Math.round(waitMs / 1000),
          afterSeconds: Math.round(((first.startedAt ?? 0) - (refused.endedAt ?? 0)) / 100) / 10,
          calls: count,
        },
        magnitude: count,
      })
    }
  },
})
