import fc from 'fast-check'
import type { Entry } from '../../../src/model/entry.ts'
import { readRequestTable } from '../../../src/view/table/read-request-table.ts'
import { aCapture, anEntry, type EntryParts, T0 } from '../../an-entry.ts'

const name = fc.constantFrom('Accept', 'X-Request-Id', 'etag', 'ETag', 'Set-Cookie', 'x-ünï')
const header = fc.record({ name, value: fc.constantFrom('a', 'abc-12345678', '') })
const cookie = fc.record({ name: fc.constantFrom('sid', 'SID', 'lang'), value: fc.constantFrom('1', 'zwei') })
const ms = fc.option(fc.integer({ min: 0, max: 3000 }), { nil: undefined })
const url = fc.oneof(
  fc
    .record({
      scheme: fc.constantFrom('https', 'http', 'wss'),
      host: fc.constantFrom('a.example', 'B.Example', 'cdn.b.example:8443', 'c.test', '[::1]'),
      path: fc.constantFrom('', '/', '/api/Orders', '/img/ä.png', '/a/b/'),
      query: fc.constantFrom('', '?q=1', '?Token=ABC&x=%20'),
    })
    .map(({ scheme, host, path, query }) => `${scheme}://${host}${path}${query}`),
  fc.constantFrom('', 'data:image/png;base64,AAAA', 'about:blank', 'example.com:443'),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
)

/** Entries of every sort. */
export const someEntry: fc.Arbitrary<Entry> = fc
  .record({
    startedAt: fc.option(
      fc.integer({ min: 0, max: 60_000 }).map((offset) => T0 + offset),
      { nil: undefined },
    ),
    method: fc.constantFrom('GET', 'POST', 'get', 'CONNECT', 'PURGE'),
    url,
    status: fc.constantFrom(undefined, 200, 204, 301, 304, 404, 418, 500, 503),
    error: fc.constantFrom(
      undefined,
      undefined,
      '',
      'net::ERR_ABORTED',
      'net::ERR_BLOCKED_BY_CLIENT',
      'NS_ERROR_UNKNOWN_HOST',
    ),
    mimeType: fc.constantFrom(undefined, 'text/html', 'image/png', 'application/json'),
    type: fc.constantFrom(undefined, 'script', 'image', 'xhr', 'document', 'other'),
    requestHeaders: fc.array(header, { maxLength: 4 }),
    responseHeaders: fc.array(header, { maxLength: 4 }),
    sent: fc.array(cookie, { maxLength: 2 }),
    set: fc.array(cookie, { maxLength: 2 }),
    wait: ms,
    queueing: ms,
    ssl: ms,
    transferBytes: fc.option(fc.integer({ min: 0, max: 5000 }), { nil: undefined }),
    text: fc.constantFrom(undefined, '', '{"error":"Nope"}', 'ÄRGER', 'plain'),
    fromCache: fc.constantFrom(undefined, undefined, 'disk'),
    redirectUrl: fc.constantFrom(undefined, '/there'),
    priority: fc.constantFrom(undefined, 'High', 'VeryLow', 'Low'),
  })
  .map((made) =>
    anEntry({
      startedAt: made.startedAt,
      error: made.error,
      resourceType: made.type,
      priority: made.priority,
      fromCache: made.fromCache,
      request: {
        method: made.method,
        url: made.url,
        headers: made.requestHeaders,
        cookies: made.sent,
        body: made.text === undefined ? undefined : { text: made.text, base64: false, params: [] },
      },
      response: {
        status: made.status,
        headers: made.responseHeaders,
        cookies: made.set,
        redirectUrl: made.redirectUrl,
        transferBytes: made.transferBytes,
        body: {
          mimeType: made.mimeType,
          text: made.text,
          base64: false,
          params: [],
          declaredBytes: undefined,
        },
      },
      timings: { waitMs: made.wait, queueingMs: made.queueing, sslMs: made.ssl },
    } as EntryParts),
  )

export const someEntries = fc.array(someEntry, { minLength: 1, maxLength: 12 })

/** A table of entries, and the entries by row. */
export async function tableOf(entries: readonly Entry[]) {
  const capture = aCapture(entries)
  const table = await readRequestTable(capture)
  const byRow: Entry[] = []
  for await (const { entry } of capture.entries({ order: 'time' })) if (entry) byRow.push(entry)
  return { capture, table, byRow }
}
