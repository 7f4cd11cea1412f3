import type { Entry } from '../../src/model/entry.ts'

/** A HAR text of entries made for tests, as Chrome writes it. */
export function harOf(entries: readonly Entry[]): string {
  const creator = { name: 'WebInspector', version: '537.36' }
  return JSON.stringify({ log: { version: '1.2', creator, pages: [], entries: entries.map(harEntry) } })
}

function harEntry({ startedAt = 0, request, response, timings, resourceType }: Entry) {
  const { sendMs = 0, waitMs = 0, receiveMs = 0 } = timings
  const { text, mimeType } = response?.body ?? {}
  return {
    _resourceType: resourceType,
    startedDateTime: new Date(startedAt).toISOString(),
    time: sendMs + waitMs + receiveMs,
    request: {
      method: request.method,
      url: request.url,
      httpVersion: 'h2',
      headers: request.headers,
      queryString: request.query,
      cookies: [],
      headersSize: -1,
      bodySize: -1,
      ...(request.body && { postData: { mimeType: request.body.mimeType, text: request.body.text } }),
    },
    response: {
      status: response?.status ?? 0,
      statusText: '',
      httpVersion: 'h2',
      headers: response?.headers ?? [],
      cookies: [],
      content: { size: text?.length ?? 0, mimeType: mimeType ?? '', ...(text !== undefined && { text }) },
      redirectURL: response?.redirectUrl ?? '',
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: { blocked: -1, dns: -1, connect: -1, ssl: -1, send: sendMs, wait: waitMs, receive: receiveMs },
  }
}
