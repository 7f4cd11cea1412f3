import { headerValue } from '../../../http/headers.ts'
import { responseMime } from '../../../http/kind.ts'
import { headerPointer } from '../../../http/pointers.ts'
import { defineRule } from '../../rule.ts'

/** A page asked for JSON in the mode `no-cors`: whatever comes, it may not read it. */
export const opaqueResponse = defineRule({
  id: 'opaque-response',
  code: 'CORS-10',
  severity: 'warning',
  confidence: 'likely',
  owner: 'client-app',
  group: 'endpoint',
  defaults: {},
  entry({ entry, about, report }) {
    const { headers } = entry.request
    if ((about.kind !== 'fetch' && about.kind !== 'xhr') || about.method !== 'GET') return
    if (headerValue(headers, 'sec-fetch-mode')?.toLowerCase() !== 'no-cors') return
    const site = headerValue(headers, 'sec-fetch-site')?.toLowerCase()
    if (site !== 'cross-site' && site !== 'same-site') return
    const accept = headerValue(headers, 'accept')?.toLowerCase().slice(0, 500) ?? ''
    const mime = responseMime(entry)
    if (!isJson(accept.split(/[,;]/, 1)[0]) || !isJson(mime) || (about.status ?? 599) > 299) return
    report({ at: headerPointer(entry, 'request', 'sec-fetch-mode'), data: { mime: mime ?? '' } })
  },
})

function isJson(mime: string | undefined): boolean {
  return mime !== undefined && /^[a-z]{1,20}\/(?:[\w.-]{1,60}\+)?json$/.test(mime.trim())
}
