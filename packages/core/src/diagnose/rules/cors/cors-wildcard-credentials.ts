import { corsRefusal } from '../../cors.ts'
import { defineRule } from '../../rule.ts'

/** The request carries credentials, and the response does not allow that: `*`, or no Access-Control-Allow-Credentials. */
export const corsWildcardCredentials = defineRule({
  id: 'cors-wildcard-credentials',
  code: 'CORS-04',
  severity: 'error',
  confidence: 'certain',
  owner: 'backend',
  group: 'endpoint',
  defaults: {},
  entry({ entry, about, context, report }) {
    const refusal = corsRefusal(entry, about, context)
    if (refusal?.reason === 'cors-wildcard-credentials') report(refusal)
  },
})
