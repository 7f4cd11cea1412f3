import { headerValue } from '../../http/headers.ts'
import type { Header, Response } from '../../model/entry.ts'
import { amountOf, filledTextOf, type HarObject, numberOf, textOf } from '../lenient.ts'
import { readResponseBody } from './body.ts'
import { readResponseCookies } from './cookies.ts'
import type { EntryIssues } from './entry-issues.ts'
import { readHeaders } from './headers.ts'
import { readHttpVersion } from './http-version.ts'

export function readResponse(raw: HarObject, issues: EntryIssues): Response {
  const headers = readHeaders(raw.headers, '/response/headers', issues)
  const status = readStatus(raw.status)
  return {
    status,
    statusText: textOf(raw.statusText) ?? '',
    httpVersion: readHttpVersion(raw.httpVersion),
    headers,
    cookies: readResponseCookies(raw.cookies, headers),
    body: readResponseBody(raw.content, issues),
    redirectUrl: filledTextOf(raw.redirectURL) ?? locationOf(status, headers),
    headersBytes: amountOf(raw.headersSize),
    bodyBytes: amountOf(raw.bodySize),
    transferBytes: amountOf(raw._transferSize),
  }
}

/** Status 0, -1, -2 and what is above 599 stand for "no response". */
function readStatus(value: unknown): number | undefined {
  const status = numberOf(value)
  return status !== undefined && Number.isInteger(status) && status >= 100 && status <= 599
    ? status
    : undefined
}

// Location says "go there" only with a redirect; 201 and 202 have one as well, 304 must not.
function locationOf(status: number | undefined, headers: readonly Header[]): string | undefined {
  if (status === undefined || status < 300 || status > 399 || status === 304) return undefined
  return filledTextOf(headerValue(headers, 'location'))
}
