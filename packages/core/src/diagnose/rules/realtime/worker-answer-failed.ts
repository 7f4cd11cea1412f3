import type { Entry } from '../../../model/entry.ts'
import { entryPointer } from '../../../model/entry.ts'
import type { About } from '../../about.ts'
import { errorPointer, statusPointer } from '../../pointers.ts'
import { defineRule } from '../../rule.ts'

/** A failed answer that the page's own service worker made; one that it only handed on is the server's. */
export const workerAnswerFailed = defineRule({
  id: 'worker-answer-failed',
  code: 'SW-01',
  severity: 'warning',
  confidence: 'likely',
  owner: 'client-app',
  group: 'endpoint',
  defaults: {},
  entry({ entry, about, context, report }) {
    if (!entry.fromServiceWorker || !about.failed || about.noise) return
    const source = sourceOf(entry, about)
    if (!source) return
    report({
      at: [
        about.status === undefined ? errorPointer(about.index, context.dialect) : statusPointer(about.index),
        entryPointer(about.index, '/response/_fetchedViaServiceWorker'),
      ],
      severity: about.kind === 'image' || (about.status ?? 599) < 500 ? 'warning' : 'error',
      confidence: source === 'fallback-code' ? 'likely' : 'possible',
      data: { source, status: about.status ?? (about.errorText || '–') },
    })
  },
})

function sourceOf({ workerSource }: Entry, { status, family }: About): string | undefined {
  if (status === undefined) return family === 'unspecified' ? 'respondWith' : undefined
  if (status < 400) return undefined
  return workerSource === 'fallback-code' || workerSource === 'cache-storage' ? workerSource : undefined
}
