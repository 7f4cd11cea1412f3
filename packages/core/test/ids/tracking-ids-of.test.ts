import { describe, expect, it } from 'vitest'
import { trackingIdsOf } from '../../src/ids/tracking-ids-of.ts'
import type { Entry, Header } from '../../src/model/entry.ts'

const SESSION = '4fd0efd2-f0e4-4ca2-a932-16f4b0884a48'

function entryWith({
  request = [],
  response = [],
  body,
}: {
  request?: Header[]
  response?: Header[]
  body?: string
}): Entry {
  return {
    index: 7,
    request: { method: 'GET', url: 'https://shop.example/', headers: request, cookies: [], query: [] },
    response: {
      status: 500,
      statusText: '',
      headers: response,
      cookies: [],
      body: body === undefined ? undefined : { text: body, base64: false, params: [] },
    },
    timings: {},
    fromServiceWorker: false,
    socketMessages: [],
  }
}

describe('the tracking IDs of an entry', () => {
  it('come from headers of both sides, with the place and the name as written', () => {
    const entry = entryWith({
      request: [{ name: 'TrackingID', value: `ATLAS_${SESSION}_12` }],
      response: [
        { name: 'set-cookie', value: 'a=b' },
        { name: 'CF-Ray', value: '8c1f2e3d4b5a6978-FRA' },
      ],
    })
    expect(trackingIdsOf(entry)).toEqual([
      {
        type: 'webex',
        value: `ATLAS_${SESSION}_12`,
        entry: 7,
        pointer: '/log/entries/7/request/headers/0/value',
        name: 'TrackingID',
      },
      {
        type: 'cf-ray',
        value: '8c1f2e3d4b5a6978-FRA',
        entry: 7,
        pointer: '/log/entries/7/response/headers/1/value',
        name: 'CF-Ray',
      },
    ])
  })

  it('come from fields near the top of a JSON body', () => {
    const body = JSON.stringify({
      error: { innerError: { 'request-id': SESSION } },
      errors: [{ trackingId: `CPAPI_${SESSION}_12_0` }],
      a: { b: { c: { d: { requestId: 'too-deep-to-count' } } } },
      secret: SESSION,
    })
    const ids = trackingIdsOf(entryWith({ body }))
    expect(ids.map(({ type, value }) => [type, value])).toEqual([
      ['request-id', SESSION],
      ['webex', `CPAPI_${SESSION}_12_0`],
    ])
    expect(ids[0]?.pointer).toBe('/log/entries/7/response/content/text')
  })

  it('come from an error text that announces a Webex ID, escaped or as XML', () => {
    for (const body of [
      `Something went wrong. TrackingID: ATLAS_${SESSION}_12`,
      `<trackingId xmlns="">ATLAS_${SESSION}_12</trackingId>`,
      JSON.stringify({ message: `failed, "trackingId":"ATLAS_${SESSION}_12"` }),
    ]) {
      expect(trackingIdsOf(entryWith({ body })).map((id) => id.value)).toEqual([`ATLAS_${SESSION}_12`])
    }
    for (const body of [
      `user_${SESSION}_12 signed in`,
      `How to find a tracking ID. ${'Long ago. '.repeat(10)} user_${SESSION}_12 signed in`,
    ]) {
      expect(trackingIdsOf(entryWith({ body }))).toEqual([])
    }
  })

  it('are listed once per type, value and entry', () => {
    const id = `ATLAS_${SESSION}_12`
    const ids = trackingIdsOf(
      entryWith({
        request: [{ name: 'trackingid', value: id }],
        response: [{ name: 'TrackingID', value: id }],
        body: JSON.stringify({ trackingId: id, message: `TrackingID: ${id}` }),
      }),
    )
    expect(ids).toEqual([
      {
        type: 'webex',
        value: id,
        entry: 7,
        pointer: '/log/entries/7/request/headers/0/value',
        name: 'trackingid',
      },
    ])
  })

  it('do not include tags, secrets or a sampling decision', () => {
    const ids = trackingIdsOf(
      entryWith({
        request: [
          { name: 'x-request-id', value: 'hsx_token_abcdefghijkl3' },
          { name: 'b3', value: '1' },
          { name: 'authorization', value: `Bearer ${SESSION}` },
        ],
        body: '{"requestId":"hsx_token_abcdefghijkl3"}',
      }),
    )
    expect(ids).toEqual([])
  })

  it('are found in bounded time, whatever the body', () => {
    const hostile = [
      `tracking id ${'A_'.repeat(100_000)}`,
      `tracking id ${`A_${SESSION}`.repeat(6_000)}`,
      `${'[{"a":'.repeat(30_000)}`,
      JSON.stringify(Array.from({ length: 30_000 }, () => ({ x: 1 }))).slice(0, 250_000),
      '{"__proto__":{"requestId":"12345678"}}',
    ]
    const began = performance.now()
    for (const body of hostile) trackingIdsOf(entryWith({ body }))
    expect(
      trackingIdsOf(entryWith({ body: `TrackingID: ATLAS_${SESSION}_1${' '.repeat(256 * 1024)}` })),
    ).toEqual([])
    expect(performance.now() - began).toBeLessThan(1500)
  })
})
