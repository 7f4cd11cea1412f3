/**
 * Segments that name a thing rather than a kind of thing become `{id}`. Whatever sanitizing may replace (numbers,
 * mail addresses, anything with digits, tags) is such a segment, so that a capture and its sanitized copy group alike.
 */
const WORD = /^[a-zA-Z][a-zA-Z._-]{0,39}$/
const SHORT_WORD = /^[a-zA-Z]{1,5}\d{1,2}$/
const VERSION = /^v\d{1,3}(?:\.\d{1,3})?$/
const MAX_SEGMENTS = 32

/** `/orders/8841/lines` → `/orders/{id}/lines`. */
export function pathTemplate(path: string): string {
  const segments = path.split('/', MAX_SEGMENTS)
  return segments.map((segment) => (isName(segment) ? segment : '{id}')).join('/')
}

function isName(segment: string): boolean {
  if (segment === '') return true
  if (segment.length > 40 || segment.startsWith('hsx_')) return false
  return WORD.test(segment) || SHORT_WORD.test(segment) || VERSION.test(segment)
}
