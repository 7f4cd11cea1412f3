import { errorPointer } from '../../../http/pointers.ts'
import { ownerOf } from '../../context.ts'
import { defineRule } from '../../rule.ts'

/** The name of the host could not be resolved on the user's network. */
export const dnsFailure = defineRule({
  id: 'dns-failure',
  code: 'FAIL-08',
  severity: 'error',
  confidence: 'certain',
  owner: 'customer-network',
  group: 'host',
  visits: ['trouble'],
  defaults: {},
  entry({ about, context, report }) {
    if (about.family !== 'dns') return
    const error = about.errorText
    const owner = ownerOf(context, about, 'customer-network')
    report({ at: errorPointer(about.index, context.dialect), owner, data: { error } })
  },
})
