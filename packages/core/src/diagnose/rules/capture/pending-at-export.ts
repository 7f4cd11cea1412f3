import { entryPointer } from '../../../model/entry.ts'
import { defineRule } from '../../rule.ts'

/** Requests that still ran when the capture was saved: their end is unknown, which is no failure. */
export const pendingAtExport = defineRule({
  id: 'pending-at-export',
  code: 'CAP-10',
  severity: 'note',
  confidence: 'likely',
  owner: 'none',
  group: 'file',
  stage: 'capture',
  defaults: {},
  end({ context, report }) {
    const pending = [...context.pending].sort((a, b) => a - b)
    if (pending.length === 0) return
    report({
      at: pending.map((index) => entryPointer(index, '/response/status')),
      also: pending,
      data: { pending: pending.length },
    })
  },
})
