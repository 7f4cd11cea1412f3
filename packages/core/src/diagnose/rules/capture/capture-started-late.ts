import { isBrowserExport } from '../../browser-export.ts'
import { defineRule } from '../../rule.ts'

interface State {
  requests: number
  document: boolean
  failed: boolean
}

/** Recording began when the page was there already: what loaded it is missing. */
export const captureStartedLate = defineRule({
  id: 'capture-started-late',
  code: 'CAP-04',
  severity: 'warning',
  confidence: 'likely',
  owner: 'none',
  group: 'file',
  stage: 'capture',
  defaults: { minRequests: 5, lateMs: 1000 },
  start: (): State => ({ requests: 0, document: false, failed: false }),
  entry({ about, state }) {
    if (!about.remote) return
    state.requests++
    state.document ||= about.kind === 'document'
    state.failed ||= about.failed && !about.noise
  },
  end({ state, options, context, report }) {
    const { requests, document, failed } = state
    if (requests < options.minRequests || !isBrowserExport(context.dialect) || document) return
    const pageAt = context.pages[0]?.startedAt
    const lateMs = pageAt === undefined || context.firstAt === undefined ? 0 : context.firstAt - pageAt
    const isTimed = lateMs > options.lateMs
    report({
      at: isTimed ? ['/log/pages/0/startedDateTime', '/log/entries'] : '/log/entries',
      // Where nothing failed, nobody misses the beginning.
      severity: failed ? undefined : 'note',
      data: { requests, ...(isTimed ? { reason: 'timed', lateMs: Math.round(lateMs) } : {}) },
    })
  },
})
