import { jsonValue } from '../../../http/json-body.ts'
import { statusPointer } from '../../../http/pointers.ts'
import { entryPointer } from '../../../model/entry.ts'
import { ownerOf } from '../../context.ts'
import { nestedErrorData, nestedErrorOf } from '../../nested-error.ts'
import { defineRule } from '../../rule.ts'
import { answeredStatus } from '../../status.ts'

/** These have rules of their own. */
const ELSEWHERE = new Set([401, 403, 404, 407, 413, 421, 429, 431, 494])

/** The server says that the request itself is wrong; what it passes on from a service behind may say otherwise. */
export const clientError = defineRule({
  id: 'client-error',
  code: 'FAIL-04',
  severity: 'warning',
  confidence: 'certain',
  owner: 'client-app',
  group: 'endpoint',
  visits: ['trouble'],
  defaults: {},
  entry({ entry, about, context, report }) {
    const status = answeredStatus(about)
    if (status === undefined || status < 400 || status > 499 || ELSEWHERE.has(status)) return
    const nested = nestedErrorOf(jsonValue(entry), status)
    const isPassedOn = (nested.upstreamStatus ?? 0) >= 500
    const body = nested.message === undefined ? [] : [entryPointer(about.index, '/response/content/text')]
    report({
      at: [statusPointer(about.index), ...body],
      severity: isPassedOn ? 'error' : undefined,
      owner: ownerOf(context, about, isPassedOn ? 'backend' : 'client-app'),
      data: { status, ...nestedErrorData(nested) },
    })
  },
})
