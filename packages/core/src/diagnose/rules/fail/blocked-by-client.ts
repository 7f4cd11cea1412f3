import { errorPointer } from '../../pointers.ts'
import { defineRule } from '../../rule.ts'

/** An extension, or DevTools itself, stopped the request before it left the browser. */
export const blockedByClient = defineRule({
  id: 'blocked-by-client',
  code: 'FAIL-13',
  severity: 'error',
  confidence: 'certain',
  owner: 'browser',
  group: 'host',
  defaults: {},
  entry({ about, context, report }) {
    if (about.family !== 'client-block') return
    report({
      at: errorPointer(about.index, context.dialect),
      data: { error: about.errorText },
    })
  },
})
