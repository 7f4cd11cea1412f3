import { corsRefusal } from '../../cors.ts'
import { defineRule } from '../../rule.ts'

/** The question before a cross-origin request was not answered with 2xx, so that the request was never sent. */
export const preflightRefused = defineRule({
  id: 'preflight-refused',
  code: 'CORS-01',
  severity: 'error',
  confidence: 'certain',
  owner: 'backend',
  group: 'endpoint',
  defaults: {},
  entry({ entry, about, context, report }) {
    const refusal = corsRefusal(entry, about, context)
    if (refusal?.reason === 'preflight-refused') report(refusal)
  },
})
