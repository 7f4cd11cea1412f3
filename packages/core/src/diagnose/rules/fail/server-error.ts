import { headerValue } from '../../../http/headers.ts'
import { jsonValue } from '../../../http/json-body.ts'
import { statusPointer } from '../../../http/pointers.ts'
import { entryPointer } from '../../../model/entry.ts'
import { nestedErrorData, nestedErrorOf } from '../../nested-error.ts'
import { defineRule } from '../../rule.ts'
import { answeredStatus, isGatewayStatus } from '../../status.ts'

/** The application itself failed: 5xx other than the gateways' own. */
export const serverError = defineRule({
  id: 'server-error',
  code: 'FAIL-01',
  severity: 'error',
  confidence: 'certain',
  owner: 'backend',
  group: 'endpoint',
  visits: ['trouble'],
  defaults: {},
  entry({ entry, about, report }) {
    const status = answeredStatus(about)
    if (status === undefined || status < 500 || isGatewayStatus(status)) return
    const date = headerValue(entry.response?.headers ?? [], 'date')
    const nested = nestedErrorOf(jsonValue(entry), status)
    const body = nested.message === undefined ? [] : [entryPointer(about.index, '/response/content/text')]
    report({
      at: [statusPointer(about.index), ...body],
      data: { status, ...nestedErrorData(nested), ...(date ? { date: date.slice(0, 40) } : {}) },
    })
  },
})
