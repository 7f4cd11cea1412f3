import { mkdirSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { openFile } from '../../src/node/open-file.ts'
import type { Opened } from '../../src/serve/served-file.ts'
import { siteOf } from '../../src/serve/site.ts'
import { serveWorkbench, type WorkbenchOptions } from '../../src/serve/workbench-server.ts'
import { tempFolder } from '../temp-folder.ts'

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface Asking {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A folder with a small page in place of the built workbench. */
export function aSite(): string {
  const folder = join(tempFolder(), 'served')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>stand-in</title>')
  writeFileSync(join(folder, 'assets', 'app-1.js'), 'export {}')
  return folder
}

/** Serves these files, by real HTTP, until the tests of the file are over. */
export async function aWorkbench(paths: readonly string[], options: Partial<WorkbenchOptions> = {}) {
  const opened = await Promise.all(paths.map(openFile))
  const files: Opened[] = opened.map((source) => ({
    source,
    path: source.path,
    identity: source.identity,
  }))
  const changed: string[] = []
  const errors: unknown[] = []
  const server = await serveWorkbench({
    site: await siteOf(aSite()),
    files,
    port: 0,
    onChanged: ({ source }) => changed.push(source.name),
    onError: (error) => errors.push(error),
    ...options,
  })
  const stop = async () => {
    await server.stop()
    for (const file of opened) await file.close()
  }
  let isStopped = false
  const stopOnce = async () => {
    if (!isStopped) await stop()
    isStopped = true
  }
  afterAll(stopOnce)
  const url = new URL(server.address)
  return {
    server,
    changed,
    errors,
    stop: stopOnce,
    port: Number(url.port),
    token: url.pathname.slice(1, -1),
    /** What stands behind the token. */
    inside: (address: string, asking?: Asking) => ask(Number(url.port), url.pathname + address, asking),
    /** A path exactly as it is given: nothing is normalised. */
    ask: (path: string, asking?: Asking) => ask(Number(url.port), path, asking),
  }
}

function ask(port: number, path: string, { method = 'GET', headers = {} }: Asking = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      let body = ''
      response.setEncoding('latin1').on('data', (text: string) => {
        body += text
      })
      response.on('error', reject)
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    sent.on('error', reject)
    sent.end()
  })
}
