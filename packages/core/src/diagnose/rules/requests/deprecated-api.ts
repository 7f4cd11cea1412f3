import { headerValue } from '../../../http/headers.ts'
import { headerPointer } from '../../../http/pointers.ts'
import type { Entry } from '../../../model/entry.ts'
import { httpDate } from '../../retry-after.ts'
import { defineRule } from '../../rule.ts'

/** The server says that this interface is on its way out: Deprecation (RFC 9745), Sunset (RFC 8594), Warning 299. */
export const deprecatedApi = defineRule({
  id: 'deprecated-api',
  code: 'HDR-03',
  severity: 'note',
  confidence: 'certain',
  owner: 'client-app',
  group: 'endpoint',
  defaults: {},
  entry({ entry, about, report }) {
    const told = toldBy(entry)
    if (!told) return
    const gone = about.status === 404 || about.status === 410
    const over = told.until !== undefined && about.startedAt !== undefined && told.until < about.startedAt
    report({
      at: headerPointer(entry, 'response', told.header),
      severity: gone && over ? 'warning' : undefined,
      data: { header: told.header, value: told.value.slice(0, 120) },
    })
  },
})

function toldBy(entry: Entry) {
  const headers = entry.response?.headers ?? []
  const sunset = headerValue(headers, 'sunset')
  if (sunset !== undefined) return { header: 'Sunset', value: sunset, until: httpDate(sunset) }
  const deprecation = headerValue(headers, 'deprecation')
  if (deprecation !== undefined && deprecation.trim().toLowerCase() !== 'false')
    return { header: 'Deprecation', value: deprecation, until: undefined }
  const warning = headerValue(headers, 'warning')
  return warning !== undefined && /^\s{0,9}299\b/.test(warning)
    ? { header: 'Warning', value: warning, until: undefined }
    : undefined
}
