import { errorPointer } from '../../../http/pointers.ts'
import type { Entry } from '../../../model/entry.ts'
import type { Confidence } from '../../../model/finding.ts'
import type { About } from '../../about.ts'
import { isDispensable } from '../../dispensable.ts'
import { type Documents, watchDocuments } from '../../documents.ts'
import { isRendererBlocked } from '../../renderer-block.ts'
import { stopperOf } from '../../renderer-stop.ts'
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
  start: watchDocuments,
  entry({ entry, about, state, context, report }) {
    state.see(entry, about)
    if (!about.failed) return
    const confidence = about.family === 'client-block' ? 'certain' : confidenceOf(entry, about, state)
    if (!confidence) return
    report({
      at: errorPointer(about.index, context.dialect),
      // Blockers are there to keep these away.
      severity: isDispensable(about, context) ? 'note' : undefined,
      confidence,
      data: { error: about.errorText || '""', reason: about.errorText === '' ? 'unnamed' : 'named' },
    })
  },
})

/** Chrome may leave an empty error text; then it is what neither scheme nor policy of the page explains. */
function confidenceOf(entry: Entry, about: About, documents: Documents): Confidence | undefined {
  if (!isRendererBlocked(entry, about) || !about.remote || about.kind === 'websocket') return undefined
  const requester = documents.of(entry, about)
  if (!requester || stopperOf(entry, about, requester) !== 'client') return undefined
  return requester.sure && requester.document.wasRead ? 'likely' : 'possible'
}
