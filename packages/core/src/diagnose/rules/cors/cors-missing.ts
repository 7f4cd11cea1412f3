import { corsRefusal } from '../../cors.ts'
import { defineRule } from '../../rule.ts'

/** A cross-origin response without Access-Control-Allow-Origin: the page may not read it. */
export const corsMissing = defineRule({
  id: 'cors-missing',
  code: 'CORS-02',
  severity: 'error',
  confidence: 'certain',
  owner: 'backend',
  group: 'endpoint',
  defaults: {},
  entry({ entry, about, context, report }) {
    const refusal = corsRefusal(entry, about, context)
    if (refusal?.reason === 'cors-missing') report(refusal)
  },
})
