import { type Json, number, object } from './spelling.ts'

export type Pair = readonly [name: string, value: string]

/** Where a site puts its secrets; everything else of the entry is harmless. */
export interface Exchange {
  readonly url?: string
  readonly requestHeaders?: readonly Json[]
  readonly responseHeaders?: readonly Json[]
  readonly requestCookies?: Json
  readonly responseCookies?: Json
  readonly queryString?: readonly Pair[]
  readonly postData?: Json
  readonly body?: string
  readonly bodyType?: string
  readonly redirectUrl?: string
  readonly status?: number
  readonly extra?: Readonly<Record<string, Json>>
}

export const pair = ([name, value]: Pair): Json => object({ name, value })
export const pairs = (...list: readonly Pair[]): readonly Json[] => list.map(pair)

/** An entry with numbers that a rewriter would spoil and fields that no standard knows. */
export function entryOf(exchange: Exchange): Json {
  const request = {
    method: exchange.postData === undefined ? 'GET' : 'POST',
    url: exchange.url ?? 'https://app.example/items/8f14e45f-ceea-467f-9a36-dedd4bea2543',
    httpVersion: 'h2',
    headers: [
      ...(exchange.requestHeaders ?? []),
      ...pairs(['accept', 'application/json'], ['x-b3-sampled', '1']),
    ],
    queryString: pairs(...(exchange.queryString ?? [])),
    cookies: exchange.requestCookies ?? [],
    headersSize: number(-1),
    bodySize: number('12.50'),
    ...(exchange.postData === undefined ? {} : { postData: exchange.postData }),
  }
  const response = {
    status: number(exchange.status ?? 200),
    statusText: 'OK',
    httpVersion: 'h2',
    headers: [
      ...(exchange.responseHeaders ?? []),
      ...pairs(['etag', '"33a64df551425fcc55e4d42a148795d9f25f89d4"'], ['cf-ray', '8c1f2e3d4b5a6978-FRA']),
    ],
    cookies: exchange.responseCookies ?? [],
    content: object({
      size: number('9007199254740993'),
      mimeType: exchange.bodyType ?? 'application/json',
      ...(exchange.body === undefined ? {} : { text: exchange.body }),
    }),
    redirectURL: exchange.redirectUrl ?? '',
    headersSize: number('-0'),
    bodySize: number('1e400'),
    _transferSize: number('1.0E+2'),
  }
  return object({
    startedDateTime: '2026-03-01T10:00:00.000Z',
    time: number('123.4500'),
    request: object(request),
    response: object(response),
    cache: object({}),
    timings: object({ send: number('0.10'), wait: number('120.30'), receive: number('3.05') }),
    ...exchange.extra,
  })
}
