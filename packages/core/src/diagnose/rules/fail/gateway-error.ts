import { headerValue } from '../../../http/headers.ts'
import { hopOf } from '../../../http/hop.ts'
import { statusPointer } from '../../../http/pointers.ts'
import { defineRule } from '../../rule.ts'
import { answeredStatus, isEdgeStatus, isGatewayStatus } from '../../status.ts'

const HOP_HEADERS = ['server', 'via', 'x-cache', 'cf-ray', 'x-amz-cf-id']

/** A hop before the application could not reach it, or gave up waiting. */
export const gatewayError = defineRule({
  id: 'gateway-error',
  code: 'FAIL-02',
  severity: 'error',
  confidence: 'certain',
  owner: 'backend',
  group: 'endpoint',
  visits: ['trouble'],
  defaults: {},
  entry({ entry, about, report }) {
    const status = answeredStatus(about)
    if (status === undefined || !isGatewayStatus(status) || isEdgeStatus(status, entry)) return
    const headers = entry.response?.headers ?? []
    const layer = hopOf(entry)
    const hops = HOP_HEADERS.filter((name) => headerValue(headers, name) !== undefined)
    const retryAfter = headerValue(headers, 'retry-after')?.slice(0, 40)
    const { waitMs } = entry.timings
    report({
      at: statusPointer(about.index),
      data: {
        status,
        ...(layer === undefined ? {} : { reason: 'named', layer }),
        ...(waitMs === undefined ? {} : { waitMs: Math.round(waitMs) }),
        ...(hops.length > 0 ? { hopHeaders: hops } : {}),
        ...(retryAfter === undefined ? {} : { retryAfter }),
      },
    })
  },
})
