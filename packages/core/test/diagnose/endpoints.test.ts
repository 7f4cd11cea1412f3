import { describe, expect, it } from 'vitest'
import { isApiCall } from '../../src/diagnose/api-call.ts'
import { diagnose } from '../../src/diagnose/diagnose.ts'
import { startQuantiles } from '../../src/diagnose/quantiles.ts'
import type { Entry } from '../../src/model/entry.ts'
import { endpointTable } from '../../src/view/endpoint-table.ts'
import { aCapture, aFailure, anEntry, headers } from '../an-entry.ts'
import { tagged, tagOf } from './tagged.ts'

const BASE = 'https://shop.example.com'
const get = (path: string, waitMs = 10) => anEntry({ request: { url: BASE + path }, timings: { waitMs } })

async function endpointsOf(entries: readonly Entry[]) {
  const { endpoints } = await diagnose(aCapture(entries), { rules: [], endpoints: true })
  return endpoints!
}

const graphql = (body: unknown, parts = {}) =>
  anEntry({
    request: {
      method: 'POST',
      url: `${BASE}/graphql`,
      body: { mimeType: 'application/json', text: JSON.stringify(body), base64: false, params: [] },
    },
    ...parts,
  })

describe('R5: endpoints', () => {
  it('have identifiers templated: numbers, UUIDs, hex, long tokens, dates and tags', async () => {
    const ids = [
      '8841',
      '7f9c24e8-3b12-4a6f-9d51-0c8e2b7a1f34',
      'deadbeef00112233',
      'dGhpcyBpcyBhIGxvbmcgdG9rZW4gb2YgbWFueQ',
      '2026-03-04',
      tagOf('jane', 'token'),
    ]
    const { list } = await endpointsOf(ids.map((id) => get(`/api/orders/${id}/lines?page=${id}`)))
    expect(list).toHaveLength(1)
    expect(list[0]).toMatchObject({
      method: 'GET',
      host: 'shop.example.com',
      template: '/api/orders/{id}/lines',
      count: 6,
      api: true,
    })
  })

  it('are apart by method, host and port, and GraphQL operation', async () => {
    const { list } = await endpointsOf([
      get('/api/items'),
      anEntry({ request: { method: 'POST', url: `${BASE}/api/items` } }),
      anEntry({ request: { url: `${BASE}:8443/api/items` } }),
      graphql({ operationName: 'Basket', query: 'query Basket { basket { id } }' }),
      graphql({ query: 'mutation AddItem($id: ID!) { add(id: $id) { id } }' }),
      graphql([{ operationName: 'Basket', query: 'query Basket { basket { id } }' }]),
      anEntry({ request: { url: `${BASE}/graphql?operationName=Prices&extensions=%7B%7D` } }),
    ])
    expect(
      list.map(({ method, host, template, operation, count }) => [method, host + template, operation, count]),
    ).toEqual([
      ['GET', 'shop.example.com/api/items', undefined, 1],
      ['POST', 'shop.example.com/api/items', undefined, 1],
      ['GET', 'shop.example.com:8443/api/items', undefined, 1],
      ['POST', 'shop.example.com/graphql', 'Basket', 2],
      ['POST', 'shop.example.com/graphql', 'AddItem', 1],
      ['GET', 'shop.example.com/graphql', 'Prices', 1],
    ])
  })

  it('count statuses and failures, and name the slowest call', async () => {
    const { list } = await endpointsOf([
      get('/api/items/1', 30),
      get('/api/items/2', 900),
      anEntry({ request: { url: `${BASE}/api/items/3` }, response: { status: 503 } }),
      aFailure('net::ERR_CONNECTION_RESET', { request: { url: `${BASE}/api/items/4` } }),
    ])
    expect(list[0]).toMatchObject({
      count: 4,
      failed: 2,
      statuses: [
        { status: 200, count: 2 },
        { status: 503, count: 1 },
        { status: undefined, count: 1 },
      ],
      firstEntry: 0,
      slowestEntry: 1,
      failedEntries: [2, 3],
      total: { count: 2, p50: 30, p95: 900, max: 900, sum: 930 },
      wait: { p50: 30, p95: 900 },
    })
    expect(list[0]?.receive).toBeUndefined()
  })

  it('fill a table with the failures on top, that one click filters to APIs', async () => {
    const picture = anEntry({
      request: { url: `${BASE}/logo.svg` },
      resourceType: 'image',
      response: { headers: headers({ 'content-type': 'image/svg+xml' }) },
      timings: { waitMs: 5000 },
    })
    const refused = anEntry({
      request: { url: `${BASE}/api/me` },
      response: { status: 401 },
      timings: { waitMs: 5 },
    })
    const endpoints = await endpointsOf([picture, get('/api/items', 50), refused])
    const all = endpointTable(endpoints)
    expect(all.rows.map(({ template }) => template)).toEqual(['/api/me', '/logo.svg', '/api/items'])
    expect(all.rows[0]).toMatchObject({
      statuses: [{ status: 401, count: 1 }],
      failed: 1,
      total: { p50: 5, p95: 5, max: 5 },
    })
    const table = endpointTable(endpoints, { apiOnly: true, order: 'time', most: 1 })
    expect(table.rows.map(({ template }) => template)).toEqual(['/api/items'])
    expect(table).toMatchObject({ hidden: 1, filtered: 1 })
  })

  it('keep memory bounded by a cap, beyond which calls are counted as others', async () => {
    const words = Array.from(
      { length: 1200 },
      (_, i) =>
        `/p/${String.fromCharCode(97 + (i % 26))}${'x'.repeat(Math.floor(i / 26) % 30)}${i >= 780 ? '/more' : ''}`,
    )
    const entries = words.map((path) => get(`${path}/${words.indexOf(path)}`))
    const { list, others } = await endpointsOf([
      ...entries,
      ...Array.from({ length: 300 }, (_, i) => anEntry({ request: { url: `https://h${i}.example.com/a` } })),
    ])
    expect(list.length).toBeLessThanOrEqual(1000)
    expect(list.reduce((sum, { count }) => sum + count, 0) + others.count).toBe(1500)
    expect(others.count).toBeGreaterThan(0)
  })

  it('are the same in a sanitized copy', async () => {
    const entries = [
      get('/api/items/1?token=s3cr3t-0f-jane'),
      graphql({ operationName: 'Login', query: 'mutation Login { x }', variables: { password: 'p' } }),
      get('/api/users/jane.doe@example.com/orders'),
    ]
    const copied = [
      ...entries.slice(0, 2).map(tagged),
      get(`/api/users/${tagOf('jane.doe@example.com', 'email')}/orders`),
    ]
    expect(await endpointsOf(copied)).toEqual(await endpointsOf(entries))
  })
})

describe('R5: the filter for APIs', () => {
  const of = (resourceType: Entry['resourceType'], type: string) =>
    anEntry({ resourceType, response: { headers: headers({ 'content-type': type }) } })
  it.each([
    ['XHR', of('xhr', 'text/html')],
    ['fetch', of('fetch', 'text/plain')],
    ['JSON without a kind', of('other', 'application/vnd.api+json; charset=utf-8')],
    ['XML without a kind', of(undefined, 'text/xml')],
    [
      'a request with a JSON body',
      anEntry({
        resourceType: 'other',
        request: { method: 'POST', headers: headers({ 'Content-Type': 'application/json' }) },
        response: { headers: [], body: undefined },
      }),
    ],
  ])('takes %s', (_, entry) => expect(isApiCall(entry)).toBe(true))

  it.each([
    ['a document', of('document', 'text/html')],
    ['a feed that is the document', of('document', 'application/xml')],
    ['a picture in XML', of('image', 'image/svg+xml')],
    ['a script', of('script', 'text/javascript')],
    ['a hostile type', of('other', `application/${'a+'.repeat(50_000)}`)],
  ])('leaves %s', (_, entry) => expect(isApiCall(entry)).toBe(false))
})

describe('the percentiles of an endpoint', () => {
  it('are within 1 % of the exact ones, however many calls there are', () => {
    const quantiles = startQuantiles()
    const values = Array.from({ length: 50_000 }, (_, i) => ((i * 7919) % 50_000) / 7 + 1)
    for (const value of values) quantiles.add(value)
    const sorted = [...values].sort((a, b) => a - b)
    const spread = quantiles.spread()!
    for (const [share, found] of [
      [0.5, spread.p50],
      [0.95, spread.p95],
    ] as const) {
      const exact = sorted[Math.ceil(share * values.length) - 1]!
      expect(Math.abs(found - exact) / exact).toBeLessThan(0.0101)
    }
    expect(spread.max).toBe(sorted.at(-1))
  })

  it('take no odd numbers', () => {
    const quantiles = startQuantiles()
    for (const odd of [Number.NaN, Number.POSITIVE_INFINITY, -1]) quantiles.add(odd)
    expect(quantiles.spread()).toBeUndefined()
    quantiles.add(0)
    expect(quantiles.spread()).toEqual({ count: 1, p50: 0, p95: 0, max: 0, sum: 0 })
  })
})
