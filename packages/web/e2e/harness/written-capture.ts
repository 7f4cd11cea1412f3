/** A request as Chrome would write it into a file, as far as a test has to say. */
export interface WrittenRequest {
  readonly method?: string
  readonly url: string
  readonly type?: string
  readonly status?: number
  /** `net::…`; without a status it has no answer. */
  readonly error?: string
  readonly request?: Readonly<Record<string, string>>
  readonly response?: readonly (readonly [name: string, value: string])[]
  readonly sends?: string
  readonly body?: string
  readonly ms?: number
  /** Seconds after the first request; by default one after the other. */
  readonly at?: number
}

const START = Date.UTC(2026, 2, 4, 9, 30)

/** A HAR of these requests, a second between them. */
export function writtenCapture(requests: readonly WrittenRequest[]): string {
  const creator = { name: 'WebInspector', version: '537.36' }
  return JSON.stringify({ log: { version: '1.2', creator, pages: [], entries: requests.map(entryOf) } })
}

function entryOf(given: WrittenRequest, at: number): object {
  const { method = 'GET', url, type = 'fetch', error, sends, body = '', ms = 40 } = given
  const status = given.status ?? (error === undefined ? 200 : 0)
  return {
    startedDateTime: new Date(START + (given.at ?? at) * 1000).toISOString(),
    time: ms,
    _resourceType: type,
    serverIPAddress: '192.0.2.10',
    request: {
      method,
      url,
      httpVersion: 'h2',
      headers: Object.entries(given.request ?? {}).map(([name, value]) => ({ name, value })),
      queryString: [],
      cookies: [],
      headersSize: -1,
      bodySize: sends?.length ?? 0,
      ...(sends !== undefined && { postData: { mimeType: 'application/json', text: sends } }),
    },
    response: {
      status,
      statusText: '',
      httpVersion: 'h2',
      headers: (given.response ?? []).map(([name, value]) => ({ name, value })),
      cookies: [],
      content: { size: body.length, mimeType: 'application/json', text: body },
      redirectURL: '',
      headersSize: -1,
      bodySize: -1,
      ...(error !== undefined && { _error: error }),
    },
    cache: {},
    timings: { blocked: -1, dns: -1, connect: -1, ssl: -1, send: 0, wait: ms, receive: 0 },
  }
}

/** A JWT of invented claims; `exp` is an hour before the first request. */
export function endedToken(): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'HS256' })}.${part({ sub: 'user', exp: START / 1000 - 3600 })}.c2lnbmF0dXJl`
}
