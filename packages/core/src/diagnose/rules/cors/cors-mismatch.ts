import { corsRefusal } from '../../cors.ts'
import { defineRule } from '../../rule.ts'

/** Access-Control-Allow-Origin names another origin than the page's, or several. */
export const corsMismatch = defineRule({
  id: 'cors-mismatch',
  code: 'CORS-03',
  severity: 'error',
  confidence: 'certain',
  owner: 'backend',
  group: 'endpoint',
  defaults: {},
  entry({ entry, about, context, report }) {
    const refusal = corsRefusal(entry, about, context)
    if (refusal?.reason === 'cors-mismatch') report(refusal)
  },
})
