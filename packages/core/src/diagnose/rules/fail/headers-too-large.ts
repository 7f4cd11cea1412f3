import { statusPointer } from '../../../http/pointers.ts'
import type { Entry } from '../../../model/entry.ts'
import { entryPointer } from '../../../model/entry.ts'
import { defineRule } from '../../rule.ts'
import { answeredStatus } from '../../status.ts'

/** 431 by RFC 6585; 494 is nginx’s own. */
const CERTAIN = new Set([431, 494])
const SUSPECT = new Set([400, 413])
/** What nginx, IIS, Apache, Tomcat and Node say on such a page. */
const WORDS =
  /request header (?:or cookie )?(?:fields? )?(?:is )?too (?:large|long)|size of the request headers is too long|request header field exceeds server limit|header fields? too large|cookie too large/i
const LOOK_CHARS = 4000

/** The request’s headers are more than the server takes, most often for its cookies. */
export const headersTooLarge = defineRule({
  id: 'headers-too-large',
  code: 'FAIL-06',
  severity: 'error',
  confidence: 'certain',
  owner: 'client-app',
  group: 'host',
  visits: ['trouble'],
  defaults: { maxHeadersBytes: 8192 },
  entry({ entry, about, options, report }) {
    const status = answeredStatus(about)
    if (status === undefined) return
    const headersBytes = entry.request.headersBytes ?? 0
    const isSaid = SUSPECT.has(status) && WORDS.test(textOf(entry))
    const isLarge = SUSPECT.has(status) && headersBytes > options.maxHeadersBytes
    if (!CERTAIN.has(status) && !isSaid && !isLarge) return
    const text = isSaid ? [entryPointer(about.index, '/response/content/text')] : []
    const size = isLarge ? [entryPointer(about.index, '/request/headersSize')] : []
    report({
      at: [statusPointer(about.index), ...text, ...size],
      confidence: CERTAIN.has(status) || isSaid ? 'certain' : 'possible',
      data: {
        status,
        cookies: entry.request.cookies.length,
        ...(headersBytes > 0 ? { headersBytes } : {}),
      },
    })
  },
})

function textOf(entry: Entry): string {
  return (entry.response?.body?.text ?? '').slice(0, LOOK_CHARS)
}
