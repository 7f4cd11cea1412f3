import { isUnanswered } from '../../../http/failed.ts'
import { errorPointer } from '../../../http/pointers.ts'
import { ownerOf } from '../../context.ts'
import { defineRule } from '../../rule.ts'

/** Packets vanish: the browser gave up, or the request waited for long without any answer or reason. */
export const connectionTimeout = defineRule({
  id: 'connection-timeout',
  code: 'FAIL-10',
  severity: 'error',
  confidence: 'certain',
  owner: 'customer-network',
  group: 'host',
  visits: ['trouble'],
  defaults: { silentMs: 20_000 },
  entry({ entry, about, options, context, report }) {
    if (about.family !== 'timeout' && about.status !== undefined) return
    const waitedMs = Math.round(entry.timings.totalMs ?? 0)
    const owner = ownerOf(context, about, 'customer-network')
    const at = errorPointer(about.index, context.dialect)
    if (about.family === 'timeout') {
      report({ at, owner, data: { error: about.errorText, waitedMs } })
    } else if (isSilent() && waitedMs >= options.silentMs) {
      report({
        at: `/log/entries/${about.index}/time`,
        owner,
        confidence: 'possible',
        data: { error: '–', waitedMs },
      })
    }

    function isSilent(): boolean {
      return isUnanswered(entry) && !about.streaming && !context.pending.has(about.index)
    }
  },
})
