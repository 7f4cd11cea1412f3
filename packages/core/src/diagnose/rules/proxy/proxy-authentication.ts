import { errorPointer, statusPointer } from '../../../http/pointers.ts'
import { defineRule } from '../../rule.ts'

/** The proxy asks who is there, or cannot be passed: no request gets through. */
export const proxyAuthentication = defineRule({
  id: 'proxy-authentication',
  code: 'PROX-02',
  severity: 'error',
  confidence: 'certain',
  owner: 'customer-network',
  group: 'file',
  visits: ['trouble'],
  defaults: {},
  entry({ about, context, report }) {
    if (about.status === 407) {
      report({ at: statusPointer(about.index), data: { reason: '407' } })
    } else if (about.family === 'proxy') {
      const reason = about.errorText
      report({ at: errorPointer(about.index, context.dialect), data: { reason } })
    }
  },
})
