import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/diagnose/diagnose.ts'
import { beaconLost } from '../../src/diagnose/rules/realtime/beacon-lost.ts'
import { fallbackTransport } from '../../src/diagnose/rules/realtime/fallback-transport.ts'
import { streamCut } from '../../src/diagnose/rules/realtime/stream-cut.ts'
import { websocketBroken } from '../../src/diagnose/rules/realtime/websocket-broken.ts'
import { websocketHandshake } from '../../src/diagnose/rules/realtime/websocket-handshake.ts'
import { websocketReconnects } from '../../src/diagnose/rules/realtime/websocket-reconnects.ts'
import { workerAnswerFailed } from '../../src/diagnose/rules/realtime/worker-answer-failed.ts'
import { workerCacheStale } from '../../src/diagnose/rules/realtime/worker-cache-stale.ts'
import { workerStartup } from '../../src/diagnose/rules/realtime/worker-startup.ts'
import type { Entry, SocketMessage } from '../../src/model/entry.ts'
import { aCapture, aFailure, anEntry, type EntryParts, headers, T0 } from '../an-entry.ts'
import { testRule } from './test-rule.ts'

const SOCKET = 'wss://shop.example.com/live'
const received: SocketMessage = { direction: 'receive', opcode: 1, data: 'hello' }
const failure: SocketMessage = { direction: 'error', data: 'Error during WebSocket handshake' }

function socket(parts: EntryParts = {}, request = {}, response = {}): Entry {
  return anEntry({
    resourceType: 'websocket',
    socketMessages: [received],
    ...parts,
    request: {
      url: SOCKET,
      headers: headers({ Upgrade: 'websocket', 'Sec-WebSocket-Key': 'k', ...request }),
    },
    response: {
      status: 101,
      headers: headers({ Upgrade: 'websocket', 'Sec-WebSocket-Accept': 'a', ...response }),
      body: undefined,
    },
  })
}

const noAccept = (parts: EntryParts = {}) => {
  const good = socket(parts)
  return anEntry({ ...good, response: { ...good.response, headers: headers({ Upgrade: 'websocket' }) } })
}

testRule(websocketHandshake, {
  ok: [
    {
      name: 'as it should be',
      entries: [socket({}, { 'Sec-WebSocket-Protocol': 'mqtt, v2' }, { 'Sec-WebSocket-Protocol': 'v2' })],
    },
    { name: 'no protocol asked, none answered', entries: [socket()] },
    {
      name: 'a producer that shows no handshake',
      entries: [anEntry({ ...socket(), response: { status: 101, headers: [] } })],
    },
    { name: 'messages came all the same', entries: [noAccept()] },
  ],
  bad: [
    {
      name: 'no accept',
      entries: [noAccept({ socketMessages: [] })],
      at: ['/log/entries/0/response/headers'],
      confidence: 'likely',
      data: { header: 'Sec-WebSocket-Accept' },
    },
    {
      name: 'a protocol that nobody offered, and the browser says so',
      entries: [
        socket(
          { socketMessages: [failure] },
          { 'Sec-WebSocket-Protocol': 'mqtt' },
          { 'Sec-WebSocket-Protocol': 'stomp' },
        ),
      ],
      at: ['/log/entries/0/response/headers/2/value', '/log/entries/0/_webSocketMessages/0'],
      severity: 'error',
      confidence: 'certain',
    },
    {
      name: 'none of the protocols',
      entries: [socket({ socketMessages: [] }, { 'Sec-WebSocket-Protocol': 'mqtt' })],
      at: ['/log/entries/0/response/headers'],
      data: { offered: '1', answered: '0' },
    },
  ],
})

/** Connections that begin `everyMs` apart and live `lifeMs` each. */
function series(
  count: number,
  everyMs: number,
  lifeMs: number | readonly number[],
  parts: EntryParts = {},
): Entry[] {
  return Array.from({ length: count }, (_, at) =>
    socket({
      startedAt: T0 + at * everyMs,
      timings: { waitMs: typeof lifeMs === 'number' ? lifeMs : lifeMs[at % lifeMs.length] },
      ...parts,
    }),
  )
}

const nothing: EntryParts = { socketMessages: [] }

testRule(websocketReconnects, {
  ok: [
    { name: 'three times', entries: series(3, 2000, 100, nothing) },
    { name: 'side by side', entries: series(8, 100, 60_000, nothing) },
    { name: 'one for each action, which gives its answer', entries: series(6, 8000, [900, 3000, 400]) },
    { name: 'seldom', entries: series(6, 100_000, [60_000, 20_000], nothing) },
    {
      name: 'a page each',
      entries: series(6, 2000, 100, nothing).map((each, at) => ({ ...each, pageRef: `page_${at}` })),
    },
    {
      name: 'a document each, where there are no pages',
      entries: series(6, 2000, 100, nothing).flatMap((each, at) => [
        anEntry({ resourceType: 'document', startedAt: T0 + at * 2000 - 1 }),
        each,
      ]),
    },
    {
      name: 'one for each question, with a pause to think',
      entries: [0, 1500, 6200, 8000, 12_900].map((at) =>
        socket({ startedAt: T0 + at, timings: { waitMs: 900 } }),
      ),
    },
    {
      name: 'the page closes each and opens the next at once',
      entries: series(6, 980, 1000),
    },
    { name: 'brief, and seldom within a minute', entries: series(6, 25_000, 300) },
    { name: 'no times', entries: series(6, 2000, 100).map((each) => ({ ...each, startedAt: undefined })) },
  ],
  bad: [
    {
      name: 'five within seconds, and nothing comes',
      entries: series(5, 2000, 100, nothing),
      at: ['/log/entries/0', '/log/entries/1'],
      data: { reconnects: 4, lifeMs: 100 },
      in: [0, 1, 2, 3, 4],
    },
    {
      name: 'cut at once though it works, and back at once',
      entries: series(5, 480, [280, 300, 430]),
      at: ['/log/entries/0'],
      severity: 'warning',
      confidence: 'likely',
      data: { reconnects: 4 },
    },
    {
      name: 'cut at once, and back after a steady while',
      entries: series(4, 3500, 500),
      at: ['/log/entries/0'],
      severity: 'warning',
    },
    {
      name: 'perhaps one for each question',
      entries: series(5, 1500, 500, { socketMessages: [{ ...received, direction: 'send' }, received] }),
      at: ['/log/entries/0'],
      severity: 'warning',
      confidence: 'possible',
    },
    {
      name: 'each lives a minute',
      entries: series(5, 61_000, 60_000),
      at: ['/log/entries/0'],
      severity: 'warning',
      data: { reconnects: 4, lifeMs: 60_000 },
    },
  ],
})

const close = (code: number): SocketMessage => ({
  direction: 'receive',
  opcode: 8,
  data: Buffer.from([code >> 8, code & 255]).toString('base64'),
})

testRule(websocketBroken, {
  ok: [
    {
      name: 'a normal close',
      entries: [
        socket({ socketMessages: [received, close(1000)] }),
        socket({ socketMessages: [close(1001)] }),
      ],
    },
    {
      name: 'a close that nobody can read',
      entries: [
        socket({ socketMessages: [{ direction: 'receive', opcode: 8, data: 'hsx_bin_abcdefghijklm1' }] }),
      ],
    },
    { name: 'silent for a moment', entries: [socket({ socketMessages: [], timings: { waitMs: 20_000 } })] },
    {
      name: 'silent in a producer that lists no messages',
      entries: [socket({ socketMessages: [], timings: { waitMs: 90_000 } })],
      capture: { producer: { name: 'Firefox', dialect: 'firefox' } },
    },
    {
      name: 'never opened',
      entries: [aFailure('', { resourceType: 'websocket', socketMessages: [failure] })],
    },
  ],
  bad: [
    {
      name: 'policy violation',
      entries: [socket({ socketMessages: [received, close(1008)] })],
      at: ['/log/entries/0/_webSocketMessages/1'],
      data: { reason: '1008 policy violation', messages: 2 },
    },
    {
      name: 'an error later on',
      entries: [socket({ socketMessages: [received, failure] })],
      at: ['/log/entries/0/_webSocketMessages/1'],
      data: { reason: 'error' },
    },
    {
      name: 'a minute of silence',
      entries: [socket({ socketMessages: [], timings: { waitMs: 60_000 } })],
      at: ['/log/entries/0/_webSocketMessages'],
      severity: 'note',
    },
  ],
})

const IO = 'https://shop.example.com/socket.io/?EIO=4&transport=polling'
const failedSocket = aFailure('', {
  resourceType: 'websocket',
  socketMessages: [failure],
  request: { url: 'wss://shop.example.com/socket.io/?EIO=4&transport=websocket' },
})
const polls = (count: number, from = T0 + 100) =>
  Array.from({ length: count }, (_, at) => anEntry({ startedAt: from + at, request: { url: IO } }))

testRule(fallbackTransport, {
  ok: [
    { name: 'polls before the upgrade, as Socket.IO begins', entries: [...polls(4, T0 - 100), failedSocket] },
    { name: 'polls and no WebSocket at all', entries: polls(6) },
    {
      name: 'opened at the second try',
      entries: [failedSocket, ...polls(4), socket({ startedAt: T0 + 900, request: undefined })].map((each) =>
        each.response?.status === 101
          ? { ...each, request: { ...each.request, url: failedSocket.request.url } }
          : each,
      ),
    },
  ],
  bad: [
    {
      name: 'polls after the failure',
      entries: [failedSocket, ...polls(3)],
      at: ['/log/entries/1/request/url'],
      in: [0, 1, 2, 3],
      data: { polls: 3 },
    },
  ],
})

function stream(at: number, lifeMs: number, parts: EntryParts = {}): Entry {
  return anEntry({
    resourceType: 'eventsource',
    startedAt: T0 + at,
    request: { url: 'https://shop.example.com/events' },
    response: { headers: headers({ 'Content-Type': 'text/event-stream' }), body: undefined },
    timings: { waitMs: 10, receiveMs: lifeMs - 10 },
    ...parts,
  })
}

const byBrowser: EntryParts = { initiator: { type: 'other' } }
const goingOn: EntryParts = {
  ...byBrowser,
  request: { url: 'https://shop.example.com/events', headers: headers({ 'Last-Event-ID': '7' }) },
}
const burst = (from: number, spreadMs: number) =>
  [0, 1, 2, 3, 4].map((each) => T0 + from + (each * spreadMs) / 4)

testRule(streamCut, {
  ok: [
    { name: 'one long stream', entries: [stream(0, 600_000)] },
    { name: 'cut twice', entries: [0, 1, 2].map((each) => stream(each * 63_000, 60_000)) },
    {
      name: 'answers of a chat, which are calls',
      entries: [0, 1, 2, 3, 4].map((each) => stream(each * 8000, 6000, { resourceType: 'fetch' })),
    },
    {
      name: 'events that flow',
      entries: [0, 1].map((each) =>
        stream(each * 30_000, 20_000, { streamEventsAt: burst(each * 30_000 + 8000, 6000) }),
      ),
    },
    { name: 'held back once', entries: [stream(0, 20_000, { streamEventsAt: burst(19_000, 5) })] },
  ],
  bad: [
    {
      name: 'cut each minute',
      entries: [0, 1, 2, 3].map((each) => stream(each * 63_000, 60_000)),
      at: ['/log/entries/0'],
      confidence: 'likely',
      data: { fault: 'cut', streams: 4, ms: 60_000 },
    },
    {
      name: 'ended after each event, perhaps on purpose',
      entries: [0, 1, 2, 3].map((each) => stream(each * 4000, 500)),
      at: ['/log/entries/0'],
      severity: 'note',
      confidence: 'possible',
    },
    {
      name: 'ended within seconds, and opened again by the browser',
      entries: [0, 1, 2, 3].map((each) => stream(each * 700, 200, each > 0 ? byBrowser : {})),
      at: ['/log/entries/0'],
      severity: 'warning',
      confidence: 'possible',
      data: { fault: 'cut', streams: 4, ms: 200 },
    },
    {
      name: 'the same, going on from the last event',
      entries: [0, 1, 2, 3].map((each) => stream(each * 700, 200, each > 0 ? goingOn : {})),
      at: ['/log/entries/0'],
      severity: 'note',
    },
    {
      name: 'ended after half a minute or so',
      entries: [0, 22_000, 64_000, 86_000].map((at, each) =>
        stream(at, 20_000 + (each % 2) * 20_000, byBrowser),
      ),
      at: ['/log/entries/0'],
      severity: 'note',
    },
    {
      name: 'held back twice',
      entries: [0, 1].map((each) =>
        stream(each * 60_000, 20_000, { streamEventsAt: burst(each * 60_000 + 19_000, 5) }),
      ),
      at: ['/log/entries/0/_eventSourceMessages', '/log/entries/1/_eventSourceMessages'],
      data: { fault: 'buffered', streams: 2, ms: 19_000 },
    },
  ],
})

const byWorker = (status: number, parts: EntryParts = {}) =>
  anEntry({ fromServiceWorker: true, workerSource: 'fallback-code', ...parts, response: { status } })

const workerScript = (parts: EntryParts = {}) =>
  anEntry({
    resourceType: 'script',
    startedAt: T0 - 500,
    ...parts,
    request: { url: 'https://shop.example.com/worker.js', headers: headers({ 'Service-Worker': 'script' }) },
  })
const home = anEntry({
  resourceType: 'document',
  startedAt: T0 - 900,
  request: { url: 'https://shop.example.com/' },
})
const lost = (parts: EntryParts = {}) =>
  aFailure('net::ERR_FAILED', {
    initiator: { type: 'script', url: 'https://shop.example.com/app.js' },
    ...parts,
  })

testRule(workerAnswerFailed, {
  ok: [
    { name: 'a request without a reason, and no worker', entries: [home, lost()] },
    {
      name: 'a worker whose script is missing',
      entries: [home, workerScript({ response: { status: 404 } }), lost()],
    },
    {
      name: 'another origin, where CORS may be the reason',
      entries: [home, workerScript(), lost({ request: { url: 'https://api.example.com/items' } })],
    },
    {
      name: 'a reason is given',
      entries: [home, workerScript(), lost({ error: 'net::ERR_CONNECTION_RESET' })],
    },
    { name: 'it came to the network', entries: [home, workerScript(), lost({ serverIp: '192.0.2.1' })] },
    {
      name: "a call of the worker's own",
      entries: [
        home,
        workerScript(),
        lost({ initiator: { type: 'script', url: 'https://shop.example.com/worker.js' } }),
      ],
    },
    {
      name: 'another browser',
      entries: [home, workerScript(), lost()],
      capture: { producer: { name: 'Firefox', dialect: 'firefox' } },
    },
    { name: 'handed on from the network', entries: [byWorker(503, { workerSource: 'network' })] },
    { name: 'an answer of its own that is fine', entries: [byWorker(200)] },
    { name: 'no worker', entries: [byWorker(503, { fromServiceWorker: false })] },
    {
      name: 'a worker that does not say where it took it from',
      entries: [byWorker(404, { workerSource: undefined })],
    },
  ],
  bad: [
    {
      name: 'its own 503',
      entries: [byWorker(503)],
      at: ['/log/entries/0/response/status'],
      severity: 'error',
      confidence: 'likely',
      data: { source: 'fallback-code', status: 503 },
    },
    {
      name: 'an error kept in its storage',
      entries: [byWorker(404, { workerSource: 'cache-storage' })],
      at: ['/log/entries/0/response/status'],
      confidence: 'possible',
    },
    {
      name: 'a request of the page that never came to the network, where a worker is',
      entries: [home, workerScript(), lost()],
      at: ['/log/entries/2/response/_error', '/log/entries/1/request/headers'],
      severity: 'error',
      confidence: 'possible',
      data: { source: 'respondWith', reason: 'untold' },
    },
    {
      name: 'the same, where the worker answers pages',
      entries: [home, anEntry({ ...home, startedAt: T0 - 800, fromServiceWorker: true }), lost()],
      at: ['/log/entries/2/response/_error'],
      severity: 'error',
      confidence: 'likely',
    },
    {
      name: 'a promise that it broke',
      entries: [aFailure('net::ERR_FAILED', { fromServiceWorker: true })],
      at: ['/log/entries/0/response/_error'],
      severity: 'error',
      confidence: 'possible',
    },
  ],
})

const shell = (parts: EntryParts = {}) =>
  anEntry({
    resourceType: 'document',
    fromServiceWorker: true,
    workerSource: 'cache-storage',
    ...parts,
    request: { url: 'https://shop.example.com/app' },
  })
const chunk = (parts: EntryParts = {}) =>
  anEntry({
    resourceType: 'script',
    startedAt: T0 + 50,
    request: { url: 'https://static.example.com/js/app.js' },
    response: { status: 404 },
    ...parts,
  })

const page = {
  status: 200,
  headers: headers({ 'content-type': 'text/html' }),
  body: { mimeType: 'text/html', text: '<p>', base64: false, declaredBytes: 3, params: [] },
}

testRule(workerCacheStale, {
  ok: [
    { name: 'the page came from the network', entries: [shell({ workerSource: 'network' }), chunk()] },
    { name: 'all parts are there', entries: [shell(), chunk({ response: { status: 200 } })] },
    { name: 'a call that is gone', entries: [shell(), chunk({ resourceType: 'fetch' })] },
    { name: 'another site', entries: [shell(), chunk({ request: { url: 'https://cdn.other.test/a.js' } })] },
    {
      name: 'a page in place of a script without a version in its name',
      entries: [shell(), chunk({ response: page })],
    },
    {
      name: 'loaded anew since',
      entries: [shell(), shell({ startedAt: T0 + 10, fromServiceWorker: false }), chunk()],
    },
  ],
  bad: [
    {
      name: 'a script of the old page is gone',
      entries: [shell(), chunk()],
      at: ['/log/entries/1/response/status', '/log/entries/0/response/_serviceWorkerResponseSource'],
      in: [1],
      data: { page: '/app' },
    },
    {
      name: 'a page in place of a script of that version',
      entries: [
        shell(),
        chunk({ response: page, request: { url: 'https://shop.example.com/assets/app.0a1b2c3d.js' } }),
      ],
      at: ['/log/entries/1/response/status'],
      data: { status: 200 },
    },
  ],
})

testRule(workerStartup, {
  ok: [
    {
      name: 'at the limit',
      entries: [anEntry({ timings: { serviceWorker: { startMs: 5, readyMs: 205 } } })],
    },
    { name: 'no worker', entries: [anEntry()] },
  ],
  bad: [
    {
      name: 'half a second',
      entries: [anEntry({ timings: { serviceWorker: { startMs: 5, readyMs: 505 } } })],
      at: ['/log/entries/0/timings/_workerReady'],
      data: { startupMs: 500 },
    },
  ],
})

const beacon = (error: string | undefined, parts: EntryParts = {}) =>
  aFailure('', { resourceType: 'ping', ...parts, error })
const nextPage = anEntry({ resourceType: 'document', startedAt: T0 + 900 })

testRule(beaconLost, {
  ok: [
    { name: 'answered', entries: [anEntry({ resourceType: 'ping', response: { status: 204 } }), nextPage] },
    {
      name: 'in the middle of a page',
      entries: [beacon('net::ERR_ABORTED'), anEntry({ startedAt: T0 + 60_000 })],
    },
    { name: 'blocked by an extension', entries: [beacon('net::ERR_BLOCKED_BY_CLIENT'), nextPage] },
  ],
  bad: [
    {
      name: 'cancelled as the next page came',
      entries: [beacon('net::ERR_ABORTED'), nextPage, anEntry({ startedAt: T0 + 60_000 })],
      at: ['/log/entries/0/response/_error'],
    },
    { name: 'the last of the capture', entries: [beacon(undefined)], at: ['/log/entries/0/response/_error'] },
  ],
})

describe('what follows from a broken connection', () => {
  const tops = async (entries: readonly Entry[]) => {
    const { diagnosis } = await diagnose(aCapture(entries))
    const grave = [...diagnosis.top, ...diagnosis.rest].filter(({ severity }) => severity !== 'note')
    return grave.map(({ rule, consequences }) => [rule, ...consequences.map((each) => each.rule)])
  }

  it('is told under it: the fallback and the tries that follow', async () => {
    expect(await tops([failedSocket, ...polls(3)])).toEqual([['websocket-failed', 'fallback-transport']])
    const tries = series(5, 2000, 100, { socketMessages: [close(1008)] })
    expect(await tops(tries)).toEqual([['websocket-broken', 'websocket-reconnects']])
  })

  it('and of a worker: the status that it made up', async () => {
    expect(await tops([byWorker(503)])).toEqual([['worker-answer-failed', 'gateway-error']])
    expect(await tops([shell(), chunk()])).toEqual([['worker-cache-stale', 'not-found']])
    expect(await tops([home, workerScript(), lost()])).toEqual([['worker-answer-failed', 'no-response']])
  })

  it('an old shell is the matter of one rule', async () => {
    const gone = chunk({ request: { url: 'https://shop.example.com/assets/app.0a1b2c3d.js' } })
    expect(await tops([shell({ fromCache: 'disk' }), gone])).toEqual([['worker-cache-stale', 'not-found']])
  })

  it("the server's failure is the cause, where the worker asked it", async () => {
    const own = anEntry({ startedAt: T0 + 4, timings: { waitMs: 40 }, response: { status: 500 } })
    const told = byWorker(503, { timings: { waitMs: 60 } })
    expect(await tops([told, own])).toEqual([['server-error', 'gateway-error', 'worker-answer-failed']])
    const later = { ...own, startedAt: T0 + 5000 }
    expect(await tops([told, later])).toEqual([['server-error'], ['worker-answer-failed', 'gateway-error']])
  })
})
