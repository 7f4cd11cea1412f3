import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/diagnose/diagnose.ts'
import { memorySource } from '../../src/model/byte-source.ts'
import { openCapture } from '../../src/read/open-capture.ts'
import { testRuntime } from '../runtime.ts'
import { promisedBy } from '../sanitize/promised.ts'
import { sanitized } from '../sanitize/sanitized.ts'

const secret = fc.constantFrom(
  'walnut-walnut-7',
  'Walnut-Walnut-7',
  'Zm9vYmFyLWJhei1xdXV4LTEyMzQ1Njc4OTA',
  'anna.berg@example.org',
  '4111111111111111',
  '8841',
)
const address = fc.constantFrom('10.0.0.8', '93.184.216.34', '93.184.216.35', '127.0.0.1', '198.18.0.7')
const path = fc.constantFrom(
  '/api/orders',
  '/api/orders/',
  '/api/orders/8841',
  '/api/orders/8842/delete',
  '/login',
  '/assets/index-BX3k2a9d.js',
  '/assets/main.8f3a2b1c9d.chunk.js',
  '/app.3f9a1c2e.css',
  '/',
)
const field = fc.constantFrom(
  ['Retry-After', '30'],
  ['Age', '600'],
  ['Cache-Control', 'private, max-age=3600'],
  ['Cache-Control', 'public, max-age=60'],
  ['Connection', 'close'],
  ['Content-Encoding', 'gzip, gzip'],
  ['Vary', '*'],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-RateLimit-Limit', '5000'],
  ['X-RateLimit-Remaining', '12'],
  ['Sunset', 'Wed, 11 Nov 2020 23:59:59 GMT'],
  ['Content-Length', '41'],
  ['Content-Length', '42'],
  ['Alt-Svc', 'h3=":443"'],
  ['Set-Cookie', 'sid=Zm9vYmFyLWJhei1xdXV4; Path=/'],
)

const html = (text: string) => `<!doctype html><html><body data-user="${text}">${text}</body></html>`

const entry = fc
  .record({
    at: fc.integer({ min: 0, max: 8000 }),
    method: fc.constantFrom('GET', 'GET', 'POST', 'PATCH'),
    path,
    secret,
    other: secret,
    ip: address,
    status: fc.constantFrom(200, 200, 201, 301, 304, 404, 406, 409, 429, 500, 503, 504),
    type: fc.constantFrom(
      'application/json',
      'text/html',
      'text/javascript',
      'application/x-www-form-urlencoded',
    ),
    kind: fc.constantFrom('xhr', 'fetch', 'script', 'document', 'stylesheet'),
    fields: fc.array(field, { maxLength: 4 }),
    version: fc.constantFrom('http/1.1', 'h2'),
    wait: fc.constantFrom(5, 60, 900),
    blocked: fc.constantFrom(0, 1500),
    connect: fc.constantFrom(-1, 200),
    size: fc.constantFrom(0, 300, 20_000, 2_000_000),
    body: fc.nat(3),
  })
  .map((each) => rawEntry(each))

interface Parts {
  readonly at: number
  readonly method: string
  readonly path: string
  readonly secret: string
  readonly other: string
  readonly ip: string
  readonly status: number
  readonly type: string
  readonly kind: string
  readonly fields: readonly (readonly string[])[]
  readonly version: string
  readonly wait: number
  readonly blocked: number
  readonly connect: number
  readonly size: number
  readonly body: number
}

function rawEntry(parts: Parts): unknown {
  const { method, status, kind, version, size, ip } = parts
  const url = `https://shop.example.com${parts.path}?token=${encodeURIComponent(parts.secret)}&page=2`
  const texts = [
    JSON.stringify({ password: parts.secret, item: 7 }),
    JSON.stringify({ query: `mutation { pay(card: "${parts.secret}") }`, session: parts.other }),
    `user=${encodeURIComponent(parts.other)}&password=${encodeURIComponent(parts.secret)}`,
    parts.secret,
  ]
  return {
    pageref: 'page_1',
    startedDateTime: new Date(Date.UTC(2026, 2, 1, 10) + parts.at).toISOString(),
    time: parts.wait + parts.blocked,
    request: {
      method,
      url,
      httpVersion: version,
      headers: [
        { name: 'Authorization', value: `Bearer ${parts.secret.replace(/\W/g, '')}abcdefgh` },
        { name: 'X-Forwarded-For', value: ip },
        { name: 'Content-Type', value: parts.type },
      ],
      cookies: [],
      queryString: [],
      headersSize: -1,
      bodySize: method === 'GET' ? 0 : 40,
      postData: method === 'GET' ? undefined : { mimeType: parts.type, text: texts[parts.body] },
    },
    response: {
      status,
      statusText: '',
      httpVersion: version,
      headers: [
        { name: 'Content-Type', value: parts.type },
        ...parts.fields.map(([name, value]) => ({ name, value })),
      ],
      cookies: [],
      content: {
        size,
        mimeType: parts.type,
        text: size === 0 ? '' : parts.type === 'text/html' ? html(parts.other) : texts[parts.body],
      },
      redirectURL: status === 301 ? `/api/orders?token=${encodeURIComponent(parts.secret)}` : '',
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: {
      blocked: parts.blocked,
      dns: -1,
      connect: parts.connect,
      send: 0,
      wait: parts.wait,
      receive: 0,
    },
    serverIPAddress: ip,
    _resourceType: kind,
  }
}

/** Some entries come several times, a little later each: retries, polls, duplicates. */
const traffic = fc
  .array(fc.record({ entry, times: fc.constantFrom(1, 1, 2, 5), everyMs: fc.constantFrom(150, 1000) }), {
    minLength: 1,
    maxLength: 10,
  })
  .map((groups) =>
    groups.flatMap(({ entry: raw, times, everyMs }) => {
      const first = raw as { startedDateTime: string }
      return Array.from({ length: times }, (_, round) => ({
        ...first,
        startedDateTime: new Date(Date.parse(first.startedDateTime) + round * everyMs).toISOString(),
      }))
    }),
  )

const GROUPS = /^(?:CONN|CACHE|COMP|SIZE|MIME|RETRY|METH|HDR|RATE)-/

describe('what is said about traffic', () => {
  it('is the same for a sanitized copy, whatever secrets URLs, headers, bodies and addresses hold', async () => {
    const spoken = new Set<string>()
    await fc.assert(
      fc.asyncProperty(traffic, async (entries) => {
        const log = {
          version: '1.2',
          creator: { name: 'WebInspector', version: '537.36' },
          pages: [{ id: 'page_1', title: 'Shop', startedDateTime: '2026-03-01T10:00:00Z', pageTimings: {} }],
          entries,
        }
        const bytes = new TextEncoder().encode(JSON.stringify({ log }))
        const { copy } = await sanitized(bytes)
        expect(await promisedBy(copy)).toEqual(await promisedBy(bytes))
        const capture = await openCapture(memorySource(bytes), testRuntime)
        for (const { code, rule } of (await diagnose(capture)).findings)
          if (GROUPS.test(code)) spoken.add(rule)
        await capture.dispose()
      }),
      { numRuns: 40 },
    )
    // The property would hold in silence too.
    expect(spoken.size).toBeGreaterThan(12)
  })
})
