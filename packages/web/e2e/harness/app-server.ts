import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, extname, join, normalize } from 'node:path'
import { SERVED_APP } from './places.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

export interface AppServer {
  /** Address of the page, with a slash at its end. */
  readonly address: string
  close(): Promise<void>
}

/** Serves the built app below a path, and these captures, as the command line does it. On a free port. */
export async function serveApp(captures: readonly string[] = []): Promise<AppServer> {
  const base = '/a-token/'
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '', 'http://x').pathname
    if (!path.startsWith(base)) return void response.writeHead(404).end()
    const name = normalize(decodeURIComponent(path.slice(base.length)) || 'index.html')
    try {
      if (name === 'captures.json') await sendList(captures, response)
      else if (/^captures\/\d+$/.test(name)) {
        await sendPart(captures[Number(name.slice(9))] ?? '', request.headers.range, response)
      } else {
        const type = TYPES[extname(name)] ?? 'application/octet-stream'
        response.writeHead(200, { 'Content-Type': type }).end(await readFile(join(SERVED_APP, name)))
      }
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}${base}`,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

async function sendList(captures: readonly string[], response: ServerResponse): Promise<void> {
  if (captures.length === 0) return void response.writeHead(404).end()
  const listed = await Promise.all(
    captures.map(async (path, at) => ({
      name: basename(path),
      bytes: (await stat(path)).size,
      href: `captures/${at}`,
      state: 'same',
    })),
  )
  response.writeHead(200, { 'Content-Type': 'application/json' })
  response.end(JSON.stringify({ schema: 'haruspex.served-captures/1', captures: listed }))
}

async function sendPart(path: string, range: string | undefined, response: ServerResponse): Promise<void> {
  const { size } = await stat(path)
  const [, from = '0', to = String(size - 1)] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? []
  response.writeHead(206, {
    'Content-Range': `bytes ${from}-${to}/${size}`,
    'Content-Length': Number(to) - Number(from) + 1,
  })
  createReadStream(path, { start: Number(from), end: Number(to) }).pipe(response)
}
