import { headerValue } from '../../../http/headers.ts'
import { headerPointer, statusPointer } from '../../../http/pointers.ts'
import { defineRule } from '../../rule.ts'
import { answeredStatus } from '../../status.ts'

/** 429: a quota is used up. */
export const tooManyRequests = defineRule({
  id: 'too-many-requests',
  code: 'RATE-01',
  severity: 'error',
  confidence: 'certain',
  owner: 'backend',
  group: 'host',
  visits: ['trouble'],
  defaults: {},
  entry({ entry, about, report }) {
    if (answeredStatus(about) !== 429) return
    const retryAfter = headerValue(entry.response?.headers ?? [], 'retry-after')
    const status = statusPointer(about.index)
    const at = retryAfter === undefined ? [status] : [status, headerPointer(entry, 'response', 'retry-after')]
    report({ at, data: { retryAfter: retryAfter?.slice(0, 40) ?? '–' } })
  },
})
