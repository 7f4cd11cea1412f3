import { corsRefusal } from '../../cors.ts'
import { defineRule } from '../../rule.ts'

/** The preflight's answer does not list the method of the request. */
export const corsMethodNotAllowed = defineRule({
  id: 'cors-method-not-allowed',
  code: 'CORS-06',
  severity: 'error',
  confidence: 'certain',
  owner: 'backend',
  group: 'endpoint',
  defaults: {},
  entry({ entry, about, context, report }) {
    const refusal = corsRefusal(entry, about, context)
    if (refusal?.reason === 'cors-method-not-allowed') report(refusal)
  },
})
