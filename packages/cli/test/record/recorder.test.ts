import { readdirSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openRecorder, type Recorder } from '../../src/record/recorder.ts'
import { hasBrowser } from './a-browser.ts'

const PAGE = `<!doctype html><title>Shop</title><script>
fetch('/api/orders?page=1', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"sku":"A-1"}' })
  .then(() => fetch('/old'))
  .then(() => { new WebSocket('ws://' + location.host + '/live') })
</script><img src="/dot.gif">`

/** The smallest picture. */
const DOT = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64')

interface HarEntry {
  readonly _resourceType: string
  readonly _initiator: { readonly type: string; readonly url?: string; readonly stack?: object }
  readonly _webSocketMessages?: readonly { readonly type: string; readonly data: string }[]
  readonly pageref: string
  readonly request: {
    readonly method: string
    readonly url: string
    readonly httpVersion: string
    readonly headers: readonly { readonly name: string }[]
    readonly cookies: readonly { readonly name: string }[]
    readonly queryString: readonly object[]
    readonly postData?: { readonly text: string }
  }
  readonly response: {
    readonly status: number
    readonly redirectURL: string
    readonly _error: string | null
    readonly content: { readonly size: number; readonly text?: string; readonly encoding?: string }
  }
  readonly timings: Readonly<Record<string, number>>
}

function serve(): Promise<Server> {
  const server = createServer(({ url = '' }, response) => {
    const answer = (status: number, headers: Record<string, string | string[]>, body = '') =>
      response.writeHead(status, headers).end(body)
    if (url === '/') {
      const cookies = ['sid=one; Path=/; HttpOnly', 'theme=dark; Max-Age=60']
      answer(200, { 'content-type': 'text/html', 'set-cookie': cookies }, PAGE)
    } else if (url === '/old') answer(302, { location: '/api/orders' })
    else if (url === '/dot.gif') response.writeHead(200, { 'content-type': 'image/gif' }).end(DOT)
    else if (url === '/live') answer(403, {})
    else answer(200, { 'content-type': 'application/json' }, '{"ok":"é"}')
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

const profiles = () => readdirSync(tmpdir()).filter((name) => name.startsWith('haruspex-browser-'))

describe.skipIf(!hasBrowser)('a recording of a simple page', () => {
  const before = profiles()
  let server: Server
  let recorder: Recorder
  let entries: readonly HarEntry[] = []
  let har: { log: { creator: object; pages: readonly { id: string; title: string }[]; entries: HarEntry[] } }
  const entry = (type: string, path: string) =>
    entries.find((each) => each._resourceType === type && new URL(each.request.url).pathname === path)!

  beforeAll(async () => {
    server = await serve()
    recorder = await openRecorder({ env: process.env })
    const { port } = server.address() as AddressInfo
    const recording = await recorder.record(`http://127.0.0.1:${port}/`)
    har = JSON.parse(recording.har)
    entries = har.log.entries
    expect(recording.requests).toBe(entries.length)
  })
  afterAll(async () => {
    await recorder?.close()
    server?.close()
    // Nothing of the browser is left.
    expect(profiles().filter((name) => !before.includes(name))).toEqual([])
  })

  it('holds the page, its requests in time order, and who asked for each', () => {
    expect(har.log.creator).toEqual({ name: 'WebInspector', version: '537.36' })
    expect(har.log.pages).toMatchObject([{ id: 'page_1' }])
    expect(new Set(entries.map(({ pageref }) => pageref))).toEqual(new Set(['page_1']))
    const page = entry('document', '/')
    expect(page.response).toMatchObject({ status: 200, _error: null, content: { text: PAGE } })
    expect(entry('fetch', '/api/orders')._initiator).toMatchObject({ type: 'script' })
    expect(entry('image', '/dot.gif')._initiator).toMatchObject({ type: 'parser', url: page.request.url })
  })

  it('holds what went over the wire: headers, cookies, posted data, bodies', () => {
    const { request, response } = entry('fetch', '/api/orders')
    expect(request).toMatchObject({
      method: 'POST',
      httpVersion: 'HTTP/1.1',
      postData: { text: '{"sku":"A-1"}' },
    })
    expect(request.queryString).toEqual([{ name: 'page', value: '1' }])
    expect(request.cookies.map(({ name }) => name)).toEqual(['sid', 'theme'])
    expect(request.headers.map(({ name }) => name.toLowerCase())).toContain('cookie')
    expect(response.content).toMatchObject({ size: 11, text: '{"ok":"é"}' })
    expect(entry('image', '/dot.gif').response.content).toMatchObject({
      text: DOT.toString('base64'),
      encoding: 'base64',
    })
  })

  it('holds a redirect and its goal as two entries, each with the status of its own', () => {
    expect(entry('fetch', '/old').response).toMatchObject({ status: 302, redirectURL: '/api/orders' })
    const goal = entries.filter(
      ({ request }) => request.method === 'GET' && request.url.endsWith('/api/orders'),
    )
    expect(goal.map(({ response }) => response.status)).toEqual([200])
  })

  it('holds a refused WebSocket as Chrome does: status 0, the reason only in a message', () => {
    const socket = entry('websocket', '/live')
    expect(socket.response).toMatchObject({ status: 0, _error: null })
    expect(socket._webSocketMessages).toMatchObject([{ type: 'error', data: expect.stringContaining('403') }])
  })

  it('has phases that are never above the total', () => {
    for (const { timings } of entries) {
      expect(timings.wait).toBeGreaterThan(-1)
      expect(timings.ssl).toBe(-1)
    }
  })

  it('begins anew with each visit: no cookie is left', async () => {
    const { port } = server.address() as AddressInfo
    const { har: text } = await recorder.record(`http://127.0.0.1:${port}/`)
    expect(JSON.parse(text).log.entries[0].request.cookies).toEqual([])
  })
})
