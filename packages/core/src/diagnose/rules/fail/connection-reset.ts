import { errorPointer } from '../../../http/pointers.ts'
import { ownerOf } from '../../context.ts'
import { defineRule } from '../../rule.ts'

/** The connection broke off: reset, closed, empty or against the protocol. */
export const connectionReset = defineRule({
  id: 'connection-reset',
  code: 'FAIL-11',
  severity: 'error',
  confidence: 'certain',
  owner: 'customer-network',
  group: 'host',
  visits: ['trouble'],
  defaults: {},
  entry({ about, context, report }) {
    if (about.family !== 'reset') return
    const error = about.errorText
    const owner = ownerOf(context, about, 'customer-network')
    report({ at: errorPointer(about.index, context.dialect), owner, data: { error } })
  },
})
