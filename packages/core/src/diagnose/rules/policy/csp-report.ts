import { type CspViolation, cspViolations } from '../../../http/csp-report.ts'
import { headerValue } from '../../../http/headers.ts'
import { mimeEssence } from '../../../http/mime.ts'
import { siteOf } from '../../../http/site.ts'
import { targetOf } from '../../../http/target.ts'
import { type Entry, entryPointer } from '../../../model/entry.ts'
import type { Confidence, Severity } from '../../../model/finding.ts'
import { defineRule } from '../../rule.ts'

const MAX_BYTES = 200_000
const TYPES = new Set(['application/csp-report', 'application/reports+json'])
/** What scripts and frames of the page need; the rest is looks. */
const ACTIVE = /^(?:script|style|connect|frame|child|worker|form|object|manifest)-/
const EXTENSION = /^(?:[a-z]{2,12}-)*extension(?:$|:)|^(?:[a-z]{2,12}-)web-extension|^webkit-masked-url/

/** The browser itself reported a violation of the page's Content-Security-Policy. */
export const cspReport = defineRule({
  id: 'csp-report',
  code: 'CSP-02',
  severity: 'error',
  confidence: 'certain',
  owner: 'client-app',
  group: 'host',
  defaults: {},
  entry({ entry, about, report }) {
    if (!isReport(entry)) return
    for (const violation of cspViolations(entry.request.body?.text ?? '')) {
      const { directive, blocked, documentUrl, disposition } = violation
      const byExtension = EXTENSION.test(blocked)
      report({
        at: entryPointer(about.index, '/request/postData/text'),
        ...weightOf(violation, byExtension),
        owner: byExtension ? 'browser' : 'client-app',
        apart: `${directive} ${blocked}`,
        data: {
          directive,
          blocked: blocked.slice(0, 200) || '?',
          page: targetOf(documentUrl).host || '?',
          disposition: disposition ?? '?',
        },
      })
    }
  },
})

function isReport(entry: Entry): boolean {
  const { method, headers, body, bodyBytes } = entry.request
  const type = mimeEssence(headerValue(headers, 'content-type')) ?? body?.mimeType
  return method === 'POST' && type !== undefined && TYPES.has(type) && (bodyBytes ?? 0) <= MAX_BYTES
}

/** Policies that only report and what extensions inject hurt nobody; what the page's own site serves hurts most. */
function weightOf(
  { directive, blocked, documentUrl, disposition }: CspViolation,
  byExtension: boolean,
): { readonly severity: Severity; readonly confidence: Confidence } {
  const confidence = disposition === undefined ? 'possible' : 'certain'
  if (disposition === 'report' || byExtension) return { severity: 'note', confidence }
  const site = siteOf(targetOf(blocked).host)
  const own = site !== '' && site === siteOf(targetOf(documentUrl).host)
  return { severity: own && ACTIVE.test(directive) ? 'error' : 'warning', confidence }
}
