import type { Cookie } from '../model/entry.ts'

/**
 * Several Set-Cookie headers that a producer joined by line breaks, as single ones. Commas do not part them: a
 * date in Expires holds one.
 */
export function splitSetCookie(value: string): readonly string[] {
  return value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/**
 * One Set-Cookie header (RFC 6265, 5.2). A value that holds no `=` before the first `;` has no name and is no
 * cookie. Attributes that are written twice count as the last one.
 */
export function parseSetCookie(value: string): Cookie | undefined {
  let end = value.indexOf(';')
  const pairEnd = end < 0 ? value.length : end
  const equals = value.indexOf('=')
  if (equals < 0 || equals >= pairEnd) return undefined
  const name = value.slice(0, equals).trim()
  if (name === '') return undefined
  const cookie: { -readonly [key in keyof Cookie]: Cookie[key] } = {
    name,
    value: value.slice(equals + 1, pairEnd).trim(),
    httpOnly: false,
    secure: false,
  }
  while (end >= 0) {
    const start = end + 1
    end = value.indexOf(';', start)
    addAttribute(cookie, end < 0 ? value.slice(start) : value.slice(start, end))
  }
  return cookie
}

function addAttribute(cookie: { -readonly [key in keyof Cookie]: Cookie[key] }, attribute: string): void {
  const mark = attribute.indexOf('=')
  const key = (mark < 0 ? attribute : attribute.slice(0, mark)).trim().toLowerCase()
  const text = mark < 0 ? '' : attribute.slice(mark + 1).trim()
  if (key === 'httponly') cookie.httpOnly = true
  else if (key === 'secure') cookie.secure = true
  else if (text === '') return
  else if (key === 'path') cookie.path = text
  else if (key === 'domain') cookie.domain = text
  else if (key === 'expires') cookie.expires = text
  else if (key === 'samesite') cookie.sameSite = text
}
