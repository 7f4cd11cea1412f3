import { headerValues } from '../../http/headers.ts'
import { parseSetCookie } from '../../http/set-cookie.ts'
import type { Cookie, Header } from '../../model/entry.ts'
import { filledTextOf, flagOf, listOf, objectOf, textOf } from '../lenient.ts'

/** Cookies of a request; from the Cookie header where the producer lists none. */
export function readRequestCookies(value: unknown, headers: readonly Header[]): readonly Cookie[] {
  const listed = listedCookies(value)
  return listed.length > 0 ? listed : headerValues(headers, 'cookie').flatMap(cookiePairs)
}

/** Cookies that a response sets; from its Set-Cookie headers where the producer lists none. */
export function readResponseCookies(value: unknown, headers: readonly Header[]): readonly Cookie[] {
  const listed = listedCookies(value)
  if (listed.length > 0) return listed
  return headerValues(headers, 'set-cookie')
    .map(parseSetCookie)
    .filter((cookie) => cookie !== undefined)
}

function listedCookies(value: unknown): readonly Cookie[] {
  const cookies: Cookie[] = []
  for (const item of listOf(value)) {
    const raw = objectOf(item)
    const name = textOf(raw?.name)
    if (!raw || name === undefined) continue
    cookies.push({
      name,
      value: textOf(raw.value) ?? '',
      path: filledTextOf(raw.path),
      domain: filledTextOf(raw.domain),
      expires: filledTextOf(raw.expires),
      httpOnly: flagOf(raw.httpOnly),
      secure: flagOf(raw.secure),
      sameSite: filledTextOf(raw.sameSite),
    })
  }
  return cookies
}

function cookiePairs(header: string): readonly Cookie[] {
  const cookies: Cookie[] = []
  for (const part of header.split(';')) {
    const equals = part.indexOf('=')
    if (equals > 0) cookies.push({ name: part.slice(0, equals).trim(), value: part.slice(equals + 1).trim() })
  }
  return cookies
}
