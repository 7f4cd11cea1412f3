import type { IncomingHttpHeaders, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

type Headers = Readonly<Record<string, string | readonly string[]>>

export interface Answer {
  /** Default 200. */
  readonly status?: number
  readonly headers?: Headers
  readonly body?: string | Buffer
  /** How long the server thinks. */
  readonly afterMs?: number
}

/** One request as a scenario sees it. */
export interface Call {
  readonly method: string
  readonly host: string
  /** It came over https. */
  readonly secure: boolean
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  readonly cookies: ReadonlyMap<string, string>
  readonly body: string
  /** The how manieth call of this route in this visit, from 1 on. */
  readonly times: number
  /** To answer in pieces, or wrongly; a handler that uses it returns nothing. */
  readonly response: ServerResponse
  /** The connection, to be cut. */
  readonly socket: Socket
}

export type Route = Answer | ((call: Call) => Answer | undefined | Promise<Answer | undefined>)

/** One WebSocket that a page asked for. */
export interface LabSocket {
  accept(): void
  refuse(status: number): void
  send(text: string): void
  close(code: number): void
  /** Cuts the connection without a word. */
  cut(): void
}

/** One page that misbehaves, and what a diagnosis of its capture has to say. Codes are those of the catalogue. */
export interface Scenario {
  readonly id: string
  /** What is wrong, in one sentence. */
  readonly about: string
  readonly expect: {
    /** Code of the verdict; `none`: nothing above a note. */
    readonly verdict: string
    /** Codes that must be among the findings too, on their own or as consequences. */
    readonly also?: readonly string[]
    /** Codes that must not be there above a note. */
    readonly never?: readonly string[]
  }
  /** Where the visit begins. */
  readonly address: string
  /** By `host/path`, or `METHOD host/path`; a `*` at the end stands for any rest of a path. */
  readonly routes: Readonly<Record<string, Route>>
  readonly sockets?: Readonly<Record<string, (socket: LabSocket, times: number) => void>>
  /** How long the page goes on after it has loaded. */
  readonly leastMs?: number
  /** When the visit ends at the latest; default 8 s. */
  readonly mostMs?: number
  /** What the rules do not tell yet, and why; its faults are told as still to do. */
  readonly gap?: string
  /** URLs that the browser blocks, as an extension would; `*` stands for anything. */
  readonly block?: readonly string[]
  /** A real capture of it is kept under fixtures/lab. */
  readonly kept?: boolean
}

/** The hosts of the lab. All of them lead to this machine. */
export const SHOP = 'shop.example'
export const API = 'api.shop.example'
export const PARTNER = 'api.partner.example'
export const CDN = 'static.assets.example'
export const IDP = 'login.identity.example'
/** Over HTTP/1.1 only. */
export const OLD = 'old.shop.example'
/** Over HTTP/1.1 only, and every handshake takes long. */
export const FAR = 'far.shop.example'
export const UNTRUSTED = 'untrusted.shop.example'
export const REFUSED = 'refused.shop.example'
export const RESET = 'reset.shop.example'
export const NOWHERE = 'nowhere.shop.example'

/** A page with this script. */
export function page(
  script: string,
  more: { readonly html?: string; readonly headers?: Headers } = {},
): Answer {
  const { html = '', headers } = more
  const body = `<!doctype html><html lang="en"><head><title>Shop</title></head><body>${html}<script>${script}</script></body></html>`
  return {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...headers },
    body,
  }
}

export function json(value: unknown, more: Answer = {}): Answer {
  return {
    ...more,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...more.headers },
    body: JSON.stringify(value),
  }
}

export function redirect(location: string, more: Answer = {}): Answer {
  return { status: 302, ...more, headers: { location, ...more.headers } }
}

/** Headers that let a page of the shop read an answer of another origin. */
export function allow(more: Headers = {}): Headers {
  return { 'access-control-allow-origin': `https://${SHOP}`, vary: 'Origin', ...more }
}

/** Answers a preflight; what it allows is in `more`. */
export function preflight(more: Headers = {}): Answer {
  return { status: 204, headers: allow({ 'access-control-max-age': '600', ...more }) }
}

/** A signed token as an identity provider gives it; the signature is none. */
export function token(claims: Readonly<Record<string, unknown>>): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'RS256', typ: 'JWT', kid: 'lab' })}.${part(claims)}.${'c2lnbmF0dXJl'.repeat(7)}`
}
