import { indexWithin, latin1 } from '../../codec/latin1.ts'
import type { UrlSpans } from '../../http/url.ts'
import { inspectContent } from '../inspect.ts'
import type { Inspector } from '../inspector.ts'
import type { Layer } from '../layer.ts'
import { MOST_PARTS } from '../pseudonym.ts'

const HOST = /[a-z0-9](?:[a-z0-9_-]{0,62})(?:\.[a-z0-9_-]{1,63}){0,20}|\[[0-9a-f:.%]{2,60}\]/i
const HOST_LIST = new RegExp(`^\\s{0,8}\\.?(?:${HOST.source})(?::\\d{1,5})?(?:\\s{0,8},|\\s{0,8}$)`, 'i')
const SCHEMES = /^(?:https?|wss?|ftps?)$/i

/**
 * Host, path and a fragment that is a route (`#/orders`), for a policy that gives them pseudonyms. Parameters of a
 * path stay for their own site.
 */
export function shareUrl(inspector: Inspector, layer: Layer, text: string, spans: UrlSpans): void {
  const { scheme, host, path } = spans
  // The target of a CONNECT is no URL, though it begins like one.
  const target = /^([a-z0-9.-]{1,255}):\d{1,5}$/i.exec(text)?.[1]
  if (target !== undefined) {
    share(inspector, layer, 0, target.length, 'share-host', 'host')
    return
  }
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
    sharePiece(inspector, layer, at, to, 'share-path')
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
    else sharePiece(inspector, layer, start, end, 'share-path')
  }
}

/** A path is known as a whole, and gets a name for each segment, so that its slashes stay as they are written. */
function sharePiece(inspector: Inspector, layer: Layer, start: number, end: number, rule: string): void {
  const { base, bytes } = layer
  if (end <= start || !inspector.takes(layer, base + start, base + end, rule, 'path')) return
  if (inspector.sweep === undefined) {
    inspector.collect(bytes.subarray(start, end), 'path')
    return
  }
  let parts = 0
  for (let from = start; from < end; ) {
    const slash = parts < MOST_PARTS ? bytes.indexOf(0x2f, from) : -1
    const to = slash < 0 || slash > end ? end : slash
    parts++
    const isCovered = layer.isCovered(base + from, base + to)
    if (to > from && !isCovered && inspector.takes(layer, base + from, base + to, rule, 'path'))
      inspector.mark(layer, base + from, base + to, rule, 'path')
    from = to + 1
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

const PATH_BYTE = /[A-Za-z0-9._~!$'*+=:@%/-]/

/**
 * A known host, path or number that stands again. It is one only within its borders: `shop.example` is no part of
 * `myshop.example`, but of `cdn.shop.example`, which then goes as a whole. False when it is none of these.
 */
export function shareAgain(inspector: Inspector, layer: Layer, start: number, end: number): boolean {
  const { bytes, base } = layer
  const className = inspector.classOf(bytes.subarray(start - base, end - base))
  const [from, to] = [start - base, end - base]
  if (className === 'host') againHost(inspector, layer, from, to)
  else if (className === 'path') againPath(inspector, layer, from, to)
  else if (className === 'order') {
    if (!isWordAt(bytes, from - 1) && !isWordAt(bytes, to)) mark(inspector, layer, from, to, 'order')
  } else return false
  return true
}

function againHost(inspector: Inspector, layer: Layer, start: number, end: number): void {
  const { bytes } = layer
  const isMore = isLabelAt(bytes, end) || (bytes[end] === DOT && isLabelAt(bytes, end + 1))
  if (isMore || (isLabelAt(bytes, start - 1) && !isEscapedBefore(bytes, start))) return
  const limit = Math.max(0, start - 255)
  let from = start
  while (
    from > limit &&
    !isEscapedBefore(bytes, from) &&
    (isLabelAt(bytes, from - 1) || bytes[from - 1] === DOT)
  )
    from--
  while (from < start && !isLabelAt(bytes, from)) from++
  mark(inspector, layer, from, end, 'host')
  // The path behind it, in running text.
  const port = /^(?::\d{1,5})?(?=\/)/.exec(latin1(bytes, end, Math.min(bytes.length, end + 8)))
  if (port !== null)
    sharePiece(inspector, layer, end + port[0].length, pathEnd(bytes, end + port[0].length), 'sweep')
}

function againPath(inspector: Inspector, layer: Layer, from: number, to: number): void {
  const { bytes } = layer
  // Without a host, `//` looks like the beginning of any other URL.
  if (bytes[from + 1] === SLASH || bytes[from - 1] === SLASH) return
  if (isWordAt(bytes, from - 1) && !isEscapedBefore(bytes, from)) return
  sharePiece(inspector, layer, from, Math.max(to, pathEnd(bytes, from)), 'sweep')
}

const DOT = 0x2e
const SLASH = 0x2f
const LONGEST_PATH = 2048

function pathEnd(bytes: Uint8Array, start: number): number {
  const text = latin1(bytes, start, Math.min(bytes.length, start + LONGEST_PATH))
  for (let at = 0; at < text.length; at++) if (!PATH_BYTE.test(text[at] ?? '')) return start + at
  return start + text.length
}

/** A letter, a digit or an underscore. */
function isWordAt(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0x5f || (bytes[at] !== 0x2d && isLabelAt(bytes, at))
}

/** A letter, a digit or a hyphen. */
function isLabelAt(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at]
  if (byte === undefined) return false
  const lower = byte | 0x20
  return (lower >= 0x61 && lower <= 0x7a) || (byte >= 0x30 && byte <= 0x39) || byte === 0x2d
}

/** The three bytes before are a percent escape: a border, whatever its letters. */
function isEscapedBefore(bytes: Uint8Array, at: number): boolean {
  return bytes[at - 3] === 0x25 && isLabelAt(bytes, at - 2) && isLabelAt(bytes, at - 1)
}

function mark(inspector: Inspector, layer: Layer, from: number, to: number, className: string): void {
  const [start, end] = [layer.base + from, layer.base + to]
  if (layer.isCovered(start, end)) return
  if (inspector.takes(layer, start, end, 'sweep', className))
    inspector.mark(layer, start, end, 'sweep', className)
}
