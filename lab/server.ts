import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { createSecureServer } from 'node:http2'
import { createServer as createTlsServer } from 'node:https'
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { createCertificate } from './certificate.ts'
import {
  type Answer,
  type Call,
  FAR,
  NOWHERE,
  OLD,
  REFUSED,
  RESET,
  type Route,
  type Scenario,
  UNTRUSTED,
} from './scenario.ts'
import { labSocket } from './socket.ts'

const FAR_MS = 150
/** A picture for the tab, so that no page lacks one. */
const ICON = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64')

/** The servers of the lab, on free ports of this machine. They show one scenario at a time. */
export interface Lab {
  /** What Chromium is started with to find and trust them. No name leads anywhere else. */
  readonly switches: readonly string[]
  show(scenario: Scenario): void
  close(): Promise<void>
}

export async function openLab(): Promise<Lab> {
  const trusted = createCertificate(['shop.example', '*.shop.example'])
  const untrusted = createCertificate(['untrusted.shop.example'])
  const stage = createStage()
  const listeners =
    (secure: boolean): RequestListener =>
    (request, response) => {
      stage.answer(request, response, secure).catch(() => response.destroy())
    }
  const onUpgrade = (request: IncomingMessage, stream: Duplex) => stage.upgrade(request, stream)

  const plain = createServer(listeners(false)).on('upgrade', onUpgrade)
  const modern = createSecureServer({ ...trusted, allowHTTP1: true }, listeners(true) as never)
  modern.on('upgrade', onUpgrade)
  const old = createTlsServer({ ...trusted, keepAliveTimeout: 60_000 }, listeners(true)).on(
    'upgrade',
    onUpgrade,
  )
  // The same server from far away: what a browser says first is heard late.
  const far = createTcpServer({ pauseOnConnect: true }, (socket) => {
    setTimeout(() => old.emit('connection', socket), FAR_MS)
  })
  const distrusted = createTlsServer(untrusted, listeners(true))
  const resetting = createTcpServer((socket) => {
    socket.on('error', () => {})
    socket.resetAndDestroy()
  })
  const servers: readonly Server[] = [plain, modern, old, far, distrusted, resetting]
  const sockets = new Set<Socket>()
  for (const server of servers) {
    server.on('connection', (socket: Socket) => {
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket))
      socket.on('error', () => {})
    })
    server.on('tlsClientError', () => {})
    // What is no HTTP, such as TLS on the plain port, is told so.
    server.on(
      'clientError',
      (_: Error, socket: Duplex) => void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'),
    )
  }
  const ports: number[] = []
  for (const server of servers) ports.push(await listen(server))
  const [plainPort, modernPort, oldPort, farPort, untrustedPort, resetPort] = ports
  const closed = createTcpServer()
  const closedPort = await listen(closed)
  await new Promise((resolve) => closed.close(resolve))

  const rules = [
    `MAP ${NOWHERE} ~NOTFOUND`,
    `MAP ${REFUSED} 127.0.0.1:${closedPort}`,
    `MAP ${RESET} 127.0.0.1:${resetPort}`,
    `MAP ${UNTRUSTED} 127.0.0.1:${untrustedPort}`,
    `MAP ${OLD}:443 127.0.0.1:${oldPort}`,
    `MAP ${FAR}:443 127.0.0.1:${farPort}`,
    `MAP *:443 127.0.0.1:${modernPort}`,
    `MAP *:80 127.0.0.1:${plainPort}`,
    'MAP * ~NOTFOUND',
  ]
  return {
    switches: [
      `--host-resolver-rules=${rules.join(',')}`,
      `--ignore-certificate-errors-spki-list=${trusted.keyHash}`,
    ],
    show: stage.show,
    async close() {
      const done = servers.map((server) => new Promise((resolve) => server.close(resolve)))
      for (const socket of sockets) socket.destroy()
      await Promise.all(done)
    },
  }
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

function createStage() {
  let scenario: Scenario | undefined
  let counts = new Map<string, number>()
  const count = (key: string) => {
    const times = (counts.get(key) ?? 0) + 1
    counts.set(key, times)
    return times
  }

  async function answer(request: IncomingMessage, response: ServerResponse, secure: boolean): Promise<void> {
    const url = urlOf(request, secure)
    const method = request.method ?? 'GET'
    const found = routeFor(scenario?.routes ?? {}, method, url)
    if (!found) {
      if (url.pathname === '/favicon.ico')
        write(response, { headers: { 'content-type': 'image/gif' }, body: ICON })
      else write(response, { status: 404, headers: { 'content-type': 'text/plain' }, body: 'not found' })
      return
    }
    const [key, route] = found
    const call: Call = {
      method,
      host: url.host,
      secure,
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      cookies: cookiesOf(request.headers.cookie ?? ''),
      body: await textOf(request),
      times: count(key),
      response,
      socket: request.socket,
    }
    const given = typeof route === 'function' ? await route(call) : route
    if (!given) return
    if (given.afterMs) await new Promise((resolve) => setTimeout(resolve, given.afterMs))
    write(response, given)
  }

  return {
    answer,
    show(next: Scenario) {
      scenario = next
      counts = new Map()
    },
    upgrade(request: IncomingMessage, stream: Duplex) {
      const url = urlOf(request, true)
      const key = url.host + url.pathname
      const socket = labSocket(request, stream)
      const open = scenario?.sockets?.[key]
      if (open) open(socket, count(key))
      else socket.refuse(404)
    },
  }
}

function routeFor(routes: Scenario['routes'], method: string, url: URL): [string, Route] | undefined {
  const place = url.host + url.pathname
  for (const name of [`${method} ${place}`, place]) {
    const route = routes[name]
    if (route) return [name, route]
    const open = Object.entries(routes).find(
      ([key]) => key.endsWith('*') && name.startsWith(key.slice(0, -1)),
    )
    if (open) return open
  }
  return undefined
}

function write(response: ServerResponse, { status = 200, headers = {}, body = '' }: Answer): void {
  if (response.destroyed || response.writableEnded) return
  const all = Object.entries(headers).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : [...value],
  ])
  response.writeHead(status, Object.fromEntries(all))
  response.end(body)
}

function urlOf(request: IncomingMessage, secure: boolean): URL {
  const host =
    request.headers.host ?? (request.headers as { readonly ':authority'?: string })[':authority'] ?? 'x'
  return new URL(request.url ?? '/', `${secure ? 'https' : 'http'}://${host}`)
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

function cookiesOf(header: string): Map<string, string> {
  const pairs = header.split(/;\s*/).filter((pair) => pair.includes('='))
  return new Map(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]))
}
