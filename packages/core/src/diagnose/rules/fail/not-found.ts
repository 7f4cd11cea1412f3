import { ownerOf } from '../../context.ts'
import { statusPointer } from '../../pointers.ts'
import { defineRule } from '../../rule.ts'
import { answeredStatus } from '../../status.ts'

/** 404: a document, an API or an asset that is not there. */
export const notFound = defineRule({
  id: 'not-found',
  code: 'FAIL-05',
  severity: 'warning',
  confidence: 'certain',
  owner: 'client-app',
  group: 'endpoint',
  defaults: {},
  entry({ about, context, report }) {
    if (answeredStatus(about) !== 404) return
    const isApi = about.kind === 'xhr' || about.kind === 'fetch'
    const owner = ownerOf(context, about, isApi ? 'backend' : 'client-app')
    report({ at: statusPointer(about.index), owner, data: { kind: about.kind } })
  },
})
