import { diagnoseFile } from '../../src/flow/triage.ts'
import { memorySource } from '../../src/model/byte-source.ts'
import type { FileReport } from '../../src/view/file-report.ts'
import { testRuntime } from '../runtime.ts'

/** Everything that a terminal, a browser, Markdown or SARIF might act on. */
export const HOSTILE =
  '"><img src=x onerror=alert(1)><script>alert(1)</script></style>\u202e\u001b[31m`](javascript:x) [y](https://evil.example) @all {0} |a|'
export const SECRETS = ['q7Xk2mNp4Rs6Tv8W', 'walnut-77-hazel']

interface EntryParts {
  readonly url?: string
  readonly status?: number
  readonly method?: string
  readonly wait?: number
  readonly headers?: readonly { readonly name: string; readonly value: string }[]
}

export function rawEntry(
  second: number,
  { url = 'https://a.example/', status = 200, method = 'GET', wait = 20, headers = [] }: EntryParts = {},
) {
  return {
    startedDateTime: `2026-03-04T10:11:${String(second).padStart(2, '0')}.000Z`,
    time: wait + 5,
    _resourceType: 'xhr',
    request: {
      method,
      url,
      headers: [{ name: 'Authorization', value: `Bearer ${SECRETS[0]}` }, ...headers],
      queryString: [],
      cookies: [{ name: 'sid', value: SECRETS[1] }],
    },
    response: {
      status,
      statusText: '',
      headers,
      cookies: [],
      content: { size: 2, mimeType: 'application/json', text: '{}' },
    },
    timings: { send: 0, wait, receive: 5 },
  }
}

/** A failing gateway that brings slowness with it, a request that is slow on its own, a missing icon, a quota. */
export const ENTRIES = [
  rawEntry(1, {
    url: `https://a.example/v1/pay?access_token=${SECRETS[0]}`,
    status: 502,
    method: 'POST',
    wait: 4000,
  }),
  rawEntry(9, { url: 'https://a.example/v1/search', wait: 9000 }),
  rawEntry(20, { url: 'https://a.example/favicon.ico', status: 404 }),
  rawEntry(21, { url: 'https://b.example/q', status: 429, headers: [{ name: 'Retry-After', value: '30' }] }),
  rawEntry(22, { url: 'https://a.example/v1/pay', status: 502, method: 'POST', wait: 4000 }),
]

export const HOSTILE_ENTRIES = [
  rawEntry(1, {
    url: `https://a.example/${HOSTILE}`,
    status: 500,
    headers: [{ name: HOSTILE, value: HOSTILE }],
  }),
  rawEntry(2, { url: 'https://a.example/x', status: 404, method: HOSTILE }),
  rawEntry(3, {
    url: 'https://b.example/y',
    status: 429,
    headers: [{ name: 'Retry-After', value: HOSTILE }],
  }),
  rawEntry(4, { url: `https://c.example/z`, status: 503, headers: [{ name: 'Server', value: HOSTILE }] }),
]

export function harBytes(entries: readonly unknown[], creator = 'WebInspector'): Uint8Array {
  const log = { version: '1.2', creator: { name: creator, version: '537.36' }, pages: [], entries }
  return new Uint8Array(Buffer.from(JSON.stringify({ log })))
}

export function reportOf(
  bytes: Uint8Array = harBytes(ENTRIES),
  { name = 'session.har', key }: { readonly name?: string; readonly key?: Uint8Array } = {},
): Promise<FileReport> {
  return diagnoseFile(memorySource(bytes, name), testRuntime, key ? { key } : {})
}

export function hostileReport(): Promise<FileReport> {
  return reportOf(harBytes(HOSTILE_ENTRIES, HOSTILE), { name: `${HOSTILE}.har` })
}
