/** What Chromium's `Network` domain tells, as far as a HAR needs it. Times are monotonic seconds. */
export type HeaderMap = Readonly<Record<string, string>>

export interface NetworkRequestFacts {
  readonly url: string
  readonly urlFragment?: string
  readonly method: string
  readonly headers: HeaderMap
  readonly postData?: string
  readonly hasPostData?: boolean
  readonly initialPriority?: string
}

/** Milliseconds after `requestTime`; -1: does not apply. */
export interface ResourceTiming {
  readonly requestTime: number
  readonly proxyStart: number
  readonly proxyEnd: number
  readonly dnsStart: number
  readonly dnsEnd: number
  readonly connectStart: number
  readonly connectEnd: number
  readonly sslStart: number
  readonly sslEnd: number
  readonly workerStart: number
  readonly workerReady: number
  readonly workerFetchStart: number
  readonly workerRespondWithSettled: number
  readonly sendStart: number
  readonly sendEnd: number
  readonly receiveHeadersEnd: number
}

export interface NetworkResponseFacts {
  readonly url?: string
  readonly status: number
  readonly statusText: string
  readonly headers: HeaderMap
  readonly headersText?: string
  readonly requestHeaders?: HeaderMap
  readonly requestHeadersText?: string
  readonly mimeType?: string
  readonly connectionId?: number
  readonly remoteIPAddress?: string
  readonly remotePort?: number
  readonly fromDiskCache?: boolean
  readonly fromServiceWorker?: boolean
  readonly encodedDataLength?: number
  readonly timing?: ResourceTiming
  readonly protocol?: string
  readonly serviceWorkerResponseSource?: string
  readonly cacheStorageCacheName?: string
}

export interface Initiator {
  readonly type: string
  readonly url?: string
  readonly lineNumber?: number
  readonly requestId?: string
  readonly stack?: unknown
}

export interface ProtocolCookie {
  readonly name: string
  readonly value: string
  readonly domain: string
  readonly path: string
  /** Epoch seconds; -1 for the session. */
  readonly expires: number
  readonly httpOnly: boolean
  readonly secure: boolean
  readonly sameSite?: string
}

export interface RequestWillBeSent {
  readonly requestId: string
  readonly loaderId: string
  readonly request: NetworkRequestFacts
  readonly timestamp: number
  /** Epoch seconds. */
  readonly wallTime: number
  readonly initiator?: Initiator
  readonly redirectHasExtraInfo?: boolean
  readonly redirectResponse?: NetworkResponseFacts
  readonly type?: string
  readonly frameId?: string
}

export interface ResponseReceived {
  readonly requestId: string
  readonly timestamp: number
  readonly type: string
  readonly response: NetworkResponseFacts
  readonly hasExtraInfo?: boolean
}

export interface DataReceived {
  readonly requestId: string
  readonly timestamp: number
  readonly dataLength: number
  readonly encodedDataLength: number
}

export interface LoadingFinished {
  readonly requestId: string
  readonly timestamp: number
  readonly encodedDataLength: number
}

export interface LoadingFailed {
  readonly requestId: string
  readonly timestamp: number
  readonly type: string
  readonly errorText: string
}

export interface RequestExtraInfo {
  readonly requestId: string
  readonly headers: HeaderMap
  readonly associatedCookies?: readonly {
    readonly cookie: ProtocolCookie
    readonly blockedReasons: readonly string[]
  }[]
}

export interface ResponseExtraInfo {
  readonly requestId: string
  readonly headers: HeaderMap
  readonly headersText?: string
  readonly statusCode?: number
}

/** Of a WebSocket: created, handshake asked and answered, frames, errors, closed. */
export interface SocketEvent {
  readonly requestId: string
  readonly timestamp: number
  readonly wallTime?: number
  readonly url?: string
  readonly initiator?: Initiator
  readonly request?: { readonly headers: HeaderMap }
  readonly response?: NetworkResponseFacts & { readonly opcode?: number; readonly payloadData?: string }
  readonly errorMessage?: string
}

export interface ServerSentEvent {
  readonly requestId: string
  readonly timestamp: number
  readonly eventName: string
  readonly eventId: string
  readonly data: string
}
