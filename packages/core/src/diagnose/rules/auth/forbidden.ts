import { headerValue } from '../../../http/headers.ts'
import type { Entry } from '../../../model/entry.ts'
import { responseMime } from '../../kind.ts'
import { statusPointer } from '../../pointers.ts'
import { defineRule } from '../../rule.ts'
import { answeredStatus } from '../../status.ts'

/** 403: known, and not allowed; or stopped by a firewall before the application. */
export const forbidden = defineRule({
  id: 'forbidden',
  code: 'AUTH-03',
  severity: 'error',
  confidence: 'certain',
  owner: 'backend',
  group: 'endpoint',
  defaults: {},
  entry({ entry, about, report }) {
    if (answeredStatus(about) !== 403) return
    report({ at: statusPointer(about.index), data: { answeredBy: answeredBy(entry) } })
  },
})

/** The layer that said no, as far as its headers tell. */
function answeredBy(entry: Entry): string {
  const headers = entry.response?.headers ?? []
  const server = headerValue(headers, 'server')?.toLowerCase() ?? ''
  const isPage = responseMime(entry) === 'text/html'
  if (isPage && headerValue(headers, 'cf-ray') !== undefined) return 'Cloudflare'
  if (server.startsWith('akamaighost')) return 'Akamai'
  if (server.startsWith('awselb') || headers.some(({ name }) => /^x-amzn-waf-/i.test(name))) return 'AWS'
  return responseMime(entry) ?? '–'
}
