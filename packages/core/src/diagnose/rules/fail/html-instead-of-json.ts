import { headerValue } from '../../../http/headers.ts'
import { responseMime } from '../../../http/kind.ts'
import { headerPointer } from '../../../http/pointers.ts'
import { type Entry, entryPointer } from '../../../model/entry.ts'
import type { About } from '../../about.ts'
import { ownerOf } from '../../context.ts'
import { defineRule } from '../../rule.ts'

const HTML = new Set(['text/html', 'application/xhtml+xml'])
const JSON_PATH = /\.json$/i
const PAGE = /^\uFEFF?\s{0,200}(?:<!--[^>]{0,200}-->\s{0,20})?<(?:!doctype html|html)\b/i

/** A script asked for JSON and got a web page: a login, the fallback of a single-page app, a block page. */
export const htmlInsteadOfJson = defineRule({
  id: 'html-instead-of-json',
  code: 'FAIL-22',
  severity: 'error',
  confidence: 'likely',
  owner: 'backend',
  group: 'endpoint',
  visits: ['call'],
  defaults: {},
  entry({ entry, about, context, report }) {
    const { status } = about
    if (status === undefined || status < 200 || status > 299 || about.failed || status === 204) return
    if (about.kind !== 'xhr' && about.kind !== 'fetch') return
    const wish = wishOf(entry, about)
    if (wish === undefined || !HTML.has(responseMime(entry) ?? '')) return
    const isPage = PAGE.test(entry.response?.body?.text ?? '')
    // A wish that takes anything is the habit of libraries; only a whole page is odd then.
    if (wish === 'open' && !isPage) return
    report({
      at: [
        headerPointer(entry, 'response', 'content-type'),
        ...(isPage ? [entryPointer(about.index, '/response/content/text')] : []),
      ],
      owner: ownerOf(context, about, 'backend'),
      severity: wish === 'open' ? 'warning' : undefined,
      confidence: wish === 'open' ? 'possible' : undefined,
      data: { status, contentType: responseMime(entry) ?? '–' },
    })
  },
})

/** `strict`: JSON and nothing else will do. `open`: JSON first, but anything is taken. */
function wishOf(entry: Entry, about: About): 'strict' | 'open' | undefined {
  if (JSON_PATH.test(about.target.path.slice(-200))) return 'strict'
  const accept = headerValue(entry.request.headers, 'accept')?.slice(0, 400).toLowerCase()
  if (accept === undefined || !accept.includes('json') || accept.includes('html')) return undefined
  return accept.includes('*/*') ? 'open' : 'strict'
}
