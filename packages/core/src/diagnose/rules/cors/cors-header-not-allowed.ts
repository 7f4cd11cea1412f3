import { corsRefusal } from '../../cors.ts'
import { defineRule } from '../../rule.ts'

/** The preflight's answer does not list a header that the request needs. */
export const corsHeaderNotAllowed = defineRule({
  id: 'cors-header-not-allowed',
  code: 'CORS-05',
  severity: 'error',
  confidence: 'certain',
  owner: 'backend',
  group: 'endpoint',
  defaults: {},
  entry({ entry, about, context, report }) {
    const refusal = corsRefusal(entry, about, context)
    if (refusal?.reason === 'cors-header-not-allowed') report(refusal)
  },
})
