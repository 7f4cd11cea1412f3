import { describe, expect, it } from 'vitest'
import { DIALECTS } from '../../src/read/dialects/find-dialect.ts'
import { dialectFixture, entriesOf, open, readAll } from './open.ts'

const of = async (name: string) => {
  const capture = await open(dialectFixture(name))
  const reads = await readAll(capture, 'file')
  const entries = reads.map(({ entry }) => entry!)
  const issues = [...capture.issues, ...reads.flatMap((read) => read.issues)].map(({ id }) => id)
  return { capture, entries, issues, first: entries[0]!, second: entries[1]! }
}

describe('dialects', () => {
  it('are told apart by their creator', async () => {
    for (const { dialect } of DIALECTS) {
      const { capture } = await of(dialect === 'firebug' ? 'firebug.harp' : `${dialect}.har`)
      expect(capture.producer.dialect).toBe(dialect)
      expect(capture.entryCount).toBeGreaterThan(0)
    }
    expect((await of('hand-written.har')).capture.producer.dialect).toBe('other')
  })

  it('Chrome: brackets, protocol names, blocked requests, messages, initiators in the stack', async () => {
    const { capture, first, second, entries } = await of('chrome.har')
    expect(first).toMatchObject({
      serverIp: '2001:db8::7',
      connectionId: '4711',
      priority: 'High',
      resourceType: 'fetch',
      pageRef: 'page_1',
      initiator: { type: 'script', url: 'https://shop.example/app.js', lineNumber: 12 },
      request: {
        httpVersion: 'h3',
        query: [
          { name: 'item', value: '7' },
          { name: 'note', value: 'a b' },
        ],
      },
      response: {
        transferBytes: 512,
        body: { mimeType: 'application/json', text: '{"items":[7]}', declaredBytes: 13 },
      },
    })
    expect(first.error).toBeUndefined()
    expect(first.request.cookies.map(({ name, value }) => [name, value])).toEqual([
      ['theme', 'dark'],
      ['basket', 'b-17'],
    ])
    expect(second).toMatchObject({ error: 'net::ERR_BLOCKED_BY_CLIENT', fromServiceWorker: false })
    expect(second.response).toMatchObject({ status: undefined, httpVersion: undefined })
    expect(second.response?.body?.mimeType).toBeUndefined()
    expect(second.serverIp).toBeUndefined()
    expect(second.timings.stalledMs).toBeUndefined()
    expect(entries[2]).toMatchObject({
      error: '',
      fromCache: 'disk',
      socketMessages: [
        { direction: 'send', at: 1714979289500, opcode: 1, data: 'hello' },
        { direction: 'receive', at: 1714979290250, opcode: 1, data: 'world' },
      ],
    })
    expect(capture.pages[0]).toEqual({
      id: 'page_1',
      title: 'https://shop.example/',
      startedAt: undefined,
      onContentLoadMs: undefined,
      onLoadMs: 250.5,
    })
  })

  it('Chrome: a `connection` that is the port is no connection, an older one is', async () => {
    const { connectionId } = (await of('chrome.har')).second
    expect(connectionId).toBeUndefined()
    const old = {
      creator: { name: 'WebInspector' },
      entries: [{ connection: '812', request: { url: 'https://a.example/' } }],
    }
    const ported = { ...old, entries: [{ connection: '443', request: { url: 'https://a.example/' } }] }
    expect((await entriesOf(JSON.stringify({ log: old })))[0]?.connectionId).toBe('812')
    expect((await entriesOf(JSON.stringify({ log: ported })))[0]?.connectionId).toBeUndefined()
  })

  it('Firefox: TLS beside TCP, unfinished requests, empty post data, the reason for a missing body', async () => {
    const { first, second, issues } = await of('firefox.har')
    expect(first.timings).toMatchObject({ connectMs: 32, sslMs: 66, totalMs: 247, differenceMs: 0 })
    expect(first.request.body).toBeUndefined()
    expect(first.request.headersBytes).toBeUndefined()
    expect(first.response?.body).toMatchObject({
      absence: 'Response bodies are not included.',
      declaredBytes: 900,
    })
    expect(first.connectionId).toBeUndefined()
    expect(first.startedAt).toBe(Date.parse('2024-05-06T07:08:09.386Z'))
    expect(second.timings.totalMs).toBeUndefined()
    expect(second.response?.body).toBeUndefined()
    expect(issues).toEqual(['dangling-pageref'])
  })

  it('Firefox: the size of a body holds its head from 57 on', async () => {
    const bodyBytesOf = async (version: string) => {
      const response = { status: 200, headersSize: 120, bodySize: 620, content: { size: 500 } }
      const log = { creator: { name: 'Firefox', version }, entries: [{ request: {}, response, timings: {} }] }
      return (await entriesOf(JSON.stringify({ log })))[0]?.response?.bodyBytes
    }
    expect(await bodyBytesOf('126.0')).toBe(500)
    expect(await bodyBytesOf('54.0')).toBe(620)
  })

  it('Safari: TLS inside TCP, waiting counted twice by older builds, the cache in _fetchType', async () => {
    const { first, second, entries } = await of('safari.har')
    expect(first.timings).toMatchObject({ connectMs: 10, sslMs: 19, totalMs: 110, differenceMs: 0 })
    expect(second.timings).toMatchObject({ stalledMs: 3, sendMs: 0, totalMs: 10 })
    expect(second.fromCache).toBe('disk')
    expect(entries[2]?.fromServiceWorker).toBe(true)
    expect(first.fromCache).toBeUndefined()
  })

  it('Firebug: JSONP, several Set-Cookie in one value, folded headers, encodingScheme', async () => {
    const { capture, first, issues } = await of('firebug.harp')
    expect(capture.container).toBe('jsonp')
    expect(issues).toEqual([])
    expect(first.response?.headers).toEqual([
      { name: 'Set-Cookie', value: 'x=1; expires=Mon, 27 Jan 2014 10:00:00 GMT' },
      { name: 'Set-Cookie', value: 'y=2', row: 0 },
      { name: 'Via', value: '1.1 a.example, 1.1 b.example', row: 1 },
    ])
    expect(first.response?.cookies.map(({ name }) => name)).toEqual(['x', 'y'])
    expect(first.response?.body).toMatchObject({ text: 'ok', base64: true })
  })

  it('Internet Explorer: one cookie that is no list, and its own name for the redirect', async () => {
    const { first } = await of('internet-explorer.har')
    expect(first.request.cookies).toMatchObject([{ name: 'lang', value: 'de' }])
    expect(first.response?.redirectUrl).toBe('http://shop.example/new')
    expect(first.startedAt).toBe(Date.parse('2016-06-28T19:01:10.810Z'))
  })

  it('Fiddler: a byte order mark, seven digits of time, booleans as words', async () => {
    const { first, issues, capture } = await of('fiddler.har')
    expect(capture.container).toBe('plain')
    expect(first.startedAt).toBeCloseTo(Date.parse('2016-06-28T20:42:02.722Z') + 0.1474, 3)
    expect(first.response?.cookies[0]).toMatchObject({ httpOnly: true, secure: true })
    expect(first.response?.body).toMatchObject({
      text: undefined,
      base64: true,
      declaredBytes: 4,
      absence: 'binary',
    })
    expect(first.request.body?.text).toBe('a=1&b=2')
    expect(issues).toEqual([])
  })

  it('Charles: null for everything, its own status, the redirect in Location alone', async () => {
    const { first, second, issues } = await of('charles.har')
    expect(first).toMatchObject({
      response: { status: 301, statusText: '', redirectUrl: '/api/', httpVersion: 'h2' },
    })
    expect(first.response?.cookies[0]).toMatchObject({ name: 'sid', domain: undefined, expires: undefined })
    expect(first.timings).toMatchObject({ connectMs: 363, sslMs: 587, totalMs: 1763, differenceMs: 0 })
    expect(first.error).toBeUndefined()
    expect(second.error).toBe('FAILED')
    expect(second.timings).toMatchObject({ totalMs: undefined, fileTotalMs: undefined })
    expect(issues).toEqual(['dangling-pageref'])
  })

  it('WebPagetest: the truth beside what was cut out at a fixed place', async () => {
    const { first, second } = await of('webpagetest.har')
    expect(first.request).toMatchObject({ method: 'GET', httpVersion: 'http/1.1' })
    expect(first).toMatchObject({ serverIp: '192.0.2.7', connectionId: '157', priority: 'HIGHEST' })
    expect(first.initiator).toEqual({
      type: undefined,
      url: 'https://shop.example/',
      lineNumber: 78,
      requestId: undefined,
    })
    expect(first.timings).toMatchObject({ connectMs: 60, sslMs: 35, totalMs: 165 })
    expect(second.request.httpVersion).toBe('http/1.1')
    expect(second.response).toMatchObject({ status: undefined, httpVersion: undefined })
  })

  it('chrome-har: queueing before blocked, exploded JSON, joined headers, flags without underscore', async () => {
    const { first } = await of('chrome-har.har')
    expect(first.timings).toMatchObject({
      queueingMs: 2,
      stalledMs: 1,
      connectMs: 26,
      sslMs: 37,
      totalMs: 531,
    })
    expect(first.timings.dnsInConnect).toBeUndefined()
    expect(first.request.body?.params).toEqual([{ name: 'cart', value: '{"id":7,"open":true}' }])
    expect(first.response?.headers.map(({ value }) => value)).toEqual(['m=1', 'n=2', 'Origin', 'Accept'])
    expect(first).toMatchObject({
      fromCache: 'disk',
      fromServiceWorker: true,
      resourceType: 'xhr',
      priority: 'VeryHigh',
      initiator: { type: 'script', url: 'https://shop.example/main.js', lineNumber: 10 },
    })
  })

  it('Playwright: a total that counts TLS twice, TLS that never was, a body elsewhere', async () => {
    const { first, second, issues } = await of('playwright.har')
    expect(first.timings.connectMs).toBeCloseTo(6.077)
    expect(first.timings.differenceMs).toBeCloseTo(28.074)
    expect(first.response?.body?.absence).toBe('kept in a file of its own')
    expect(second.timings).toMatchObject({ sslMs: undefined, connectMs: 10, totalMs: 12 })
    expect(second).toMatchObject({ error: 'net::ERR_ABORTED', response: { status: undefined } })
    expect(issues).toEqual(['total-differs'])
  })

  it('mitmproxy: TLS beside TCP, the reason for a failure in the comment', async () => {
    const { first, second } = await of('mitmproxy.har')
    expect(first.timings).toMatchObject({ connectMs: 22, sslMs: 26, totalMs: 86, differenceMs: 0 })
    expect(second.error).toBe('client disconnected')
  })

  it('Polly: arrays for values, bodies in chunks of hex', async () => {
    const { first } = await of('polly.har')
    expect(first.request.headers).toEqual([{ name: 'accept', value: 'text/html, */*' }])
    expect(first.response?.headers.map(({ value }) => value)).toEqual(['p=1; Path=/', 'q=2'])
    expect(first.response?.body).toMatchObject({ text: 'hello', base64: true })
  })

  it('Proxyman, Harrier, PhantomJS, Insomnia: no phases, Rust times, null events, no pages', async () => {
    expect((await of('proxyman.har')).first.timings).toMatchObject({ totalMs: undefined, fileTotalMs: 134 })
    const harrier = (await of('harrier.har')).first
    expect(harrier).toMatchObject({ startedAt: 1762923502388.187, request: { url: 'shop.example:443' } })
    expect((await of('phantomjs.har')).first.response?.cookies.map(({ name }) => name)).toEqual([
      'one',
      'two',
    ])
    expect((await of('insomnia.har')).first.request.body).toBeUndefined()
  })

  it('hand-written: hardly anything of HAR, and each thing that is wrong is told with its place', async () => {
    const capture = await open(dialectFixture('hand-written.har'))
    const reads = await readAll(capture, 'file')
    expect(reads[0]?.entry).toMatchObject({
      startedAt: undefined,
      response: undefined,
      request: {
        // biome-ignore lint/suspicious/noTemplateCurlyInString: a template that k6 would fill in
        url: 'https://${host}/login?next=%2Fhome&x',
        query: [
          { name: 'next', value: '/home' },
          { name: 'x', value: '' },
        ],
        body: { text: '{"user":"ada"}' },
      },
    })
    expect(reads[0]?.entry?.request.headers[0]).toEqual({ name: 'Content-Type', value: 'application/json' })
    expect(reads[1]).toEqual({ index: 1, issues: [{ id: 'invalid-entry', pointer: '/log/entries/1' }] })
    const last = reads[2]!
    expect(last.entry).toMatchObject({ startedText: 'yesterday', response: { status: 404 } })
    expect(last.entry?.response?.redirectUrl).toBeUndefined()
    expect(last.entry?.response?.body).toMatchObject({ text: 'MANUALLY REMOVED', base64: false })
    expect(last.entry?.request.headers).toEqual([{ name: 'n', value: '7', row: 2 }])
    expect(last.issues).toEqual([
      { id: 'invalid-time', pointer: '/log/entries/2/startedDateTime' },
      { id: 'missing-method', pointer: '/log/entries/2/request' },
      { id: 'invalid-header', pointer: '/log/entries/2/request/headers', count: 2 },
      { id: 'undecodable-body', pointer: '/log/entries/2/response/content/text' },
    ])
  })
})
