import { indexWithin, latin1 } from '../../codec/latin1.ts'
import type { UrlSpans } from '../../http/url.ts'
import { inspectContent } from '../inspect.ts'
import type { Inspector } from '../inspector.ts'
import type { Layer } from '../layer.ts'

const HOST = /[a-z0-9](?:[a-z0-9_-]{0,62})(?:\.[a-z0-9_-]{1,63}){0,20}|\[[0-9a-f:.%]{2,60}\]/i
const HOST_LIST = new RegExp(`^\\s{0,8}\\.?(?:${HOST.source})(?::\\d{1,5})?(?:\\s{0,8},|\\s{0,8}$)`, 'i')
const SCHEMES = /^(?:https?|wss?|ftps?)$/i

/**
 * Host, path and a fragment that is a route (`#/orders`), for a policy that gives them pseudonyms. Parameters of a
 * path stay for their own site.
 */
export function shareUrl(inspector: Inspector, layer: Layer, text: string, spans: UrlSpans): void {
  const { scheme, host, path } = spans
  if (scheme !== undefined && !SCHEMES.test(text.slice(...scheme))) return
  if (host !== undefined) share(inspector, layer, host[0], host[1], 'share-host', 'host')
  sharePath(inspector, layer, text, path[0], path[1])
  if (spans.fragment === undefined) return
  const [start, end] = spans.fragment
  const route = /^!?\/[^?#]*/.exec(text.slice(start, end))?.[0]
  if (route !== undefined) sharePath(inspector, layer, text, start + route.indexOf('/'), start + route.length)
}

/** The pieces of a path between its parameters. */
function sharePath(inspector: Inspector, layer: Layer, text: string, start: number, end: number): void {
  for (let at = start; at < end; ) {
    const semicolon = indexWithin(text, ';', at, end)
    const to = semicolon < 0 ? end : semicolon
    if (/[^/.]/.test(text.slice(at, to))) share(inspector, layer, at, to, 'share-path', 'path')
    if (semicolon < 0) return
    const slash = indexWithin(text, '/', semicolon, end)
    at = slash < 0 ? end : slash
  }
}

/** A value that is a host, or a list of them, perhaps with ports. Anything else is a text like any other. */
export function inspectHostValue(inspector: Inspector, layer: Layer): void {
  const text = latin1(layer.bytes)
  if (text.length > 1000 || !HOST_LIST.test(text)) {
    inspectContent(inspector, layer)
    return
  }
  // An address of IPv6 without brackets has colons of its own.
  const item = /[^\s,]{1,255}/g
  for (let match = item.exec(text); match !== null; match = item.exec(text)) {
    const bare = /^[0-9a-f:.]{1,60}$/i.test(match[0]) && match[0].split(':').length > 2
    const port = bare ? '' : (/:\d{1,5}$/.exec(match[0])?.[0] ?? '')
    const start = match.index + (match[0].startsWith('.') ? 1 : 0)
    share(inspector, layer, start, match.index + match[0].length - port.length, 'share-host', 'host')
  }
}

/** The number of an order or the like: one word with a digit in it. */
export function inspectNumberValue(inspector: Inspector, layer: Layer): void {
  const text = latin1(layer.bytes)
  if (/^[\w.:#/-]{1,64}$/.test(text) && /\d/.test(text)) {
    share(inspector, layer, 0, text.length, 'share-number', 'order')
  } else inspectContent(inspector, layer)
}

/** `Domain=` and `Path=` of a Set-Cookie. */
export function shareCookieScopes(inspector: Inspector, layer: Layer): void {
  const text = latin1(layer.bytes)
  const scope = /;\s{0,8}(?:(domain)|path)\s{0,4}=\s{0,4}\.?([^\s;,"]{1,255})/gi
  for (let match = scope.exec(text); match !== null; match = scope.exec(text)) {
    const end = match.index + match[0].length
    const start = end - (match[2] as string).length
    if (match[1] !== undefined) share(inspector, layer, start, end, 'share-host', 'host')
    else if (end - start > 1) share(inspector, layer, start, end, 'share-path', 'path')
  }
}

function share(
  inspector: Inspector,
  layer: Layer,
  start: number,
  end: number,
  rule: string,
  className: string,
): void {
  inspector.secret(layer, layer.base + start, layer.base + end, rule, className)
}

const HOST_BYTE = /[A-Za-z0-9.-]/
const PATH_BYTE = /[A-Za-z0-9._~!$&'*+=:@%/-]/

/**
 * A known host, path or number that stands again. It is one only within its borders: `shop.example` is no part of
 * `myshop.example`, but of `cdn.shop.example`, which then goes as a whole. False when it is none of these.
 */
export function shareAgain(inspector: Inspector, layer: Layer, start: number, end: number): boolean {
  const { bytes, base } = layer
  const className = inspector.classOf(bytes.subarray(start - base, end - base))
  if (className !== 'host' && className !== 'path' && className !== 'order') return false
  const is = (at: number, kind: RegExp): boolean =>
    at >= 0 && at < bytes.length && kind.test(String.fromCharCode(bytes[at] as number))
  let from = start - base
  let to = end - base
  if (className === 'host') {
    if (is(from - 1, /[A-Za-z0-9-]/) || is(to, /[A-Za-z0-9-]/) || (is(to, /\./) && is(to + 1, /[A-Za-z0-9]/)))
      return true
    const limit = Math.max(0, from - 255)
    while (from > limit && is(from - 1, HOST_BYTE)) from--
    while (from < to && !is(from, /[A-Za-z0-9]/)) from++
    mark(inspector, layer, from, to, 'host')
    shareFollowing(inspector, layer, to)
    return true
  }
  if (is(from - 1, /[A-Za-z0-9_]/)) return true
  if (className === 'path') {
    const limit = Math.min(bytes.length, to + 2048)
    while (to < limit && is(to, PATH_BYTE)) to++
  } else if (is(to, /[A-Za-z0-9_]/)) return true
  mark(inspector, layer, from, to, className)
  return true
}

/** The path behind a host in running text. */
function shareFollowing(inspector: Inspector, layer: Layer, end: number): void {
  const port = /^(?::\d{1,5})?(?=\/)/.exec(latin1(layer.bytes, end, Math.min(layer.bytes.length, end + 8)))
  if (port === null) return
  const start = end + port[0].length
  const text = latin1(layer.bytes, start, Math.min(layer.bytes.length, start + 2048))
  const length = text.search(/[^A-Za-z0-9._~!$'*+=:@%/-]/)
  const to = start + (length < 0 ? text.length : length)
  if (to > start + 1) mark(inspector, layer, start, to, 'path')
}

function mark(inspector: Inspector, layer: Layer, from: number, to: number, className: string): void {
  const [start, end] = [layer.base + from, layer.base + to]
  if (layer.isCovered(start, end)) return
  if (inspector.takes(layer, start, end, 'sweep', className))
    inspector.mark(layer, start, end, 'sweep', className)
}
