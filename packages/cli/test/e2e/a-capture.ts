import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tempFolder } from '../temp-folder.ts'

/** Secrets and words of the invented capture. None may turn up in a message; no secret may turn up in an output. */
export const SECRETS = ['s3ss10n-0f-jane-doe-4711', 'Kx9vTq2LmZ8wRb4N', 'correct-horse-battery'] as const
export const MARKER = 'markerwordzebra'
export const TRACKING_ID = '7f9c24e8-3b12-4a6f-9d51-0c8e2b7a1f34'

const at = (second: number) => `2026-03-04T10:11:${String(second).padStart(2, '0')}.000Z`
const TIMINGS = { blocked: 1, dns: -1, connect: -1, ssl: -1, send: 1, wait: 80, receive: 2 }

interface EntryFacts {
  readonly second: number
  readonly url: string
  readonly method?: string
  readonly status?: number
  readonly posted?: string
  readonly body?: string
}

export function harEntry({ second, url, method = 'GET', status = 200, posted, body = '{}' }: EntryFacts) {
  return {
    startedDateTime: at(second),
    time: 84,
    request: {
      method,
      url,
      httpVersion: 'http/2.0',
      headers: [
        { name: 'cookie', value: `sid=${SECRETS[0]}` },
        { name: 'authorization', value: `Bearer ${SECRETS[1]}` },
      ],
      queryString: [],
      cookies: [],
      headersSize: -1,
      bodySize: posted?.length ?? 0,
      ...(posted && { postData: { mimeType: 'application/json', text: posted } }),
    },
    response: {
      status,
      statusText: '',
      httpVersion: 'http/2.0',
      headers: [
        { name: 'x-request-id', value: TRACKING_ID },
        { name: 'content-type', value: 'application/json' },
      ],
      cookies: [],
      content: { size: body.length, mimeType: 'application/json', text: body },
      redirectURL: '',
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: TIMINGS,
    serverIPAddress: '192.0.2.10',
    connection: '1',
  }
}

/** A shop whose checkout fails with 502; of invented people on example hosts. */
export function aHar(entries: readonly unknown[] = shopEntries()): string {
  const creator = { name: 'WebInspector', version: '537.36' }
  return JSON.stringify({ log: { version: '1.2', creator, pages: [], entries } }, undefined, 2)
}

function shopEntries() {
  const url = `https://shop.example.com/api/${MARKER}`
  return [
    harEntry({ second: 1, url: 'https://shop.example.com/' }),
    harEntry({ second: 2, url: `${url}/login`, method: 'POST', posted: `{"password":"${SECRETS[2]}"}` }),
    harEntry({
      second: 3,
      url: `${url}/checkout`,
      method: 'POST',
      status: 502,
      body: `{"note":"${MARKER}"}`,
    }),
  ]
}

/** Every capture file gets a folder of its own, so that a test sees what else appears there. */
export function captureFolders() {
  const root = tempFolder()
  let count = 0
  return (content: string | Uint8Array = aHar(), name = 'session.har') => {
    const folder = join(root, String(count++))
    mkdirSync(folder)
    const path = join(folder, name)
    writeFileSync(path, content)
    return { folder, path }
  }
}
