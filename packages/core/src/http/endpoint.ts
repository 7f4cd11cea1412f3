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
  let isPlain = segments.length < MAX_SEGMENTS
  for (let at = 0; at < segments.length; at++) {
    if (isName(segments[at] as string)) continue
    segments[at] = '{id}'
    isPlain = false
  }
  return isPlain ? path : segments.join('/')
}

function isName(segment: string): boolean {
  if (segment === '') return true
  if (segment.length > 40 || segment.startsWith('hsx_')) return false
  return WORD.test(segment) || SHORT_WORD.test(segment) || VERSION.test(segment)
}
