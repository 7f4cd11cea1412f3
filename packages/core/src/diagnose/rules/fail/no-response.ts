import { isUnanswered } from '../../../http/failed.ts'
import { errorPointer } from '../../../http/pointers.ts'
import { defineRule } from '../../rule.ts'

const UNNAMED = new Set(['unspecified', 'other', 'redirects'])

/** No usable response, and no error that says why. */
export const noResponse = defineRule({
  id: 'no-response',
  code: 'FAIL-17',
  severity: 'warning',
  confidence: 'likely',
  owner: 'none',
  group: 'host',
  visits: ['trouble'],
  defaults: {},
  entry({ entry, about, context, report }) {
    if (about.family && UNNAMED.has(about.family)) {
      const at = errorPointer(about.index, context.dialect)
      report({ at, data: { error: about.errorText } })
      return
    }
    const isLost = isUnanswered(entry) && about.kind !== 'websocket' && !context.pending.has(about.index)
    if (!isLost || context.answerCount === 0) return
    report({ at: `/log/entries/${about.index}/response`, confidence: 'possible', data: { error: '–' } })
  },
})
