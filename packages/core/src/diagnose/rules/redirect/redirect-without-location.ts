import { headerValue } from '../../../http/headers.ts'
import { headerPointer } from '../../../http/pointers.ts'
import { targetOf } from '../../../http/target.ts'
import type { Entry } from '../../../model/entry.ts'
import type { About } from '../../about.ts'
import { defineRule } from '../../rule.ts'

const REDIRECTS = new Set([301, 302, 303, 307, 308])
/** What a program writes that had no place to name. */
const BLANK = /^(?:undefined|null|none|nan|\[object object\]|#|\{\{?[\w. ]{0,60}\}?\})$/i

/** A redirect that does not say where to, or names no place. */
export const redirectWithoutLocation = defineRule({
  id: 'redirect-without-location',
  code: 'RED-05',
  severity: 'warning',
  confidence: 'certain',
  owner: 'backend',
  group: 'endpoint',
  visits: ['redirect'],
  defaults: {},
  entry({ entry, about, report }) {
    const { status } = about
    if (status === undefined || !REDIRECTS.has(status) || isResumableUpload(entry, about)) return
    // Without any header the producer dropped them.
    if (!entry.response || entry.response.headers.length === 0) return
    const location = (
      headerValue(entry.response.headers, 'location') ??
      entry.response.redirectUrl ??
      ''
    ).trim()
    if (location !== '' && !isMalformed(location)) return
    const value = location === '' ? '–' : location.slice(0, 100)
    report({ at: headerPointer(entry, 'response', 'location'), data: { status, value } })
  },
})

/** Google’s upload protocol says 308 for “go on”, without a Location. */
function isResumableUpload(entry: Entry, { status, method }: About): boolean {
  return (
    status === 308 && (method === 'PUT' || headerValue(entry.response?.headers ?? [], 'range') !== undefined)
  )
}

function isMalformed(location: string): boolean {
  if (BLANK.test(location)) return true
  const { scheme, host } = targetOf(location)
  return (scheme === 'http' || scheme === 'https') && host === ''
}
