import { methodFacts } from '../../../http/methods.ts'
import { entryPointer } from '../../../model/entry.ts'
import { defineRule } from '../../rule.ts'

/** A body where none has a meaning (RFC 9110, 9.3.1): a hop on the way may drop it or refuse the request. */
export const getWithBody = defineRule({
  id: 'get-with-body',
  code: 'METH-01',
  severity: 'note',
  confidence: 'certain',
  owner: 'client-app',
  group: 'endpoint',
  defaults: {},
  entry({ entry, about, report }) {
    const facts = methodFacts(about.method)
    if (facts?.name !== 'GET' && facts?.name !== 'HEAD') return
    const { body } = entry.request
    if (!body?.text && !(body && body.params.length > 0)) return
    // Some producers list the query of a GET as its form.
    if (!body.text && body.params.length === entry.request.query.length) return
    report({ at: entryPointer(about.index, '/request/postData') })
  },
})
