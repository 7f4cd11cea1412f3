import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/diagnose/diagnose.ts'
import type { Entry } from '../../src/model/entry.ts'
import { aCapture, anEntry, type EntryParts, headers, T0 } from '../an-entry.ts'

const HOST = 'https://shop.example.com'

function sent(ms: number, status: number, parts: EntryParts = {}): Entry {
  return anEntry({
    startedAt: T0 + ms,
    timings: { waitMs: 50 },
    ...parts,
    request: { url: `${HOST}/api/orders`, ...parts.request },
    response: { status, ...parts.response },
  })
}

const order: EntryParts['request'] = {
  method: 'POST',
  body: { text: '{"item":7}', base64: false, params: [] },
}

/** The first finding, and what follows from it. */
async function causeOf(entries: readonly Entry[]) {
  const { diagnosis } = await diagnose(aCapture(entries))
  const first = diagnosis.top[0]
  return { rule: first?.rule, consequences: first?.consequences.map(({ rule }) => rule) ?? [] }
}

describe('a cause about the traffic comes before what follows from it', () => {
  it('a double click before the conflict', async () => {
    const cause = await causeOf([sent(0, 201, { request: order }), sent(300, 409, { request: order })])
    expect(cause).toEqual({ rule: 'duplicate-request', consequences: ['client-error'] })
  })

  it('the media type before the client error', async () => {
    const cause = await causeOf([sent(0, 415, { request: order })])
    expect(cause).toEqual({ rule: 'media-type-clash', consequences: ['client-error'] })
  })

  it('throttling before the gateway error', async () => {
    const cause = await causeOf([sent(0, 503, { response: { headers: headers({ 'Retry-After': '9' }) } })])
    expect(cause).toEqual({ rule: 'throttled', consequences: ['gateway-error'] })
  })

  it('one server of many before its errors', async () => {
    const entries = Array.from({ length: 8 }, (_, at) =>
      sent(at * 9000, at % 2 ? 500 : 200, { serverIp: at % 2 ? '93.184.216.34' : '93.184.216.35' }),
    )
    expect(await causeOf(entries)).toEqual({ rule: 'one-bad-server', consequences: ['server-error'] })
  })

  it('a body that a redirect lost before the refused GET', async () => {
    const cause = await causeOf([
      sent(0, 301, { request: order, response: { redirectUrl: '/api/orders/' } }),
      sent(100, 405, { request: { url: `${HOST}/api/orders/` } }),
    ])
    expect(cause).toEqual({ rule: 'redirect-lost-body', consequences: ['client-error'] })
  })

  it('the server’s error before the storm of retries', async () => {
    const cause = await causeOf([0, 100, 200, 300].map((ms) => sent(ms, 500)))
    expect(cause).toEqual({ rule: 'server-error', consequences: ['retry-storm'] })
  })
})

const asset = (ms: number, url: string, type: string, parts: EntryParts = {}): Entry =>
  anEntry({
    startedAt: T0 + ms,
    resourceType: 'script',
    timings: { connectMs: 20, sslMs: 30, waitMs: 40, receiveMs: 10 },
    ...parts,
    request: { url, httpVersion: 'http/1.1', ...parts.request },
    response: {
      httpVersion: 'http/1.1',
      headers: headers({ 'Content-Type': type, Connection: 'close' }),
      body: { mimeType: type, text: 'show(1)', declaredBytes: 40_000 },
      ...parts.response,
    },
  })

describe('an ordinary session', () => {
  it('of an old site with advertisements has notes at most', async () => {
    const entries = [
      asset(0, `${HOST}/`, 'text/html', { resourceType: 'document' }),
      asset(50, 'https://ads.other.test/serve?cb=1', 'text/html'),
      ...Array.from({ length: 40 }, (_, at) =>
        asset(100 + at * 3, `${HOST}/img/${at}.png`, 'image/png', {
          resourceType: 'image',
          timings: { stalledMs: at * 9, connectMs: 20, waitMs: 40 },
        }),
      ),
    ]
    const { findings } = await diagnose(aCapture(entries))
    expect(findings.length).toBeGreaterThan(0)
    expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([])
  })

  it('of a program in the page has notes at most', async () => {
    const form: EntryParts = { resourceType: 'document', request: { ...order, url: `${HOST}/login` } }
    const entries = [
      sent(0, 302, { ...form, response: { redirectUrl: '/login' } }),
      sent(90, 200, { resourceType: 'document', request: { url: `${HOST}/login` } }),
      sent(9000, 303, { ...form, response: { redirectUrl: '/' } }),
      sent(9090, 200, { resourceType: 'document', request: { url: `${HOST}/` } }),
      // The same question from two parts of the page, a poll, and a list that loads its rows one by one.
      sent(9200, 200),
      sent(9210, 200),
      ...[0, 1, 2, 3, 4, 5].map((round) =>
        sent(20_000 + round * 5000, 200, { request: { url: `${HOST}/news` } }),
      ),
      ...Array.from({ length: 12 }, (_, at) =>
        sent(9300 + at * 20, 200, { request: { url: `${HOST}/api/items/${at + 10}` } }),
      ),
      sent(60_000, 200, { request: order }),
      sent(60_900, 200, { request: order }),
    ]
    const { findings } = await diagnose(aCapture(entries))
    expect(findings.map(({ rule }) => rule).sort()).toEqual(
      expect.arrayContaining(['duplicate-request', 'one-by-one', 'polling']),
    )
    expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([])
  })
})
