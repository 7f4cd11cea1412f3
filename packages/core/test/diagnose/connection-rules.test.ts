import { expect, it } from 'vitest'
import { isPrivateAddress, isPublicName } from '../../src/diagnose/address.ts'
import { diagnose } from '../../src/diagnose/diagnose.ts'
import { connectionLimit } from '../../src/diagnose/rules/connection/connection-limit.ts'
import { noKeepAlive } from '../../src/diagnose/rules/connection/no-keep-alive.ts'
import { oneBadServer } from '../../src/diagnose/rules/connection/one-bad-server.ts'
import { privateAddress } from '../../src/diagnose/rules/connection/private-address.ts'
import { protocolDowngrade } from '../../src/diagnose/rules/connection/protocol-downgrade.ts'
import { repeatedHandshakes } from '../../src/diagnose/rules/connection/repeated-handshakes.ts'
import type { Entry, HttpVersion } from '../../src/model/entry.ts'
import { aCapture, aFailure, anEntry, type EntryParts, headers, T0 } from '../an-entry.ts'
import { testRule } from './test-rule.ts'

const HOST = 'https://shop.example.com'

function over(version: HttpVersion | undefined, ms: number, timings: Entry['timings'], url = `${HOST}/a`) {
  return anEntry({
    startedAt: T0 + ms,
    request: { url, httpVersion: version },
    response: { httpVersion: version },
    timings,
  })
}

/** `holders` requests of two seconds each, and one that waits for a second of them. */
function crowd(version: HttpVersion | undefined, holders = 6, waitedMs = 1900): Entry[] {
  return [
    ...Array.from({ length: holders }, (_, at) => over(version, at, { waitMs: 2000 })),
    over(version, 20, { queueingMs: waitedMs, waitMs: 100 }),
  ]
}

testRule(connectionLimit, {
  ok: [
    { name: 'HTTP/2', entries: crowd('h2', 12) },
    { name: 'HTTP/3', entries: crowd('h3', 12) },
    { name: 'a protocol nobody told', entries: crowd(undefined, 12) },
    { name: 'five others', entries: crowd('http/1.1', 5) },
    { name: 'a short wait', entries: crowd('http/1.1', 6, 100) },
    {
      name: 'six of another origin',
      entries: [
        ...Array.from({ length: 6 }, (_, at) =>
          over('http/1.1', at, { waitMs: 2000 }, 'https://img.example.com/a'),
        ),
        over('http/1.1', 20, { queueingMs: 1900, waitMs: 100 }),
      ],
    },
    {
      name: 'six that were over before',
      entries: [
        ...Array.from({ length: 6 }, (_, at) => over('http/1.1', at, { waitMs: 200 })),
        over('http/1.1', 300, { queueingMs: 1900, waitMs: 100 }),
      ],
    },
    {
      name: 'six that waited themselves',
      entries: Array.from({ length: 12 }, (_, at) => over('http/1.1', at, { queueingMs: 1900, waitMs: 100 })),
    },
    {
      name: 'answers of the cache',
      entries: crowd('http/1.1').map((each) => ({ ...each, fromCache: 'disk' as const })),
    },
  ],
  bad: [
    {
      name: 'six hold a connection and one waits most of its time',
      entries: crowd('http/1.1'),
      at: ['/log/entries/6/timings/_blocked_queueing'],
      in: [6],
      data: { waitedMs: 1900, active: 6 },
      severity: 'warning',
    },
    {
      name: 'a wait that costs little is a note',
      entries: crowd('http/1.1', 6, 300),
      at: ['/log/entries/6/timings/_blocked_queueing'],
      severity: 'note',
    },
    {
      name: 'stalled, and HTTP/1.0',
      entries: [...crowd('http/1.0').slice(0, 6), over('http/1.0', 20, { stalledMs: 1500, waitMs: 10 })],
      at: ['/log/entries/6/timings/blocked'],
    },
  ],
})

it('the limit of connections explains the slow queueing that follows from it', async () => {
  const { findings } = await diagnose(aCapture(crowd('http/1.1')))
  const limit = findings.find(({ rule }) => rule === 'connection-limit')
  expect(limit?.consequences.map(({ rule }) => rule)).toContain('slow-queueing')
})

function closing(ms: number, parts: EntryParts = {}, connection = 'close'): Entry {
  const base = anEntry({
    startedAt: T0 + ms,
    request: { httpVersion: 'http/1.1' },
    response: { httpVersion: 'http/1.1', headers: headers({ Connection: connection }) },
    timings: { connectMs: 100, sslMs: 200, waitMs: 50 },
  })
  return { ...base, ...(parts as Partial<Entry>) }
}

const times = (count: number, make: (at: number) => Entry): Entry[] =>
  Array.from({ length: count }, (_, at) => make(at))

testRule(noKeepAlive, {
  ok: [
    { name: 'three', entries: times(3, (at) => closing(at * 500)) },
    { name: 'kept alive', entries: times(9, (at) => closing(at * 500, {}, 'keep-alive')) },
    {
      name: 'after errors',
      entries: times(9, (at) => {
        const each = closing(at * 500)
        return { ...each, response: { ...each.response!, status: 500 } }
      }),
    },
    {
      name: 'a few of many',
      entries: [
        ...times(4, (at) => closing(at * 500)),
        ...times(8, (at) => closing(at * 500, {}, 'keep-alive')),
      ],
    },
  ],
  bad: [
    {
      name: 'calls that pay for it',
      entries: times(12, (at) => closing(at * 500)),
      at: ['/log/entries/0/response/headers/0/value', '/log/entries/1/response/headers/0/value'],
      data: { closed: 12, requests: 12, handshakeMs: 3600 },
      severity: 'warning',
    },
    {
      name: 'pictures of an old site are a note',
      entries: times(30, (at) => closing(at * 500, { resourceType: 'image' })),
      at: ['/log/entries/0/response/headers/0/value'],
      severity: 'note',
    },
  ],
})

testRule(repeatedHandshakes, {
  ok: [
    { name: 'closed by the server, which another rule tells', entries: times(9, (at) => closing(at * 500)) },
    {
      name: 'at the same time',
      entries: times(9, (at) => over('http/1.1', at, { connectMs: 50, waitMs: 90 })),
    },
    { name: 'reused', entries: times(9, (at) => over('http/1.1', at * 500, { waitMs: 90 })) },
    {
      name: 'after minutes',
      entries: times(9, (at) => over('http/1.1', at * 120_000, { connectMs: 50, waitMs: 90 })),
    },
  ],
  bad: [
    {
      name: 'each anew',
      entries: times(6, (at) => over('http/1.1', at * 500, { connectMs: 50, waitMs: 90 })),
      at: ['/log/entries/1/timings/connect', '/log/entries/2/timings/connect'],
      in: [1, 2, 3, 4, 5],
      data: { handshakes: 5, requests: 5, handshakeMs: 250 },
      severity: 'note',
    },
    {
      name: 'dear ones',
      entries: times(9, (at) => over('h2', at * 2500, { connectMs: 300, sslMs: 300, waitMs: 90 })),
      at: ['/log/entries/1/timings/connect'],
      severity: 'warning',
    },
  ],
})

testRule(protocolDowngrade, {
  ok: [
    { name: 'HTTP/2', entries: times(5, (at) => over('h2', at, { waitMs: 9 })) },
    { name: 'HTTP/1.1 and nothing else', entries: times(5, (at) => over('http/1.1', at, { waitMs: 9 })) },
    {
      name: 'without TLS',
      entries: times(6, (at) => over(at % 2 ? 'h2' : 'http/1.1', at, {}, 'http://shop.example.com/a')),
    },
    {
      name: 'a WebSocket',
      entries: times(6, (at) => ({
        ...over(at % 2 ? 'h2' : 'http/1.1', at, {}),
        resourceType: at % 2 ? ('fetch' as const) : ('websocket' as const),
      })),
    },
  ],
  bad: [
    {
      name: 'both',
      entries: times(6, (at) => over(at % 2 ? 'h2' : 'http/1.1', at, {})),
      at: ['/log/entries/0/response/httpVersion', '/log/entries/2/response/httpVersion'],
      severity: 'note',
      data: { oldRequests: 3, newRequests: 3 },
    },
    {
      name: 'offered and not used',
      entries: times(3, () =>
        anEntry({
          response: { httpVersion: 'http/1.1', headers: headers({ 'Alt-Svc': 'h3=":443"; ma=86400' }) },
        }),
      ),
      at: ['/log/entries/0/response/httpVersion'],
      severity: 'note',
    },
  ],
})

const at = (ip: string, ms: number, status: number, path = '/api/items'): Entry =>
  anEntry({
    startedAt: T0 + ms,
    request: { url: HOST + path },
    response: { status },
    serverIp: ip,
    timings: { waitMs: 10 },
  })

testRule(oneBadServer, {
  ok: [
    { name: 'both fail', entries: times(8, (n) => at(n % 2 ? '1.2.3.4' : '1.2.3.5', n, 500)) },
    {
      name: 'it works there too',
      entries: [
        ...times(8, (n) => at(n % 2 ? '1.2.3.4' : '1.2.3.5', n, n % 2 ? 500 : 200)),
        at('1.2.3.4', 9, 200),
      ],
    },
    {
      name: 'another call',
      entries: times(8, (n) => at(n % 2 ? '1.2.3.4' : '1.2.3.5', n, n % 2 ? 500 : 200, n % 2 ? '/a' : '/b')),
    },
    {
      name: 'two failures',
      entries: times(5, (n) => at(n % 2 ? '1.2.3.4' : '1.2.3.5', n, n % 2 ? 500 : 200)),
    },
    { name: 'one address', entries: times(8, (n) => at('1.2.3.4', n, n % 2 ? 500 : 200)) },
    { name: 'refusals', entries: times(8, (n) => at(n % 2 ? '1.2.3.4' : '1.2.3.5', n, n % 2 ? 403 : 200)) },
  ],
  bad: [
    {
      name: 'one of two, in turns',
      entries: times(8, (n) => at(n % 2 ? '1.2.3.4' : '1.2.3.5', n, n % 2 ? 502 : 200)),
      at: ['/log/entries/1/serverIPAddress', '/log/entries/1/response/status'],
      in: [1, 3, 5, 7],
      confidence: 'likely',
      data: { address: '1.2.3.4', failures: 4, successes: 4, addresses: 2 },
    },
    {
      name: 'one after the other may be an outage that passed',
      entries: times(6, (n) => at(n < 3 ? '1.2.3.4' : '1.2.3.5', n, n < 3 ? 502 : 200)),
      at: ['/log/entries/0/serverIPAddress'],
      confidence: 'possible',
    },
  ],
})

const reached = (host: string, serverIp: string, parts: EntryParts = {}): Entry => ({
  ...anEntry({ request: { url: `https://${host}/` }, serverIp }),
  ...(parts as Partial<Entry>),
})

testRule(privateAddress, {
  ok: [
    { name: 'a public address', entries: [reached('shop.example.com', '93.184.216.34')] },
    { name: 'localhost', entries: [reached('localhost', '127.0.0.1')] },
    { name: 'one label', entries: [reached('wiki', '10.0.0.8')] },
    { name: 'a local ending', entries: [reached('printer.local', '192.168.1.4')] },
    { name: 'an address as host', entries: [reached('10.0.0.8', '10.0.0.8')] },
    { name: 'no address', entries: [anEntry()] },
    {
      name: 'the user’s own machine',
      entries: [
        reached('shop.example.com', '10.0.0.8'),
        anEntry({ request: { headers: headers({ 'X-Forwarded-For': '10.0.0.8, 93.184.216.34' }) } }),
      ],
    },
  ],
  bad: [
    {
      name: 'a service of the company is a note',
      entries: [reached('git.corp-name.com', '10.0.0.8')],
      at: ['/log/entries/0/serverIPAddress'],
      severity: 'note',
      data: { address: '10.0.0.8', hosts: 1 },
    },
    {
      name: 'and fails',
      entries: [{ ...aFailure('net::ERR_CONNECTION_RESET'), serverIp: '127.0.0.1' }],
      at: ['/log/entries/0/serverIPAddress'],
      severity: 'warning',
    },
    {
      name: 'and has a public address as well',
      entries: [reached('shop.example.com', '10.0.0.8'), reached('shop.example.com', '93.184.216.34')],
      at: ['/log/entries/0/serverIPAddress'],
      severity: 'warning',
    },
    {
      name: 'all through one proxy: one note',
      entries: ['a.com', 'b.org', 'c.net', 'd.io'].map((host) => reached(host, '10.1.1.1')),
      at: ['/log/entries/0/serverIPAddress'],
      severity: 'note',
      in: [0, 1, 2, 3],
      data: { hosts: 4 },
    },
  ],
})

it.each(['10.1.2.3', '172.31.0.1', '192.168.0.1', '127.0.0.1', '100.64.0.1', '198.18.3.4', '::1', 'fd00::1'])(
  '%s is private',
  (ip) => expect(isPrivateAddress(ip)).toBe(true),
)
it.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '198.20.0.1', '2606:4700::1', 'hsx_ip_abcdefghijkl1', ''])(
  '%s is not',
  (ip) => expect(isPrivateAddress(ip)).toBe(false),
)
it.each(['example.org', 'a.b.co.uk', 'xn--fiqs8s.xn--fiqs8s'])('%s is a public name', (host) =>
  expect(isPublicName(host)).toBe(true),
)
