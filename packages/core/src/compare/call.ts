import { isFailed } from '../http/failed.ts'
import { headerValue } from '../http/headers.ts'
import { isLoginPlace } from '../http/identity.ts'
import { kindOf } from '../http/kind.ts'
import { connectTarget, type Target, targetOf } from '../http/target.ts'
import type { Entry, ResourceType } from '../model/entry.ts'
import type { Timings } from '../model/timings.ts'
import { contentHash, hashText, mix } from './content-hash.ts'
import { headersHash } from './headers.ts'
import { jsonOf } from './json-text.ts'
import type { KeyBook } from './key-facts.ts'
import { operationOf } from './operation.ts'
import { queryHash } from './query.ts'
import { callTemplate } from './template.ts'

/** What calls have in common that ask for the same thing. Shared by its calls. */
export interface Endpoint {
  readonly method: string
  /** With its port, unless it is the default one. */
  readonly host: string
  readonly template: string
  readonly operation?: string
  readonly calls: Call[]
}

export interface RedirectPlace {
  readonly host: string
  readonly template: string
  readonly login: boolean
}

/** What is kept of an entry. Its bodies are read again where they matter. */
export interface Call {
  readonly endpoint: Endpoint
  readonly index: number
  /** 0 at the first request of the capture, 1 at its last. Set when all are known. */
  lateness: number
  readonly startedAt?: number
  readonly kind: ResourceType
  readonly status?: number
  readonly error?: string
  readonly failed: boolean
  readonly fromCache: boolean
  readonly redirect?: RedirectPlace
  readonly timings: Timings
  /** It tells who asks. */
  readonly authorized: boolean
  /** URL and request body as they are. */
  readonly exact: number
  /** Request without what differs from user to user. */
  readonly asked: number
  /** Status and response body without what differs from user to user. */
  readonly answered: number
  /** The headers that matter. */
  readonly headers: number
  /** There is something in it that a comparison can look into. */
  readonly readable: boolean
}

const LOCAL = new Set(['data', 'blob', 'about', 'file', 'filesystem', 'javascript', 'view-source'])

export interface Place {
  readonly host: string
  readonly target: Target
  readonly template: string
}

/** Where a request goes; `undefined` for what does not travel over the network. */
export function placeOf(method: string, url: string): Place | undefined {
  const target = method === 'CONNECT' ? connectTarget(url) : targetOf(url)
  if (LOCAL.has(target.scheme) || target.scheme.endsWith('-extension')) return undefined
  return { host: hostOf(target), target, template: callTemplate(target.path) }
}

function hostOf({ origin, host }: Target): string {
  return origin === '' ? host : origin.slice(origin.indexOf('://') + 3)
}

/** Turns entries into calls; each is to be seen once, in time order. */
export class CallReader {
  readonly endpoints = new Map<string, Endpoint>()
  readonly calls: Call[] = []
  readonly #book: KeyBook
  readonly #redirects = new Map<string, RedirectPlace>()

  constructor(book: KeyBook) {
    this.#book = book
  }

  add(entry: Entry): void {
    const { request, response } = entry
    const place = placeOf(request.method, request.url)
    if (!place) return
    const sent = jsonOf(request.body)
    const endpoint = this.#endpointOf(request.method, place, operationOf(request, sent))
    const received = jsonOf(response?.body)
    const sentHash = sent === undefined ? hashText(request.body?.text ?? '') : contentHash(sent, this.#book)
    const call: Call = {
      endpoint,
      index: entry.index,
      lateness: 0,
      startedAt: entry.startedAt,
      kind: kindOf(entry),
      status: response?.status,
      error: entry.error?.slice(0, 200),
      failed: isFailed(entry),
      fromCache: entry.fromCache !== undefined || response?.status === 304,
      redirect: this.#redirectOf(entry, place.target),
      timings: entry.timings,
      authorized: headerValue(request.headers, 'authorization') !== undefined,
      exact: hashText(request.body?.text ?? '', hashText(request.url)),
      asked: mix(sentHash ^ queryHash(request.query, this.#book)),
      answered: mix(
        (response?.status ?? 0) ^
          (received === undefined ? hashText(response?.body?.text ?? '') : contentHash(received, this.#book)),
      ),
      headers: headersHash(entry),
      readable: received !== undefined || sent !== undefined,
    }
    endpoint.calls.push(call)
    this.calls.push(call)
  }

  finish(): void {
    const most = Math.max(1, this.calls.length - 1)
    this.calls.forEach((call, at) => {
      call.lateness = at / most
    })
  }

  #endpointOf(method: string, { host, template }: Place, operation: string | undefined): Endpoint {
    const key = `${method} ${host}${template} ${operation ?? ''}`
    const known = this.endpoints.get(key)
    if (known) return known
    const endpoint: Endpoint = { method, host, template, ...(operation && { operation }), calls: [] }
    this.endpoints.set(key, endpoint)
    return endpoint
  }

  #redirectOf({ response }: Entry, base: Target): RedirectPlace | undefined {
    const url = response?.redirectUrl
    const status = response?.status ?? 0
    if (!url || status < 300 || status > 399) return undefined
    const target = targetOf(url, base)
    const host = hostOf(target)
    const template = callTemplate(target.path)
    const key = `${host} ${template}`
    const known = this.#redirects.get(key)
    if (known) return known
    const place = { host, template, login: isLoginPlace(target.host, target.path) }
    this.#redirects.set(key, place)
    return place
  }
}
