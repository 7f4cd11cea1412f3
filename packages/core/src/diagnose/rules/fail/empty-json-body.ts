import { headerValue } from '../../../http/headers.ts'
import { isJsonMime } from '../../../http/json-body.ts'
import { responseMime } from '../../../http/kind.ts'
import { type Entry, entryPointer } from '../../../model/entry.ts'
import { isThirdParty } from '../../context.ts'
import { defineRule } from '../../rule.ts'

const NO_BODY = new Set([204, 205, 304])

/** A 2xx that says JSON and has nothing: a script that parses it breaks. */
export const emptyJsonBody = defineRule({
  id: 'empty-json-body',
  code: 'FAIL-23',
  severity: 'warning',
  confidence: 'likely',
  owner: 'backend',
  group: 'endpoint',
  visits: ['call'],
  gate: 'bodies',
  defaults: {},
  entry({ entry, about, context, report }) {
    const { status } = about
    if (status === undefined || status < 200 || status > 299 || NO_BODY.has(status) || about.failed) return
    if (about.kind !== 'xhr' && about.kind !== 'fetch') return
    if (about.method === 'HEAD' || about.method === 'OPTIONS' || about.cached) return
    if (!isJsonMime(responseMime(entry)) || !isEmpty(entry)) return
    // Many services thank for what they are sent with an empty answer that nobody reads.
    const isQuestion = about.method === 'GET' && !isThirdParty(context, about)
    report({
      at: entryPointer(about.index, '/response/content/size'),
      severity: isQuestion ? undefined : 'note',
      confidence: isQuestion ? undefined : 'possible',
      data: { status },
    })
  },
})

/** Only where the file and the response agree: exporters write a size of 0 where they did not count. */
function isEmpty(entry: Entry): boolean {
  const { response } = entry
  const body = response?.body
  if (!response || !body || body.declaredBytes !== 0 || body.absence !== undefined || body.text) return false
  const length = headerValue(response.headers, 'content-length')?.trim()
  if (length !== undefined) return length === '0'
  return response.bodyBytes === 0
}
