import type { Request } from '../../model/entry.ts'
import { amountOf, filledTextOf, type HarObject, textOf } from '../lenient.ts'
import { readRequestBody } from './body.ts'
import { readRequestCookies } from './cookies.ts'
import type { EntryIssues } from './entry-issues.ts'
import { readHeaders } from './headers.ts'
import { readHttpVersion } from './http-version.ts'
import { readQuery } from './query.ts'

/** A request, as far as it is told. Without a method or URL those are empty, and listed. */
export function readRequest(raw: HarObject, issues: EntryIssues): Request {
  const url = textOf(raw.url)
  const method = filledTextOf(raw.method)
  if (url === undefined) issues.add('missing-url', '/request')
  if (method === undefined) issues.add('missing-method', '/request')
  const headers = readHeaders(raw.headers, '/request/headers', issues)
  const bodyBytes = amountOf(raw.bodySize)
  return {
    method: method ?? '',
    url: url ?? '',
    httpVersion: readHttpVersion(raw.httpVersion),
    headers,
    cookies: readRequestCookies(raw.cookies, headers),
    query: readQuery(raw.queryString, url ?? ''),
    body: readRequestBody(raw.postData, bodyBytes, issues),
    headersBytes: amountOf(raw.headersSize),
    bodyBytes,
  }
}
