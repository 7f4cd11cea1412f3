import { headerValue, headerValues } from '../../../http/headers.ts'
import { mimeEssence } from '../../../http/mime.ts'
import { errorPointer, headerPointer } from '../../../http/pointers.ts'
import type { Entry } from '../../../model/entry.ts'
import type { Severity } from '../../../model/finding.ts'
import type { About } from '../../about.ts'
import { type HeaderDefect, headerDefect } from '../../header-defect.ts'
import { defineRule } from '../../rule.ts'

/** Browsers refuse responses that repeat what must be there once. */
const REFUSED = /ERR_RESPONSE_HEADERS_(?:MULTIPLE_|TRUNCATED|TOO_BIG)|ERR_INVALID_HTTP_RESPONSE/

/** A header that is repeated with other values, unreadable, or missing. */
export const malformedHeader = defineRule({
  id: 'malformed-header',
  code: 'HDR-01',
  severity: 'warning',
  confidence: 'certain',
  owner: 'backend',
  group: 'host',
  defaults: {},
  entry({ entry, about, context, report }) {
    if (about.kind === 'websocket' || about.kind === 'preflight') return
    if (about.errorText !== '' && REFUSED.test(about.errorText)) {
      const data = { header: about.errorText, value: '–' }
      report({ at: errorPointer(about.index, context.dialect), severity: 'error', data, apart: 'refused' })
      return
    }
    const defect = headerDefect(entry, about)
    if (!defect) return
    report({
      at: headerPointer(entry, 'response', defect.header),
      severity: severityOf(defect, entry, about),
      data: { header: defect.header, value: defect.value },
      apart: `${defect.kind} ${defect.header}`,
    })
  },
})

/** What browsers bear is a note; so is a defect that hurt nobody. */
function severityOf({ kind, header }: HeaderDefect, entry: Entry, about: About): Severity | undefined {
  if (kind === 'missing') return 'note'
  if (header === 'content-length' || header === 'access-control-allow-origin')
    return about.failed ? undefined : 'note'
  if (kind !== 'repeated') return 'note'
  return header === 'location' || (header === 'content-type' && isKeptFromPage(entry, about))
    ? undefined
    : 'note'
}

/** The last of several types counts (Fetch, "extract a MIME type"); with `nosniff` it must be that of scripts or styles. */
function isKeptFromPage(entry: Entry, { kind }: About): boolean {
  const headers = entry.response?.headers ?? []
  if (headerValue(headers, 'x-content-type-options')?.trim().toLowerCase() !== 'nosniff') return false
  const type = mimeEssence(headerValues(headers, 'content-type').at(-1)) ?? ''
  if (kind === 'script')
    return !/^(?:text|application)\/(?:x-)?(?:java|ecma|j|live)script[\d.]{0,3}$/.test(type)
  return kind === 'stylesheet' && type !== 'text/css'
}
