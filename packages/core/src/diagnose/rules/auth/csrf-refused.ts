import { cookiesSent, minimumBytes } from '../../../http/cookies.ts'
import { headerValue } from '../../../http/headers.ts'
import { headerPointer, statusPointer } from '../../../http/pointers.ts'
import { type Entry, entryPointer } from '../../../model/entry.ts'
import type { About } from '../../about.ts'
import { bodyTextOf } from '../../page-text.ts'
import { defineRule } from '../../rule.ts'

/** How frameworks say it: Django, Rails, Spring, csurf, Laravel, ASP.NET. Words alone: no value stands among them. */
const WORDS =
  /\b[cx]srf\b[ a-z_-]{0,40}\b(?:fail|failed|failure|invalid|missing|mismatch|mismatched|incorrect|expired|required|not found|not valid|not set)\b|\b(?:invalid|missing|bad|expired)[ _-]{1,3}[cx]srf\b|\bInvalidAuthenticityToken\b|\binvalid authenticity token\b|\bTokenMismatchException\b|\bantiforgery (?:token|cookie)\b/i
const REFUSING = new Set([400, 403, 419, 422])
const REQUIRED_BYTES = 8
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE'])
const TOKEN_HEADERS = [
  'x-csrf-token',
  'x-xsrf-token',
  'x-csrftoken',
  'csrf-token',
  'requestverificationtoken',
]

type Sign = 'status' | 'header' | 'text' | 'missing' | 'mismatch'

/** A request refused for its token against forgery (CSRF): missing, stale, or another than the cookie's. */
export const csrfRefused = defineRule({
  id: 'csrf-refused',
  code: 'AUTH-16',
  severity: 'error',
  confidence: 'likely',
  owner: 'client-app',
  group: 'endpoint',
  visits: ['trouble'],
  defaults: {},
  entry({ entry, about, report }) {
    const { status } = about
    if (status === undefined || !REFUSING.has(status) || about.kind === 'preflight') return
    const sign = signOf(entry, about)
    if (!sign) return
    const isSure = sign === 'status' || sign === 'header' || sign === 'text'
    const places: Readonly<Record<Sign, string>> = {
      status: statusPointer(about.index),
      header: headerPointer(entry, 'response', 'x-csrf-token'),
      text: entryPointer(about.index, '/response/content/text'),
      missing: entryPointer(about.index, '/request/headers'),
      mismatch: headerPointer(entry, 'request', 'x-xsrf-token'),
    }
    // SAP gives the token in answer to a request that asks for it: clients fetch it this way.
    const isRoutine = sign === 'header' && about.method === 'HEAD'
    report({
      at: sign === 'status' ? places.status : [statusPointer(about.index), places[sign]],
      severity: isRoutine ? 'note' : undefined,
      confidence: isSure ? 'likely' : 'possible',
      data: {
        status,
        sign,
        sent: TOKEN_HEADERS.some((name) => headerValue(entry.request.headers, name) !== undefined),
      },
    })
  },
})

function signOf(entry: Entry, about: About): Sign | undefined {
  // Laravel’s own status for it; others use it for a session that ended.
  if (about.status === 419) return SAFE.has(about.method) ? undefined : 'status'
  // SAP answers `Required`, which is too short for a token; the word itself may be a tag.
  const asked = headerValue(entry.response?.headers ?? [], 'x-csrf-token')
  if (asked !== undefined && minimumBytes(asked.trim()) === REQUIRED_BYTES) return 'header'
  const text = bodyTextOf(entry)
  if (text !== undefined && WORDS.test(text)) return 'text'
  return about.status === 403 && !SAFE.has(about.method) ? doubleSubmit(entry) : undefined
}

/** A cookie that scripts are to repeat in a header (Angular, Laravel, Spring), and the header lacks or differs. */
function doubleSubmit(entry: Entry): Sign | undefined {
  const cookies = cookiesSent(entry).filter(({ name }) => name === 'XSRF-TOKEN')
  const [cookie] = cookies
  if (!cookie || cookies.length > 1 || cookie.value === '') return undefined
  if (headerValue(entry.request.headers, 'authorization') !== undefined) return undefined
  const header = headerValue(entry.request.headers, 'x-xsrf-token')
  if (header === undefined) {
    const other = TOKEN_HEADERS.some((name) => headerValue(entry.request.headers, name) !== undefined)
    return other ? undefined : 'missing'
  }
  const value = decoded(cookie.value)
  return value !== decoded(header) ? 'mismatch' : undefined
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value.trim())
  } catch {
    return value.trim()
  }
}
