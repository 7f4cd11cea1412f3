import type {
  HeaderMap,
  Initiator,
  NetworkRequestFacts,
  NetworkResponseFacts,
  ProtocolCookie,
  RequestExtraInfo,
  ResourceTiming,
  ResponseExtraInfo,
} from './network-events.ts'

export interface NameValue {
  readonly name: string
  readonly value: string
}

export interface SocketMessage {
  readonly type: 'send' | 'receive' | 'error'
  /** Epoch seconds. */
  readonly time: number
  readonly opcode: number
  readonly data: string
}

export interface StreamMessage {
  /** Epoch seconds. */
  readonly time: number
  readonly eventName: string
  readonly eventId: string
  readonly data: string
}

export interface Body {
  readonly text: string
  readonly isBase64: boolean
}

/** One request as the Network panel keeps it, grown event by event. Times are monotonic seconds; -1 is unknown. */
export class NetworkRequest {
  readonly id: string
  readonly loaderId: string
  readonly initiator: Initiator | undefined
  url: string
  method = ''
  type = 'Other'
  priority: string | null = null
  requestHeaders: readonly NameValue[] = []
  requestHeadersText: string | undefined
  requestCookies: readonly ProtocolCookie[] = []
  postData: string | undefined
  hasPostData = false
  status = 0
  statusText = ''
  responseHeaders: readonly NameValue[] = []
  responseHeadersText: string | undefined
  mimeType = ''
  protocol = ''
  remoteAddress = ''
  connectionId = '0'
  transferBytes = 0
  resourceBytes = 0
  fromDiskCache = false
  fromMemoryCache = false
  fromServiceWorker = false
  serviceWorkerSource: string | undefined
  cacheStorageName: string | undefined
  errorText: string | null = null
  finished = false
  body: Body | undefined
  readonly socketMessages: SocketMessage[] = []
  readonly streamMessages: StreamMessage[] = []
  issuedAt = -1
  startedAt = -1
  respondedAt = -1
  endedAt = -1
  timing: ResourceTiming | undefined
  /** Epoch seconds at `issuedAt`. */
  #wallIssuedAt = -1
  #hasRequestExtra = false
  #hasResponseExtra = false

  constructor(id: string, loaderId: string, url: string, initiator: Initiator | undefined) {
    this.id = id
    this.loaderId = loaderId
    this.url = url
    this.initiator = initiator
  }

  issue(timestamp: number, wallTime: number): void {
    this.issuedAt = timestamp
    this.#wallIssuedAt = wallTime
    this.startedAt = timestamp
  }

  /** Epoch seconds of a monotonic time. */
  wallTime(monotonic: number): number {
    return this.#wallIssuedAt > 0 ? this.#wallIssuedAt - this.issuedAt + monotonic : monotonic
  }

  asks(request: NetworkRequestFacts): void {
    this.method = request.method
    this.requestHeaders = headerList(request.headers)
    this.postData = request.postData
    this.hasPostData = request.hasPostData ?? false
    this.priority = request.initialPriority ?? null
  }

  answers(response: NetworkResponseFacts): void {
    if (response.url) this.url = response.url
    this.mimeType = response.mimeType ?? ''
    if (this.status === 0) this.status = response.status
    if (this.statusText === '') this.statusText = response.statusText
    if (!this.#hasResponseExtra) this.responseHeaders = headerList(response.headers)
    if ((response.encodedDataLength ?? -1) >= 0) this.transferBytes = response.encodedDataLength ?? 0
    if (response.requestHeaders && !this.#hasRequestExtra) {
      this.requestHeaders = headerList(response.requestHeaders)
      this.requestHeadersText = response.requestHeadersText ?? ''
    }
    this.connectionId = String(response.connectionId ?? 0)
    if (response.remoteIPAddress) {
      const { remoteIPAddress: address, remotePort: port } = response
      const host = address.includes(':') && !address.startsWith('[') ? `[${address}]` : address
      this.remoteAddress = `${host}:${port ?? -1}`
    }
    this.fromServiceWorker ||= response.fromServiceWorker ?? false
    this.fromDiskCache ||= response.fromDiskCache ?? false
    this.serviceWorkerSource ??= response.serviceWorkerResponseSource
    this.cacheStorageName ??= response.cacheStorageCacheName
    this.#setTiming(response.timing)
    this.protocol = response.protocol ?? ''
  }

  addRequestExtra(extra: RequestExtraInfo): void {
    this.requestHeaders = headerList(extra.headers)
    const sent = (extra.associatedCookies ?? []).filter(({ blockedReasons }) => blockedReasons.length === 0)
    this.requestCookies = sent.map(({ cookie }) => cookie)
    this.requestHeadersText = ''
    this.#hasRequestExtra = true
  }

  addResponseExtra(extra: ResponseExtraInfo): void {
    this.responseHeaders = headerList(extra.headers)
    this.#hasResponseExtra = true
    if (extra.statusCode) this.status = extra.statusCode
    if (!extra.headersText) return
    this.responseHeadersText = extra.headersText
    this.statusText = (extra.headersText.split('\r')[0] ?? '').split(' ').slice(2).join(' ')
    // The protocol gives no text of the request's head; its size is that of what was sent.
    if (!this.requestHeadersText) this.requestHeadersText = headText(this)
  }

  receives(dataBytes: number, encodedBytes: number, timestamp: number): void {
    this.resourceBytes += dataBytes
    if (encodedBytes > 0) this.transferBytes += encodedBytes
    this.ends(timestamp)
  }

  ends(timestamp: number): void {
    if (this.timing) this.endedAt = Math.max(timestamp, this.respondedAt)
    else {
      this.endedAt = timestamp
      if (this.respondedAt > timestamp) this.respondedAt = timestamp
    }
  }

  /** The network stack's own times are better than those of the events. */
  #setTiming(timing: ResourceTiming | undefined): void {
    if (!timing || this.fromMemoryCache) return
    this.timing = timing
    this.startedAt = timing.requestTime
    const headersAt = timing.requestTime + timing.receiveHeadersEnd / 1000
    if (this.respondedAt < 0 || this.respondedAt > headersAt) this.respondedAt = headersAt
    if (this.startedAt > this.respondedAt) this.respondedAt = this.startedAt
  }
}

/** A header that occurs more than once comes as one value with line feeds. */
export function headerList(map: HeaderMap): NameValue[] {
  return Object.entries(map).flatMap(([name, values]) => values.split('\n').map((value) => ({ name, value })))
}

/** The first value of a header, or all of them joined as HTTP does. */
export function headerOf(headers: readonly NameValue[], name: string): string | undefined {
  const values = headers.filter((header) => header.name.toLowerCase() === name)
  if (values.length === 0) return undefined
  return values.map(({ value }) => value).join(name === 'set-cookie' ? '\n' : ', ')
}

function headText({ method, url, requestHeaders }: NetworkRequest): string {
  const { pathname, search } = URL.canParse(url) ? new URL(url) : { pathname: url, search: '' }
  const lines = requestHeaders.map(({ name, value }) => `${name}: ${value}\r\n`)
  return `${method} ${pathname}${search} HTTP/1.1\r\n${lines.join('')}`
}
