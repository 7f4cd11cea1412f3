import type { Timings } from './timings.ts'

/** One header as it stands in the file; order, case and duplicates are kept. */
export interface Header {
  readonly name: string
  readonly value: string
  /** Row in the file's list, where that is not the place in this one: rows of several lines are split. */
  readonly row?: number
}

export interface Cookie {
  readonly name: string
  readonly value: string
  readonly path?: string
  readonly domain?: string
  /** As the producer wrote it. */
  readonly expires?: string
  readonly httpOnly?: boolean
  readonly secure?: boolean
  readonly sameSite?: string
}

export interface NameValue {
  readonly name: string
  readonly value: string
}

export interface Body {
  /** Without parameters, lower case: `application/json`. */
  readonly mimeType?: string
  /** Decoded text; `undefined` when the file has none, or it is binary or longer than the reader's limit. */
  readonly text?: string
  /** The text as the file holds it was base64. */
  readonly base64: boolean
  /** Length that the producer declares, in bytes. */
  readonly declaredBytes?: number
  /** Form fields, where the producer lists them. */
  readonly params: readonly NameValue[]
  /** Why there is no text though a body was declared, in the producer's words (its comment). */
  readonly absence?: string
}

export interface Request {
  readonly method: string
  /** As it stands in the file; may be `host:443` (CONNECT), `data:`, empty or a template. */
  readonly url: string
  readonly httpVersion?: HttpVersion
  readonly headers: readonly Header[]
  readonly cookies: readonly Cookie[]
  readonly query: readonly NameValue[]
  readonly body?: Body
  readonly headersBytes?: number
  readonly bodyBytes?: number
}

export interface Response {
  /** 100–599; `undefined` when there was no response (status 0, negative, missing). */
  readonly status?: number
  readonly statusText: string
  readonly httpVersion?: HttpVersion
  readonly headers: readonly Header[]
  readonly cookies: readonly Cookie[]
  readonly body?: Body
  /** From `redirectURL`, or the Location header when that is empty; as written, perhaps relative. */
  readonly redirectUrl?: string
  readonly headersBytes?: number
  readonly bodyBytes?: number
  readonly transferBytes?: number
}

export type HttpVersion = 'http/0.9' | 'http/1.0' | 'http/1.1' | 'h2' | 'h3' | 'spdy' | 'quic'

/** What an exporter calls the kind of request; lower case. */
export type ResourceType =
  | 'document'
  | 'stylesheet'
  | 'script'
  | 'image'
  | 'font'
  | 'media'
  | 'xhr'
  | 'fetch'
  | 'preflight'
  | 'websocket'
  | 'eventsource'
  | 'ping'
  | 'other'

export interface Initiator {
  readonly type?: string
  readonly url?: string
  readonly lineNumber?: number
  readonly requestId?: string
}

export interface SocketMessage {
  readonly direction: 'send' | 'receive' | 'error'
  /** Epoch ms. */
  readonly at?: number
  readonly opcode?: number
  readonly data: string
}

export type WorkerSource = 'network' | 'cache-storage' | 'http-cache' | 'fallback-code'

/** One request and its response, whichever producer wrote it. */
export interface Entry {
  /** Place in the file's `log.entries`, from 0. */
  readonly index: number
  /** Epoch ms. */
  readonly startedAt?: number
  /** As it stands in the file. */
  readonly startedText?: string
  readonly request: Request
  readonly response?: Response
  /**
   * The network error in the producer's words (`net::ERR_…`, `NS_ERROR_…`). The empty string is a fact of its
   * own: Chrome writes it for requests that the renderer blocked (CSP, mixed content).
   */
  readonly error?: string
  readonly timings: Timings
  readonly pageRef?: string
  readonly resourceType?: ResourceType
  readonly initiator?: Initiator
  readonly serverIp?: string
  readonly connectionId?: string
  readonly priority?: string
  readonly fromCache?: 'memory' | 'disk' | 'other'
  readonly fromServiceWorker: boolean
  /** Where the service worker took its answer from; `fallback-code`: its own script made it. */
  readonly workerSource?: WorkerSource
  readonly socketMessages: readonly SocketMessage[]
  /** Epoch ms of the events of an event stream, where the producer lists them; the first thousand. */
  readonly streamEventsAt?: readonly number[]
  readonly comment?: string
}

/** RFC 6901 path to a place below an entry: `entryPointer(3, '/response/status')`. */
export function entryPointer(index: number, below = ''): string {
  return `/log/entries/${index}${below}`
}
