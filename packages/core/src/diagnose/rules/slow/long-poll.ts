import { entryPointer } from '../../../model/entry.ts'
import { defineRule } from '../../rule.ts'

/** Requests that wait on purpose: long polls and event streams. They are left out of what is slow. */
export const longPoll = defineRule({
  id: 'long-poll',
  code: 'SLOW-11',
  severity: 'note',
  confidence: 'likely',
  owner: 'none',
  group: 'host',
  defaults: { limitMs: 5000 },
  entry({ entry, about, options, context, report }) {
    const ms = entry.timings.totalMs ?? 0
    if (ms <= options.limitMs || about.failed || about.cached || about.kind === 'websocket') return
    if (!about.streaming && !context.longPolls.has(about.endpoint)) return
    report({
      at: entryPointer(about.index, '/time'),
      confidence: about.streaming ? 'certain' : undefined,
      data: { ms: Math.round(ms) },
      magnitude: ms,
    })
  },
})
