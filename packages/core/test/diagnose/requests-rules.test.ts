import { deprecatedApi } from '../../src/diagnose/rules/requests/deprecated-api.ts'
import { getThatChanges } from '../../src/diagnose/rules/requests/get-that-changes.ts'
import { getWithBody } from '../../src/diagnose/rules/requests/get-with-body.ts'
import { malformedHeader } from '../../src/diagnose/rules/requests/malformed-header.ts'
import { mediaTypeClash } from '../../src/diagnose/rules/requests/media-type-clash.ts'
import { quotaNearlyUsed } from '../../src/diagnose/rules/requests/quota-nearly-used.ts'
import { redirectLostBody } from '../../src/diagnose/rules/requests/redirect-lost-body.ts'
import { retryAfterIgnored } from '../../src/diagnose/rules/requests/retry-after-ignored.ts'
import { throttled } from '../../src/diagnose/rules/requests/throttled.ts'
import type { Entry, Header } from '../../src/model/entry.ts'
import { aFailure, anEntry, headers, T0 } from '../an-entry.ts'
import { testRule } from './test-rule.ts'

const HOST = 'https://shop.example.com'
const page = anEntry({ resourceType: 'document', request: { url: `${HOST}/` } })

function answer(status: number, fields: readonly Header[] = [], ms = 0, path = '/api/items'): Entry {
  return anEntry({
    startedAt: T0 + ms,
    request: { url: `${HOST}${path}` },
    response: { status, headers: [{ name: 'content-type', value: 'application/json' }, ...fields] },
    timings: { waitMs: 50 },
  })
}

testRule(getWithBody, {
  ok: [
    { name: 'no body', entries: [anEntry()] },
    {
      name: 'POST',
      entries: [anEntry({ request: { method: 'POST', body: { text: 'a', base64: false, params: [] } } })],
    },
    {
      name: 'the query listed as a form',
      entries: [
        anEntry({
          request: {
            query: [{ name: 'q', value: 'x' }],
            body: { base64: false, params: [{ name: 'q', value: 'x' }] },
          },
        }),
      ],
    },
  ],
  bad: [
    {
      name: 'a JSON body',
      entries: [anEntry({ request: { body: { text: '{"q":1}', base64: false, params: [] } } })],
      at: ['/log/entries/0/request/postData'],
      severity: 'note',
    },
  ],
})

const gets = (path: string): Entry => anEntry({ request: { url: HOST + path } })

testRule(getThatChanges, {
  ok: [
    '/orders/5',
    '/logout',
    '/api/update',
    '/deleted-items',
    '/removed',
    '/static/delete.js',
    '/approvals/7',
  ].map((path) => ({ name: path, entries: [gets(path)] })),
  bad: ['/orders/5/delete', '/delete/5', '/api/deleteOrder', '/cart/remove-item/8812'].map((path) => ({
    name: path,
    entries: [gets(path)],
    at: ['/log/entries/0/request/method'],
    severity: 'note' as const,
  })),
})

function posted(from: string, status: number, to: string, kind: 'fetch' | 'document' = 'fetch'): Entry {
  return anEntry({
    request: { method: 'POST', url: from },
    response: { status, redirectUrl: to },
    resourceType: kind,
  })
}
const next = (url: string, status = 200): Entry =>
  anEntry({ startedAt: T0 + 300, request: { url }, response: { status } })
const lost = ['/log/entries/0/response/status', '/log/entries/1/request/method']

testRule(redirectLostBody, {
  ok: [
    {
      name: 'a form and its result page',
      entries: [posted(`${HOST}/cart`, 302, '/cart/done', 'document'), next(`${HOST}/cart/done`)],
    },
    {
      name: 'a form that shows itself again',
      entries: [posted(`${HOST}/login`, 302, '/login', 'document'), next(`${HOST}/login`)],
    },
    {
      name: '303',
      entries: [posted(`${HOST}/api`, 303, '/api/'), next(`${HOST}/api/`)],
    },
    { name: '307', entries: [posted(`${HOST}/api`, 307, '/api/'), next(`${HOST}/api/`)] },
    {
      name: 'sign-in at another host',
      entries: [
        posted(`${HOST}/sso`, 302, 'https://login.other.test/sso'),
        next('https://login.other.test/sso'),
      ],
    },
    {
      name: 'a GET minutes later',
      entries: [
        posted('http://shop.example.com/api', 301, `${HOST}/api`),
        anEntry({ startedAt: T0 + 60_000, request: { url: `${HOST}/api` } }),
      ],
    },
  ],
  bad: [
    {
      name: 'http to https',
      entries: [posted('http://shop.example.com/api', 301, `${HOST}/api`), next(`${HOST}/api`)],
      at: lost,
      data: { status: 301, nextStatus: 200 },
      in: [0, 1],
    },
    {
      name: 'a slash, and the GET is refused',
      entries: [posted(`${HOST}/api`, 301, '/api/'), next(`${HOST}/api/`, 405)],
      at: lost,
      severity: 'error',
    },
    {
      name: 'www',
      entries: [
        posted('https://example.com/api', 302, 'https://www.example.com/api'),
        next('https://www.example.com/api'),
      ],
      at: lost,
      severity: 'warning',
    },
    {
      name: 'a form with a slash may be its result page',
      entries: [posted(`${HOST}/contact`, 302, '/contact/', 'document'), next(`${HOST}/contact/`)],
      at: lost,
      severity: 'note',
    },
  ],
})

const ofTypes = (...types: readonly string[]) =>
  anEntry({
    resourceType: 'script',
    response: {
      headers: [
        ...types.map((value) => ({ name: 'content-type', value })),
        { name: 'X-Content-Type-Options', value: 'nosniff' },
      ],
    },
  })

testRule(malformedHeader, {
  ok: [
    { name: 'a good one', entries: [answer(200)] },
    {
      name: 'the same length twice',
      entries: [
        answer(200, [
          { name: 'Content-Length', value: '12' },
          { name: 'content-length', value: ' 12' },
        ]),
      ],
    },
    { name: 'the same type twice', entries: [answer(200, headers({ 'Content-Type': 'Application/JSON' }))] },
    {
      name: 'a person’s name beyond ASCII',
      entries: [answer(200, headers({ 'X-User': 'Jürgen 李', 'Content-Disposition': 'filename="李.pdf"' }))],
    },
    { name: 'HTTP/2 names', entries: [answer(200, headers({ ':status': '200' }))] },
    {
      name: 'half a cookie that a producer took for a name',
      entries: [answer(200, headers({ 'a=1; Path': '/' }))],
    },
    { name: 'no headers in the file', entries: [anEntry({ response: { headers: [] } })] },
  ],
  bad: [
    {
      name: 'two lengths of a response that failed',
      entries: [
        anEntry({
          error: 'net::ERR_FAILED',
          response: {
            headers: [
              { name: 'content-length', value: '12' },
              { name: 'content-length', value: '13' },
            ],
          },
        }),
      ],
      at: ['/log/entries/0/response/headers/0/value'],
      data: { header: 'content-length', value: '12 | 13' },
      severity: 'warning',
    },
    {
      name: 'two lengths that hurt nobody',
      entries: [
        answer(200, [
          { name: 'content-length', value: '12' },
          { name: 'content-length', value: '13' },
        ]),
      ],
      at: ['/log/entries/0/response/headers/1/value'],
      severity: 'note',
    },
    {
      name: 'two types, the last of which nosniff keeps from running',
      entries: [ofTypes('text/javascript', 'text/html')],
      at: ['/log/entries/0/response/headers/0/value'],
      severity: 'warning',
      data: { header: 'content-type', value: 'text/javascript | text/html' },
    },
    {
      name: 'two types, the last of which runs',
      entries: [ofTypes('text/plain', 'text/javascript; charset=utf-8')],
      at: ['/log/entries/0/response/headers/0/value'],
      severity: 'note',
    },
    {
      name: 'refused by the browser',
      entries: [aFailure('net::ERR_RESPONSE_HEADERS_MULTIPLE_LOCATION')],
      at: ['/log/entries/0/response/_error'],
      severity: 'error',
    },
    {
      name: 'a body of no type',
      entries: [anEntry({ response: { headers: headers({ server: 'x' }), body: { mimeType: undefined } } })],
      at: ['/log/entries/0/response/headers'],
      severity: 'note',
      data: { header: 'content-type' },
    },
    {
      name: 'a line break in a value',
      entries: [answer(200, headers({ Vary: 'Origin\nX-Injected: 1' }))],
      at: ['/log/entries/0/response/headers/1/value'],
      severity: 'note',
    },
  ],
})

testRule(mediaTypeClash, {
  ok: [{ name: '422', entries: [answer(422)] }],
  bad: [
    {
      name: '415',
      entries: [
        anEntry({
          request: { method: 'POST', headers: headers({ 'Content-Type': 'text/plain' }) },
          response: { status: 415, headers: headers({ 'Accept-Post': 'application/json' }) },
        }),
      ],
      at: ['/log/entries/0/response/status', '/log/entries/0/request/headers/0/value'],
      data: { header: 'Content-Type', offered: 'text/plain', accepted: 'application/json' },
    },
    {
      name: '406',
      entries: [
        anEntry({ request: { headers: headers({ accept: 'text/csv' }) }, response: { status: 406 } }),
      ],
      at: ['/log/entries/0/response/status', '/log/entries/0/request/headers/0/value'],
      data: { header: 'Accept', offered: 'text/csv', accepted: '–' },
    },
  ],
})

testRule(deprecatedApi, {
  ok: [
    { name: 'nothing said', entries: [answer(200)] },
    { name: 'a stale cache', entries: [answer(200, headers({ Warning: '110 - "Response is Stale"' }))] },
    { name: 'not deprecated', entries: [answer(200, headers({ Deprecation: 'false' }))] },
  ],
  bad: [
    {
      name: 'Sunset',
      entries: [answer(200, headers({ Sunset: 'Wed, 11 Nov 2026 23:59:59 GMT' }))],
      at: ['/log/entries/0/response/headers/1/value'],
      severity: 'note',
      data: { header: 'Sunset' },
    },
    {
      name: 'gone after its sunset',
      entries: [answer(410, headers({ Sunset: 'Wed, 11 Nov 2020 23:59:59 GMT' }))],
      at: ['/log/entries/0/response/headers/1/value'],
      severity: 'warning',
    },
    {
      name: 'Deprecation',
      entries: [answer(200, headers({ Deprecation: '@1688169599' }))],
      at: ['/log/entries/0/response/headers/1/value'],
    },
    {
      name: 'Warning 299',
      entries: [answer(200, headers({ Warning: '299 - "Deprecated API"' }))],
      at: ['/log/entries/0/response/headers/1/value'],
    },
  ],
})

const limited = (ms: number, fields: Readonly<Record<string, string>> = { 'Retry-After': '30' }): Entry =>
  answer(429, headers(fields), ms)

testRule(retryAfterIgnored, {
  ok: [
    { name: 'the wait is kept', entries: [limited(0), answer(200, [], 30_500)] },
    { name: 'calls that ran already', entries: [limited(0), limited(10), limited(20), limited(30)] },
    { name: 'another call', entries: [limited(0), answer(200, [], 500, '/api/other')] },
    { name: 'no time named', entries: [limited(0, {}), limited(500, {}), limited(900, {})] },
    {
      name: 'a date without the server’s clock',
      entries: [0, 500, 900].map((ms) => limited(ms, { 'Retry-After': 'Sun, 01 Mar 2026 10:00:30 GMT' })),
    },
  ],
  bad: [
    {
      name: 'called again and again',
      entries: [limited(0), limited(1050), limited(2000), answer(200, [], 40_000)],
      at: ['/log/entries/0/response/headers/1/value', '/log/entries/1/startedDateTime'],
      in: [0, 1, 2],
      data: { waitSeconds: 30, afterSeconds: 1, calls: 2 },
    },
    {
      name: 'a date, by the server’s clock',
      entries: [0, 1000, 2000].map((ms) =>
        limited(ms, {
          Date: 'Sun, 01 Mar 2026 15:00:00 GMT',
          'Retry-After': 'Sun, 01 Mar 2026 15:01:00 GMT',
        }),
      ),
      at: ['/log/entries/0/response/headers/2/value'],
      data: { waitSeconds: 60 },
    },
    {
      name: 'once is a warning',
      entries: [limited(0), answer(200, [], 1000)],
      at: ['/log/entries/0/response/headers/1/value'],
      severity: 'warning',
      confidence: 'possible',
    },
    {
      name: 'a third party’s own client is a note',
      entries: [
        page,
        ...[0, 1000, 2000].map((ms) =>
          anEntry({
            startedAt: T0 + ms,
            request: { url: 'https://ads.other.test/bid' },
            response: { status: 429, headers: headers({ 'retry-after': '60' }) },
            timings: { waitMs: 5 },
          }),
        ),
      ],
      at: ['/log/entries/1/response/headers/0/value'],
      severity: 'note',
      owner: 'third-party',
    },
  ],
})

testRule(quotaNearlyUsed, {
  ok: [
    {
      name: 'enough left',
      entries: [answer(200, headers({ 'X-RateLimit-Limit': '100', 'X-RateLimit-Remaining': '11' }))],
    },
    {
      name: 'a limit of one',
      entries: [answer(200, headers({ 'X-RateLimit-Limit': '1', 'X-RateLimit-Remaining': '0' }))],
    },
    { name: 'no limit told', entries: [answer(200, headers({ 'X-RateLimit-Remaining': '0' }))] },
    { name: 'words', entries: [answer(200, headers({ RateLimit: 'lots' }))] },
  ],
  bad: [
    {
      name: 'a tenth left',
      entries: [answer(200, headers({ 'X-RateLimit-Limit': '100', 'X-RateLimit-Remaining': '10' }))],
      at: ['/log/entries/0/response/headers/2/value'],
      severity: 'note',
      data: { remaining: 10, limit: 100 },
    },
    {
      name: 'the list of the draft',
      entries: [answer(200, headers({ RateLimit: 'limit=500, remaining=3, reset=50' }))],
      at: ['/log/entries/0/response/headers/1/value'],
      data: { remaining: 3, limit: 500 },
    },
  ],
})

testRule(throttled, {
  ok: [
    { name: '503 alone is an outage', entries: [answer(503)] },
    { name: '429 has a rule of its own', entries: [limited(0)] },
  ],
  bad: [
    {
      name: '503 with a time, and success later',
      entries: [answer(503, headers({ 'Retry-After': '5' })), answer(200, [], 6000)],
      at: ['/log/entries/0/response/status', '/log/entries/0/response/headers/1/value'],
      severity: 'warning',
      data: { retryAfter: '5' },
    },
    {
      name: 'no success later',
      entries: [answer(503, headers({ 'Retry-After': '5' }))],
      at: ['/log/entries/0/response/status'],
      severity: 'error',
    },
  ],
})
