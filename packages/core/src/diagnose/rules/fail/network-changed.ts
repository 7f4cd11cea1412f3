import { errorPointer } from '../../../http/pointers.ts'
import { ownerOf } from '../../context.ts'
import { defineRule } from '../../rule.ts'

/** The machine changed its network or went to sleep while requests ran. */
export const networkChanged = defineRule({
  id: 'network-changed',
  code: 'FAIL-12',
  severity: 'warning',
  confidence: 'certain',
  owner: 'customer-network',
  group: 'host',
  visits: ['trouble'],
  defaults: {},
  entry({ about, context, report }) {
    if (about.family !== 'network-changed') return
    const error = about.errorText
    const owner = ownerOf(context, about, 'customer-network')
    report({ at: errorPointer(about.index, context.dialect), owner, data: { error } })
  },
})
