import { headerValue } from '../../../http/headers.ts'
import { headerPointer, statusPointer } from '../../../http/pointers.ts'
import { defineRule } from '../../rule.ts'
import { answeredStatus, isEdgeStatus } from '../../status.ts'

/** What Cloudflare’s codes say of the way to the origin, in its own words. */
const MEANING: Readonly<Record<number, string>> = {
  520: 'unknown error',
  521: 'web server is down',
  522: 'connection timed out',
  523: 'origin is unreachable',
  524: 'a timeout occurred',
  525: 'SSL handshake failed',
  526: 'invalid SSL certificate',
  527: 'Railgun error',
}

/** Cloudflare could not get an answer from the origin. */
export const edgeOriginError = defineRule({
  id: 'edge-origin-error',
  code: 'FAIL-03',
  severity: 'error',
  confidence: 'certain',
  owner: 'backend',
  group: 'endpoint',
  visits: ['trouble'],
  defaults: {},
  entry({ entry, about, report }) {
    const status = answeredStatus(about)
    if (status === undefined || !isEdgeStatus(status, entry)) return
    const ray = headerValue(entry.response?.headers ?? [], 'cf-ray')?.slice(0, 60) ?? '–'
    const { waitMs } = entry.timings
    report({
      at: [statusPointer(about.index), headerPointer(entry, 'response', 'cf-ray')],
      data: {
        status,
        meaning: MEANING[status] ?? '–',
        ray,
        ...(waitMs === undefined ? {} : { waitMs: Math.round(waitMs) }),
      },
    })
  },
})
