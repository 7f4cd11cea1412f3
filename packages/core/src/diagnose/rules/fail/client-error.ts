import { ownerOf } from '../../context.ts'
import { statusPointer } from '../../pointers.ts'
import { defineRule } from '../../rule.ts'
import { answeredStatus } from '../../status.ts'

/** 401, 403, 404, 407 and 429 have rules of their own. */
const ELSEWHERE = new Set([401, 403, 404, 407, 429])

/** The server says that the request itself is wrong. */
export const clientError = defineRule({
  id: 'client-error',
  code: 'FAIL-04',
  severity: 'warning',
  confidence: 'certain',
  owner: 'client-app',
  group: 'endpoint',
  defaults: {},
  entry({ about, context, report }) {
    const status = answeredStatus(about)
    if (status === undefined || status < 400 || status > 499 || ELSEWHERE.has(status)) return
    report({ at: statusPointer(about.index), owner: ownerOf(context, about, 'client-app'), data: { status } })
  },
})
