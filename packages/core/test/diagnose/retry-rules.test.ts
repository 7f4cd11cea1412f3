import { duplicateRequest } from '../../src/diagnose/rules/requests/duplicate-request.ts'
import { oneByOne } from '../../src/diagnose/rules/requests/one-by-one.ts'
import { polling } from '../../src/diagnose/rules/requests/polling.ts'
import { retryStorm } from '../../src/diagnose/rules/requests/retry-storm.ts'
import { unsafeRetry } from '../../src/diagnose/rules/requests/unsafe-retry.ts'
import type { Entry } from '../../src/model/entry.ts'
import { aFailure, anEntry, type EntryParts, headers, T0 } from '../an-entry.ts'
import { testRule } from './test-rule.ts'

const page = anEntry({ resourceType: 'document', request: { url: 'https://shop.example.com/' } })
const url = (path: string) => ({ url: `https://shop.example.com${path}` })

function get(ms: number, path = '/api/items', status = 200): Entry {
  return anEntry({
    startedAt: T0 + ms,
    request: url(path),
    response: { status },
    timings: { waitMs: 50 },
  })
}

function post(ms: number, status: number, text = '{"item":7}', parts: EntryParts['request'] = {}): Entry {
  return anEntry({
    startedAt: T0 + ms,
    request: {
      method: 'POST',
      ...url('/api/orders'),
      body: { text, base64: false, params: [] },
      ...parts,
    },
    response: { status },
    timings: { waitMs: 50 },
  })
}

const lostPost = (ms: number, error: string): Entry =>
  aFailure(error, {
    startedAt: T0 + ms,
    request: {
      method: 'POST',
      ...url('/api/orders'),
      body: { text: '{"item":7}', base64: false, params: [] },
    },
    timings: { waitMs: 50 },
  })

testRule(duplicateRequest, {
  ok: [
    { name: 'once', entries: [post(0, 201)] },
    { name: 'another body', entries: [post(0, 201), post(300, 201, '{"item":8}')] },
    { name: 'later', entries: [post(0, 201), post(2500, 201)] },
    { name: 'a try after a failure', entries: [post(0, 500), post(300, 201)] },
    { name: 'a question asked again after a second', entries: [get(0), get(1000)] },
    { name: 'another query', entries: [get(0, '/api/items?page=1'), get(10, '/api/items?page=2')] },
    {
      name: 'parts of a file',
      entries: [0, 10].map((ms) =>
        anEntry({ startedAt: T0 + ms, request: { headers: headers({ range: `bytes=${ms}-` }) } }),
      ),
    },
    {
      name: 'bodies that were not kept',
      entries: [0, 10].map((ms) =>
        anEntry({
          startedAt: T0 + ms,
          request: { method: 'POST', bodyBytes: 900 },
          response: { status: 201 },
        }),
      ),
    },
    {
      name: 'a third party’s',
      entries: [
        page,
        ...[0, 10].map((ms) =>
          anEntry({ startedAt: T0 + ms, request: { url: 'https://ads.other.test/bid' } }),
        ),
      ],
    },
    {
      name: 'pictures',
      entries: [0, 10].map((ms) => anEntry({ startedAt: T0 + ms, resourceType: 'image' })),
    },
  ],
  bad: [
    {
      name: 'created twice',
      entries: [post(0, 201), post(300, 201)],
      at: ['/log/entries/1/startedDateTime', '/log/entries/1/response/status'],
      in: [0, 1],
      data: { gapMs: 300 },
    },
    {
      name: 'created twice by bodies that say the same in two spellings',
      entries: [
        post(0, 201, "note='\\u0041dler\\x2d7'&q=a%252Db"),
        post(300, 201, "note='Adler-7'&amp;q=a%2Db"),
      ],
      at: ['/log/entries/1/startedDateTime', '/log/entries/1/response/status'],
      in: [0, 1],
    },
    {
      name: 'the second is a conflict',
      entries: [post(0, 200), post(300, 409)],
      at: ['/log/entries/1/startedDateTime'],
      severity: 'warning',
    },
    {
      name: 'a POST with answers that prove nothing is a note',
      entries: [post(0, 200), post(300, 200)],
      at: ['/log/entries/1/startedDateTime'],
      severity: 'note',
      confidence: 'possible',
    },
    {
      name: 'a question asked twice is a note',
      entries: [get(0), get(100)],
      at: ['/log/entries/1/startedDateTime'],
      severity: 'note',
    },
  ],
})

const every = (seconds: number, count: number, jitterMs = 0): Entry[] =>
  Array.from({ length: count }, (_, round) => get(round * seconds * 1000 + (round % 3) * jitterMs))

testRule(polling, {
  ok: [
    { name: 'four times', entries: every(5, 4) },
    { name: 'at odd times', entries: [0, 900, 1100, 9000, 9500, 30_000].map((ms) => get(ms)) },
    { name: 'all at once', entries: [0, 10, 20, 30, 40, 50].map((ms) => get(ms)) },
    {
      name: 'pictures',
      entries: every(5, 6).map((each) => ({ ...each, resourceType: 'image' as const })),
    },
  ],
  bad: [
    {
      name: 'every five seconds',
      entries: every(5, 6, 300),
      at: ['/log/entries/0/startedDateTime', '/log/entries/1/startedDateTime'],
      data: { calls: 6 },
      severity: 'note',
    },
    {
      name: 'whatever the value that keeps caches away',
      entries: [0, 1, 2, 3, 4].map((round) => get(round * 10_000, `/api/items?_=${round * 77}`)),
      at: ['/log/entries/0/startedDateTime'],
      data: { calls: 5, intervalSeconds: 10 },
    },
  ],
})

testRule(retryStorm, {
  ok: [
    { name: 'two retries', entries: [0, 100, 200].map((ms) => get(ms, '/a', 500)) },
    {
      name: 'pauses that double',
      entries: [0, 1000, 3000, 7000, 15_000].map((ms) => get(ms, '/a', 500)),
    },
    { name: 'success each time', entries: [0, 100, 200, 300, 400].map((ms) => get(ms)) },
    { name: 'calls at the same time', entries: [0, 1, 2, 3, 4].map((ms) => get(ms, '/a', 500)) },
    {
      name: 'minutes between',
      entries: [0, 60, 120, 180, 240].map((seconds) => get(seconds * 1000, '/a', 500)),
    },
    {
      name: 'a poll that fails',
      entries: [
        ...[0, 1, 2].map((round) => get(round * 5000)),
        ...[3, 4, 5, 6, 7].map((round) => get(round * 5000, '/api/items', 500)),
      ],
    },
    {
      name: 'cancelled ones',
      entries: [0, 100, 200, 300, 400].map((ms) =>
        aFailure('net::ERR_ABORTED', { startedAt: T0 + ms, timings: { waitMs: 20 } }),
      ),
    },
    {
      name: 'different bodies',
      entries: [0, 100, 200, 300, 400].map((ms) => post(ms, 500, `{"at":${ms}}`)),
    },
  ],
  bad: [
    {
      name: 'three retries at once',
      entries: [0, 100, 200, 300].map((ms) => get(ms, '/a', 500)),
      at: ['/log/entries/0/startedDateTime', '/log/entries/1/startedDateTime'],
      in: [0, 1, 2, 3],
      data: { retries: 3, pauseMs: 50 },
    },
    {
      name: 'the last one succeeds',
      entries: [...[0, 1000, 2000, 3000].map((ms) => get(ms, '/a', 503)), get(4000, '/a')],
      at: ['/log/entries/0/startedDateTime'],
      in: [0, 1, 2, 3, 4],
      data: { retries: 4 },
    },
    {
      name: 'no response at all',
      entries: [0, 500, 1000, 1500, 2000].map((ms) => lostPost(ms, 'net::ERR_CONNECTION_RESET')),
      at: ['/log/entries/0/startedDateTime'],
      severity: 'error',
    },
    {
      name: 'a status that no other try changes is a warning',
      entries: [0, 100, 200, 300].map((ms) => get(ms, '/a', 404)),
      at: ['/log/entries/0/startedDateTime'],
      severity: 'warning',
    },
    {
      name: 'measurements are a note',
      entries: [0, 100, 200, 300].map((ms) => get(ms, '/telemetry', 500)),
      at: ['/log/entries/0/startedDateTime'],
      severity: 'note',
    },
  ],
})

testRule(unsafeRetry, {
  ok: [
    { name: 'no retry', entries: [post(0, 500)] },
    { name: 'after a refusal', entries: [post(0, 422), post(900, 200)] },
    { name: 'another body', entries: [post(0, 500), post(900, 200, '{"item":8}')] },
    {
      name: 'an idempotency key',
      entries: [0, 900].map((ms) =>
        post(ms, ms === 0 ? 500 : 200, undefined, { headers: headers({ 'Idempotency-Key': 'k' }) }),
      ),
    },
    {
      name: 'PUT, which may be repeated',
      entries: [post(0, 500, undefined, { method: 'PUT' }), post(900, 200, undefined, { method: 'PUT' })],
    },
    {
      name: 'the request never left',
      entries: [lostPost(0, 'net::ERR_CONNECTION_REFUSED'), post(900, 201)],
    },
    {
      name: 'a search',
      entries: [
        post(0, 500, undefined, url('/api/orders/search')),
        post(900, 200, undefined, url('/api/orders/search')),
      ],
    },
    {
      name: 'a GraphQL query',
      entries: [0, 900].map((ms) => post(ms, ms === 0 ? 502 : 200, '{"query":"query Q { me { id } }"}')),
    },
    { name: 'both at once', entries: [post(0, 500), post(10, 200)] },
  ],
  bad: [
    {
      name: 'after 500',
      entries: [post(0, 500), post(2050, 201)],
      at: ['/log/entries/0/response/status', '/log/entries/1/request'],
      confidence: 'possible',
      data: { failure: 500, pauseSeconds: 2 },
      in: [0, 1],
    },
    {
      name: 'after a reset, with success',
      entries: [lostPost(0, 'net::ERR_CONNECTION_RESET'), post(900, 201)],
      at: ['/log/entries/0/response/_error', '/log/entries/1/request'],
      confidence: 'likely',
    },
    {
      name: 'a GraphQL mutation',
      entries: [0, 900].map((ms) => post(ms, ms === 0 ? 504 : 200, '{"query":"mutation M { pay }"}')),
      at: ['/log/entries/0/response/status'],
      confidence: 'likely',
    },
    {
      name: 'refused again',
      entries: [post(0, 500), post(900, 500)],
      at: ['/log/entries/0/response/status'],
      severity: 'warning',
    },
  ],
})

const items = (count: number, stepMs: number): Entry[] =>
  Array.from({ length: count }, (_, place) => get(place * stepMs, `/api/items/${1000 + place}`))

testRule(oneByOne, {
  ok: [
    { name: 'nine', entries: items(9, 20) },
    { name: 'slowly', entries: items(20, 1000) },
    { name: 'the same one', entries: Array.from({ length: 20 }, (_, at) => get(at * 20, '/api/items/7')) },
    { name: 'names, not IDs', entries: 'abcdefghijkl'.split('').map((name) => get(5, `/api/${name}`)) },
  ],
  bad: [
    {
      name: 'ten within a moment',
      entries: items(10, 20),
      at: ['/log/entries/0/request/url', '/log/entries/1/request/url'],
      severity: 'note',
      data: { calls: 10, path: '/api/items/{id}' },
    },
  ],
})
