import { describe, expect, it } from 'vitest'
import { cookiesView } from '../../../src/view/request/cookies.ts'
import { headersView } from '../../../src/view/request/headers.ts'
import { initiatorView } from '../../../src/view/request/initiator.ts'
import { messagesView } from '../../../src/view/request/messages.ts'
import { buildLookup } from '../../../src/view/request/request-lookup.ts'
import { timingView } from '../../../src/view/request/timing.ts'
import { anEntry, type EntryParts, headers, T0 } from '../../an-entry.ts'
import { aCase, caseOf, plain } from './a-case.ts'

describe('R51, R65: the Timing tab', () => {
  // A real entry of Chrome, whose `time` counts the DNS lookup twice.
  const raw = {
    startedDateTime: '2026-03-01T10:00:00.000Z',
    time: 382.504,
    request: { method: 'GET', url: 'https://a.example/', httpVersion: 'h2' },
    response: { status: 200, content: { size: 100 } },
    timings: {
      _blocked_queueing: 2.356,
      blocked: 6.703,
      dns: 11.368,
      ssl: 33.175,
      connect: 45.664,
      send: 0,
      wait: 317.101,
      receive: 1.668,
    },
  }
  const view = timingView(caseOf(raw))

  it('has phases that follow one another and sum to the total, TLS counted once', () => {
    expect(view.rows).toHaveLength(11)
    const outer = view.rows.filter(({ nested }) => !nested)
    const sum = outer.reduce((total, { ms = 0 }) => total + ms, 0)
    expect(Math.abs(sum - view.totalMs!)).toBeLessThan(0.01)
    expect(outer.reduce((total, { share = 0 }) => total + share, 0)).toBeCloseTo(1, 5)
    const wait = view.rows.find(({ id }) => id === 'wait')
    expect(wait?.offsetMs).toBeCloseTo(view.totalMs! - 317.101 - 1.668, 3)
  })

  it('says why the file has another total', () => {
    expect(plain(view.totalNote)).toContain('counts the DNS lookup (11 ms) twice')
  })

  it('R67: parts the round trip from the time of the server', () => {
    expect(view.dominant).toMatchObject({ id: 'wait', roundTripMs: expect.closeTo(1.121, 2) })
    expect(view.dominant?.meaning.map(plain).join(' ')).toMatch(/round trip took about 1\.1 ms.*about 316 ms/)
  })

  it('names no phase that took most of what came from a cache', () => {
    const timings = { waitMs: 0.04, totalMs: 0.05 }
    expect(timingView(aCase({ timings, fromCache: 'memory' })).dominant).toBeUndefined()
    expect(timingView(aCase({ timings })).dominant?.id).toBe('wait')
  })

  it('does not call a connection open where the producer measures none', () => {
    const parts = { timings: { waitMs: 40, totalMs: 40 } }
    const meaningIn = (dialect: 'chrome' | 'internet-explorer') => {
      const capture = { producer: { dialect }, sanitized: false, pages: [] }
      return timingView(aCase(parts, { capture })).dominant?.meaning.map(plain).join(' ')
    }
    expect(meaningIn('chrome')).toContain('open already')
    expect(meaningIn('internet-explorer')).not.toContain('open already')
  })

  it('R66: never blames six connections with h2', () => {
    const of = (httpVersion: 'h2' | 'http/1.1') =>
      timingView(
        aCase({ timings: { queueingMs: 900, waitMs: 10 }, response: { httpVersion } }, { concurrent: 6 }),
      )
        .dominant?.meaning.map(plain)
        .join(' ')
    expect(of('h2')).toContain('no reason here')
    expect(of('http/1.1')).toContain('6 other requests')
  })
})

describe('R40, R41, R44: the Headers tab', () => {
  const given = aCase({
    request: {
      headers: headers({
        Host: 'a.example',
        TrackingID: 'WEB_fc71df16-f592-4f5c-a28b-dfad56c2d922_4',
        Authorization: 'hsx_token_abcdefghijkl5',
      }),
    },
    response: {
      headers: [
        { name: 'Set-Cookie', value: 'a=1' },
        { name: 'X-Odd', value: 'x' },
        { name: 'set-cookie', value: 'b=2' },
        { name: 'cache-control', value: 'no-store' },
        { name: 'Cache-Control', value: 'max-age=1' },
      ],
    },
  })
  const view = headersView(given)

  it('keeps order, case and duplicates, and explains what is known', () => {
    expect(view.response.rows.map(({ name, value, count }) => `${name}: ${value} ${count}`)).toEqual([
      'Set-Cookie: a=1 2',
      'X-Odd: x 1',
      'set-cookie: b=2 2',
      'cache-control: no-store 2',
      'Cache-Control: max-age=1 2',
    ])
    expect(view.response.rows.map(({ meaning }) => meaning !== undefined)).toEqual([
      true,
      false,
      true,
      true,
      true,
    ])
    expect(view.response.notes.map(plain)).toEqual([
      'Sent more than once: cache-control. Each row is shown as it came.',
    ])
    expect(view.response.raw).toBe(
      'H2 200 OK\r\nSet-Cookie: a=1\r\nX-Odd: x\r\nset-cookie: b=2\r\ncache-control: no-store\r\nCache-Control: max-age=1\r\n',
    )
  })

  it('pins the correlation IDs and marks what was taken away', () => {
    expect(view.pinned[0]).toMatchObject({
      name: 'TrackingID',
      place: 'request-header',
      pointer: '/log/entries/0/request/headers/1/value',
    })
    expect(view.request.rows[2]).toMatchObject({ redacted: 'tag' })
    expect(view.request.rows[1]?.idFamily).toBeDefined()
  })

  it('says that headers of a request that never left are provisional', () => {
    const blocked = aCase({
      error: 'net::ERR_BLOCKED_BY_CLIENT',
      request: { headers: headers({ 'user-agent': 'x' }) },
      response: { status: undefined, headers: [] },
    })
    expect(headersView(blocked).request.notes.map(plain).join()).toContain('provisional')
    expect(headersView(blocked).general.find(({ id }) => id === 'outcome')?.value).toContain('blocked')
  })
})

describe('the Cookies tab', () => {
  const flaws = (line: string, request: EntryParts['request'] = {}) => {
    const given = aCase({
      request,
      response: { headers: [{ name: 'Set-Cookie', value: line }] },
    } as EntryParts)
    const [cookie] = cookiesView(given).set
    return cookie?.flaws.map(({ level, text }) => `${level}: ${plain(text)}`)
  }

  it('says why a browser refuses a cookie', () => {
    expect(flaws('a=1; SameSite=None')).toEqual(['refused: Refused: SameSite=None needs Secure.'])
    expect(flaws('a=1; Secure', { url: 'http://a.example/' })?.[0]).toContain('plain http')
    expect(flaws('a=1; Domain=other.example')?.[0]).toContain('Domain=other.example')
    expect(flaws('__Host-a=1; Secure; Path=/x')?.[0]).toContain('Path=/')
    expect(flaws(`a=${'x'.repeat(4100)}`)?.[0]).toContain('4096')
    expect(flaws('a=1; Secure; HttpOnly')).toEqual([])
    const foreign = { headers: headers({ 'sec-fetch-site': 'cross-site', origin: 'https://page.test' }) }
    expect(flaws('a=1', foreign)?.[0]).toMatch(/^risk: .*page\.test/)
  })

  it('tells how long a cookie lasts from this request on', () => {
    const lifetime = (line: string) =>
      cookiesView(aCase({ response: { headers: [{ name: 'set-cookie', value: line }] } })).set[0]?.lifetime
    expect(lifetime('a=1')).toBe('until the browser closes')
    expect(lifetime('a=1; Max-Age=2592000')).toBe('for 30 days')
    expect(lifetime('a=1; Max-Age=0')).toBe('deletes the cookie')
    expect(lifetime('a=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT')).toBe('deletes the cookie')
    expect(lifetime(`a=1; Expires=${new Date(T0 + 7_200_000).toUTCString()}`)).toBe('for 2 hours')
  })
})

describe('the Messages tab', () => {
  it('has what a socket carried, since it was opened, and why it was closed', () => {
    const view = messagesView(
      aCase({
        resourceType: 'websocket',
        socketMessages: [
          { direction: 'send', at: T0 + 500, opcode: 1, data: '{"a":[1]}' },
          { direction: 'receive', at: T0 + 900, opcode: 2, data: 'AAEC' },
          { direction: 'receive', at: T0 + 1000, opcode: 8, data: '\u0003\u00f0bye' },
        ],
      }),
    )
    expect(view).toMatchObject({ kind: 'websocket', count: 3, sent: 1, received: 2 })
    expect(view?.rows).toMatchObject([
      { label: 'text', sinceOpenMs: 500, json: true, text: '{\n  "a": [\n    1\n  ]\n}' },
      { label: 'binary', bytes: 3 },
      { label: 'close', close: { code: 1008, name: 'Policy Violation' } },
    ])
    expect(messagesView(aCase())).toBeUndefined()
  })

  it('has the events of a stream, by the producer or by the text', () => {
    const raw = (parts: object) =>
      caseOf({
        request: { method: 'GET', url: 'https://a.example/s' },
        _resourceType: 'eventsource',
        ...parts,
      })
    const listed = messagesView(
      raw({
        startedDateTime: '2026-03-01T10:00:00Z',
        _eventSourceMessages: [{ time: T0 / 1000 + 2, eventName: 'tick', eventId: '7', data: 'x' }],
      }),
    )
    expect(listed?.rows).toMatchObject([{ label: 'tick', sinceOpenMs: 2000, eventId: '7', text: 'x' }])
    const text = 'event: a\ndata: 1\ndata: 2\n\n: note\n\ndata: last\n\n'
    const read = messagesView(
      raw({ response: { status: 200, content: { mimeType: 'text/event-stream', text } } }),
    )
    expect(read?.rows.map((row) => [row.label, row.text])).toEqual([
      ['a', '1\n2'],
      ['message', 'last'],
    ])
  })
})

describe('R50: the Initiator tab', () => {
  const page = anEntry({
    index: 0,
    resourceType: 'document',
    startedAt: T0,
    request: { url: 'https://a.example/home' },
  })
  const login = anEntry({
    index: 1,
    resourceType: 'document',
    startedAt: T0 - 50,
    request: { url: 'https://a.example/' },
    response: { status: 302, redirectUrl: '/home' },
  })
  const script = anEntry({
    index: 2,
    resourceType: 'script',
    startedAt: T0 + 10,
    request: { url: 'https://a.example/app.js' },
    initiator: { type: 'parser', url: 'https://a.example/home', lineNumber: 4 },
  })
  const { lookup, seen } = buildLookup()
  for (const entry of [page, login, script]) seen(entry)

  it('leads from the navigation over redirect, page and script to the call, with its line', () => {
    const raw = {
      startedDateTime: '2026-03-01T10:00:01Z',
      request: { method: 'GET', url: 'https://a.example/api' },
      response: { status: 200 },
      _initiator: {
        type: 'script',
        stack: {
          callFrames: [
            { functionName: 'load', url: 'https://a.example/app.js', lineNumber: 11, columnNumber: 3 },
          ],
          parent: {
            description: 'await',
            callFrames: [{ functionName: 'main', url: 'https://a.example/app.js', lineNumber: 90 }],
          },
        },
      },
    }
    const given = caseOf(raw)
    const view = initiatorView({ ...given, entry: { ...given.entry, index: 9 } }, lookup)
    expect(view.chain.map(({ by, entry }) => [by, entry])).toEqual([
      ['start', 1],
      ['redirect', 0],
      ['parser', 2],
      ['script', 9],
    ])
    expect(view.place).toEqual({ url: 'https://a.example/app.js', line: 12, column: 4 })
    expect(view.stack).toMatchObject([
      { functionName: 'load', line: 12 },
      { functionName: 'main', line: 91, asyncName: 'await' },
    ])
    expect(plain(view.text)).toBe('A script sent it: https://a.example/app.js:12:4.')
  })

  it('says what a redirect led to, and blames no script where the file names only a place', () => {
    expect(plain(initiatorView(aCase(page), lookup).text)).toBe(
      `A redirect led here from ${login.request.url}.`,
    )
    const initiator = { url: 'https://a.example/home', lineNumber: 3 }
    const view = initiatorView(aCase({ index: 9, startedAt: T0 + 99, initiator }), lookup)
    expect(plain(view.text)).toMatch(/^https:\/\/a\.example\/home:4 brought it about/)
    expect(view.chain.at(-1)?.by).toBe('caused')
  })

  it('guesses by Referer and says so', () => {
    const given = aCase({
      index: 9,
      startedAt: T0 + 99,
      request: { headers: headers({ referer: 'https://a.example/home' }) },
    })
    const view = initiatorView(given, lookup)
    expect(view.chain.at(-1)).toMatchObject({ by: 'referrer', certain: false })
    expect(view.notes.map(plain).join()).toContain('guessed')
  })

  it('ends where a chain leads in a ring', () => {
    const ring = buildLookup()
    const a = anEntry({
      index: 0,
      request: { url: 'https://a.example/a.js' },
      initiator: { type: 'script', url: 'https://a.example/b.js' },
    })
    const b = anEntry({
      index: 1,
      request: { url: 'https://a.example/b.js' },
      initiator: { type: 'script', url: 'https://a.example/a.js' },
    })
    ring.seen(a)
    ring.seen(b)
    const view = initiatorView(aCase(a), ring.lookup)
    expect(view.chain).toHaveLength(2)
    expect(view.notes.map(plain).join()).toContain('ring')
  })
})
