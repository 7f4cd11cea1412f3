import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/diagnose/diagnose.ts'
import { memorySource } from '../../src/model/byte-source.ts'
import { openCapture } from '../../src/read/open-capture.ts'
import { testRuntime } from '../runtime.ts'
import { promisedBy } from '../sanitize/promised.ts'
import { sanitized } from '../sanitize/sanitized.ts'

type Fields = Readonly<Record<string, string>>

const rows = (fields: Fields) => Object.entries(fields).map(([name, value]) => ({ name, value }))
const START = Date.UTC(2026, 2, 1, 10)

interface Raw {
  readonly url: string
  readonly type?: string
  readonly at?: number
  readonly method?: string
  readonly asks?: Fields
  readonly post?: { readonly mimeType: string; readonly text: string }
  readonly status?: number
  readonly answers?: Fields
  readonly text?: string
  readonly to?: string
  readonly error?: string
  readonly more?: Readonly<Record<string, unknown>>
  readonly ms?: number
}

/** A capture as Chrome writes it. */
function har(entries: readonly Raw[]): string {
  const log = {
    version: '1.2',
    creator: { name: 'WebInspector', version: '537.36' },
    pages: [{ id: 'page_1', startedDateTime: new Date(START).toISOString(), title: 'x', pageTimings: {} }],
    entries: entries.map((each, order) => ({
      startedDateTime: new Date(START + (each.at ?? order * 100)).toISOString(),
      time: each.ms ?? 20,
      pageref: 'page_1',
      _resourceType: each.type ?? 'fetch',
      request: {
        method: each.method ?? 'GET',
        url: each.url,
        httpVersion: 'http/1.1',
        headers: rows(each.asks ?? {}),
        cookies: [],
        queryString: [],
        headersSize: -1,
        bodySize: each.post?.text.length ?? 0,
        postData: each.post,
      },
      response: {
        status: each.status ?? 0,
        statusText: '',
        httpVersion: 'http/1.1',
        headers: rows(each.answers ?? {}),
        cookies: [],
        content: {
          size: each.text?.length ?? 0,
          mimeType: each.answers?.['Content-Type'] ?? '',
          text: each.text,
        },
        redirectURL: each.to ?? '',
        headersSize: -1,
        bodySize: 0,
        _error: each.error ?? null,
      },
      cache: {},
      timings: { blocked: 0, dns: -1, connect: -1, ssl: -1, send: 0, wait: each.ms ?? 20, receive: 0 },
      ...each.more,
    })),
  }
  return JSON.stringify({ log })
}

const PAGE = 'https://shop.example.com/account/8841?token=walnut-walnut-walnut-7'
const NONCE = "script-src 'nonce-k7Qm2xZr81LpVw93' cdn.example.com"
const html = (text: string) =>
  `<!doctype html><html><head>${text}</head><body>jane.doe@example.com</body></html>`

const policy = har([
  {
    url: PAGE,
    type: 'document',
    status: 200,
    answers: { 'Content-Type': 'text/html', 'Content-Security-Policy': NONCE },
    text: html('<meta http-equiv="Content-Security-Policy" content="img-src \'self\'">'),
  },
  {
    url: 'https://static.example.com/a.js?session=5up3rs3cr3tv4lu3',
    type: 'script',
    error: '',
    asks: { Referer: PAGE },
  },
  {
    url: 'https://img.example.com/jane.doe@example.com.png',
    type: 'image',
    error: '',
    asks: { Referer: PAGE },
  },
  { url: 'http://old.example.com/a.js?token=walnut-walnut-walnut-7', type: 'script', error: '' },
  {
    url: 'https://login.example.org/',
    type: 'document',
    status: 200,
    error: 'net::ERR_BLOCKED_BY_RESPONSE',
    answers: { 'X-Frame-Options': 'DENY' },
    asks: { Referer: 'https://shop.example.com/' },
  },
  {
    url: 'https://img.other.test/a.png',
    type: 'image',
    status: 200,
    error: 'net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin',
    answers: { 'Cross-Origin-Resource-Policy': 'same-origin' },
  },
  {
    url: 'https://shop.example.com/csp',
    type: 'other',
    method: 'POST',
    status: 204,
    asks: { 'Content-Type': 'application/csp-report' },
    post: {
      mimeType: 'application/csp-report',
      text: JSON.stringify({
        'csp-report': {
          'document-uri': PAGE,
          'blocked-uri': 'https://x.example.com/a.js?token=walnut-walnut-walnut-7',
          'effective-directive': 'script-src-elem',
          disposition: 'enforce',
          'script-sample': 'var password = "walnut-walnut"',
        },
      }),
    },
  },
])

const ways = har([
  {
    url: 'https://shop.example.com/a?token=walnut-walnut-walnut-7',
    status: 302,
    to: 'http://shop.example.com/b?token=walnut-walnut-walnut-7',
    answers: { Location: 'http://shop.example.com/b?token=walnut-walnut-walnut-7' },
  },
  { url: 'http://shop.example.com/b?token=walnut-walnut-walnut-7', error: '' },
  { url: 'https://shop.example.com/c', status: 302, answers: { Server: 'x' } },
  {
    url: 'https://api.example.com/v1',
    status: 302,
    asks: { Authorization: 'Bearer abcdefghijklmnop.qrstuvwx' },
    to: 'https://api.other.test/v1',
    answers: { Location: 'https://api.other.test/v1' },
  },
  { url: 'https://api.other.test/v1', status: 401, answers: { Server: 'x' } },
  {
    url: 'https://games.example.org/',
    type: 'document',
    status: 403,
    answers: { Server: 'Zscaler/6.2', 'Content-Type': 'text/html' },
    text: html('<title>Internet Security by Zscaler</title>'),
  },
  {
    url: 'http://plain.example.org/',
    type: 'document',
    status: 302,
    to: 'http://10.20.30.40:1000/fgtauth?0a1b2c3d4e5f6071',
    answers: { Location: 'http://10.20.30.40:1000/fgtauth?0a1b2c3d4e5f6071' },
  },
  {
    url: 'https://a.example.com/x',
    status: 200,
    asks: { Origin: 'https://shop.example.com' },
    answers: { 'Access-Control-Allow-Origin': 'https://shop.example.com', 'Cache-Control': 'max-age=60' },
  },
  {
    url: 'https://a.example.com/x',
    status: 200,
    asks: { Origin: 'https://admin.example.com' },
    answers: { 'Access-Control-Allow-Origin': 'https://admin.example.com', 'Cache-Control': 'max-age=60' },
  },
])

const upgrade = {
  Upgrade: 'websocket',
  'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
  'Sec-WebSocket-Protocol': 'mqtt, bearer-abcdefghijklmnop123456',
}
const close = Buffer.from([1008 >> 8, 1008 & 255]).toString('base64')

const told = Buffer.from([1011 >> 8, 1011 & 255, ...Buffer.from('no jane.doe@example.com')]).toString(
  'base64',
)

const live = har([
  ...[0, 1, 2, 3, 4].map((round) => ({
    url: 'wss://shop.example.com/live?token=walnut-walnut-walnut-7',
    type: 'websocket',
    at: round * 2000,
    ms: 100,
    status: 101,
    asks: upgrade,
    answers: {
      Upgrade: 'websocket',
      'Sec-WebSocket-Accept': 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
      'Sec-WebSocket-Protocol': 'bearer-abcdefghijklmnop123456',
    },
    more: {
      _webSocketMessages: [
        { type: 'receive', time: START / 1000, opcode: 8, data: told },
        { type: 'receive', time: (START + round * 2000 + 90) / 1000, opcode: 8, data: close },
      ],
    },
  })),
  ...[0, 1].map((round) => ({
    url: 'https://shop.example.com/events?token=walnut-walnut-walnut-7',
    type: 'eventsource',
    at: 20_000 + round * 60_000,
    ms: 20_000,
    status: 200,
    answers: { 'Content-Type': 'text/event-stream' },
    more: {
      _eventSourceMessages: [0, 1, 2, 3, 4].map((each) => ({
        time: (START + 20_000 + round * 60_000 + 19_000 + each) / 1000,
        eventName: 'message',
        eventId: `${each}`,
        data: '{"token":"walnut-walnut-walnut-7"}',
      })),
    },
  })),
])

const SHOP = 'https://shop.example.com'

/** What a worker, a blocker and an event stream leave, with secrets wherever there may be some. */
const quiet = har([
  { url: PAGE, type: 'document', status: 200, answers: { 'Content-Type': 'text/html' }, text: html('') },
  {
    url: `${SHOP}/worker.js?v=walnut-walnut-7`,
    type: 'script',
    status: 200,
    asks: { 'Service-Worker': 'script', Cookie: 'sid=5up3rs3cr3tv4lu3' },
  },
  {
    url: `${SHOP}/api/lost?token=walnut-walnut-walnut-7`,
    error: 'net::ERR_FAILED',
    ms: 0,
    more: { _initiator: { type: 'parser', url: PAGE } },
  },
  {
    url: `${SHOP}/api/ads/jane.doe@example.com?token=walnut-walnut-walnut-7`,
    error: '',
    more: { _initiator: { type: 'parser', url: PAGE } },
  },
  {
    url: 'https://t.tracker.test/t.js?user=jane.doe@example.com',
    type: 'script',
    error: '',
    asks: { Referer: PAGE },
  },
  ...[0, 1, 2, 3].map((round) => ({
    url: `${SHOP}/events?token=walnut-walnut-walnut-7`,
    type: 'eventsource',
    at: 2000 + round * 700,
    ms: 200,
    status: 200,
    answers: { 'Content-Type': 'text/event-stream' },
    more: { _initiator: { type: 'other' } },
  })),
  ...[0, 1, 2, 3].map((round) => ({
    url: `${SHOP}/news?token=walnut-walnut-walnut-7`,
    type: 'eventsource',
    at: 6000 + round * 700,
    ms: 200,
    status: 200,
    asks: { 'Last-Event-ID': 'jane.doe@example.com' },
    answers: { 'Content-Type': 'text/event-stream' },
    more: { _initiator: { type: 'other' } },
  })),
])

async function rulesOf(text: string): Promise<string[]> {
  const capture = await openCapture(memorySource(Buffer.from(text)), testRuntime)
  const { findings } = await diagnose(capture)
  return [...new Set(findings.map(({ rule }) => rule))].sort()
}

describe('what the web’s own rules find', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'policies',
      policy,
      ['cross-origin-isolation', 'csp-blocked', 'csp-report', 'framing-refused', 'mixed-content'],
    ],
    [
      'ways',
      ways,
      [
        'block-page',
        'captive-portal',
        'cors-vary-missing',
        'proxy-in-path',
        'redirect-downgrade',
        'redirect-without-location',
      ],
    ],
    ['quiet failures', quiet, ['blocked-by-client', 'stream-cut', 'worker-answer-failed']],
    ['connections', live, ['stream-cut', 'websocket-broken', 'websocket-reconnects']],
  ]
  it.each(cases)('of %s is the same in the sanitized copy', async (_, text, rules) => {
    expect(await rulesOf(text)).toEqual(expect.arrayContaining([...rules]))
    const { copy, copyText } = await sanitized(text)
    expect(copyText).toContain('hsx_')
    expect(await promisedBy(copy)).toEqual(await promisedBy(Buffer.from(text)))
  })
})
