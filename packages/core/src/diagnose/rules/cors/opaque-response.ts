import { headerValue } from '../../../http/headers.ts'
import { responseMime } from '../../../http/kind.ts'
import { headerPointer } from '../../../http/pointers.ts'
import { defineRule } from '../../rule.ts'

/**
 * A page asked for JSON in the mode `no-cors`: whatever comes, it may not read it. Chrome throws the body away (ORB) and
 * records `net::ERR_ABORTED` beside the status, at times without the headers: nobody gave the call up.
 */
export const opaqueResponse = defineRule({
  id: 'opaque-response',
  code: 'CORS-10',
  severity: 'warning',
  confidence: 'likely',
  owner: 'client-app',
  group: 'endpoint',
  visits: ['call'],
  defaults: {},
  entry({ entry, about, report }) {
    const { headers } = entry.request
    if ((about.kind !== 'fetch' && about.kind !== 'xhr') || about.method !== 'GET') return
    if (headerValue(headers, 'sec-fetch-mode')?.toLowerCase() !== 'no-cors') return
    const site = headerValue(headers, 'sec-fetch-site')?.toLowerCase()
    if (site !== 'cross-site' && site !== 'same-site') return
    const accept = headerValue(headers, 'accept')?.toLowerCase().slice(0, 500) ?? ''
    const mime = responseMime(entry)
    if (!isJson(accept.split(/[,;]/, 1)[0]) || (about.status ?? 599) > 299) return
    const isHidden = about.family === 'cancelled' && entry.response?.headers.length === 0
    if (!isJson(mime) && !isHidden) return
    const at = headerPointer(entry, 'request', 'sec-fetch-mode')
    report({ at, severity: 'warning', data: { mime: mime ?? '–' } })
  },
})

function isJson(mime: string | undefined): boolean {
  return mime !== undefined && /^[a-z]{1,20}\/(?:[\w.-]{1,60}\+)?json$/.test(mime.trim())
}
