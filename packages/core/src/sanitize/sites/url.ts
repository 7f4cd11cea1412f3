import { indexWithin, latin1 } from '../../codec/latin1.ts'
import { urlSpans } from '../../http/url.ts'
import { isSignedJwt } from '../detectors/jwt.ts'
import { inspectShapes } from '../detectors/personal.ts'
import { applies, inspectContent, inspectEscaped } from '../inspect.ts'
import type { Inspector } from '../inspector.ts'
import { type Layer, layerOf } from '../layer.ts'
import { looksRandom } from '../telling-names.ts'
import { HAS_ESCAPE, HAS_RUN, traitsOf } from '../traits.ts'
import { inspectForm } from './form.ts'
import { inspectOpaqueUrl, opaqueScheme } from './opaque-url.ts'
import { findPathTokens, mayHoldPathToken } from './path-tokens.ts'
import { isPlainUrl } from './plain-url.ts'
import { shareUrl } from './share.ts'
import { inspectEncodedRuns } from './text.ts'

/** Longer texts are looked at so far. */
const HEAD_BYTES = 2048

/** One URL reference and nothing else. */
export function looksLikeUrl(bytes: Uint8Array): boolean {
  const first = bytes[0] as number
  if (isLetter(first))
    return (hasScheme(bytes) || opaqueScheme(bytes) !== undefined) && !hasBreak(bytes, false)
  if (bytes.length < 2) return false
  const dots = first === 0x2e && (bytes[1] === 0x2f || (bytes[1] === 0x2e && bytes[2] === 0x2f))
  return (first === 0x2f || first === 0x3f || first === 0x23 || dots) && !hasBreak(bytes, true)
}

function hasScheme(bytes: Uint8Array): boolean {
  let at = 1
  while (at < 31 && (isLetter(bytes[at] as number) || isSchemeMark(bytes[at] as number))) at++
  return bytes[at] === 0x3a && bytes[at + 1] === 0x2f && bytes[at + 2] === 0x2f
}

/** White space, or (`strictly`) any other byte that no URL has. */
function hasBreak(bytes: Uint8Array, strictly: boolean): boolean {
  const end = Math.min(bytes.length, HEAD_BYTES)
  for (let at = 0; at < end; at++) {
    const byte = bytes[at] as number
    if (byte <= 0x20) return true
    if (strictly && (byte === 0x22 || byte === 0x3c || byte === 0x3e || byte === 0x5c)) {
      return true
    }
  }
  return false
}

function isLetter(byte: number): boolean {
  const lower = byte | 0x20
  return lower >= 0x61 && lower <= 0x7a
}

function isSchemeMark(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || byte === 0x2b || byte === 0x2d || byte === 0x2e
}

/** Userinfo, query, fragment, path parameters and path tokens of a URL. Host and the rest of the path stay. */
export function inspectUrl(inspector: Inspector, layer: Layer): void {
  if (layer.depth > inspector.policy.limits.layers) return
  if (isPlainUrl(inspector, layer.bytes, 0, layer.bytes.length)) return
  const scheme = opaqueScheme(layer.bytes)
  if (scheme !== undefined) inspectOpaqueUrl(inspector, layer, scheme)
  else inspectUrlParts(inspector, layer)
  inspectShapes(inspector, layer)
}

function inspectUrlParts(inspector: Inspector, layer: Layer): void {
  const text = latin1(layer.bytes)
  const spans = urlSpans(withPlainUserinfo(text))
  if (inspector.gate.pseudonyms) shareUrl(inspector, layer, text, spans)
  if (spans.userinfo !== undefined)
    inspectUserinfo(inspector, layer, text, spans.userinfo[0], spans.userinfo[1])
  inspectPath(inspector, layer, text, spans.path[0], spans.path[1])
  if (spans.query !== undefined) inspectPart(inspector, layer, spans.query[0], spans.query[1], 'query')
  if (spans.fragment !== undefined)
    inspectFragment(inspector, layer, text, spans.fragment[0], spans.fragment[1])
}

const SIGNED_IN = /^([a-z][a-z0-9+.-]{0,30}:\/\/[^\s/?#@:]{0,200}:)([^\s/@"'<>]{1,200})@[\w[]/i

/** `db://name:pass#word@host`: people write passwords into URLs as they are. A port and a query are no password. */
function withPlainUserinfo(text: string): string {
  const [whole, before, password] = SIGNED_IN.exec(text) ?? []
  if (whole === undefined || before === undefined || password === undefined) return text
  if (!/[?#]/.test(password) || /^\d{0,5}[?#]/.test(password)) return text
  return `${before}${'x'.repeat(password.length)}${text.slice(before.length + password.length)}`
}

/** `user:password`: the user stays unless it is an e-mail address, or the credential itself. */
function inspectUserinfo(inspector: Inspector, layer: Layer, text: string, start: number, end: number): void {
  const { base } = layer
  const colon = indexWithin(text, ':', start, end)
  const password = colon < 0 ? '' : text.slice(colon + 1, end)
  if (colon >= 0) inspector.secret(layer, base + colon + 1, base + end, 'url-userinfo', 'userinfo')
  const user = text.slice(start, colon < 0 ? end : colon)
  const isAddress = /@|%40/i.test(user)
  const isCredential = colon < 0 || /^(?:x-oauth-basic|x|api_token|)$/i.test(password) || looksRandom(user)
  if (!isAddress && !isCredential) return
  const userEnd = base + start + user.length
  inspector.secret(layer, base + start, userEnd, 'url-userinfo', isAddress ? 'email' : 'userinfo')
}

/** A fragment holds fields (`#access_token=…`), or a route of the application with a query of its own. */
function inspectFragment(inspector: Inspector, layer: Layer, text: string, start: number, end: number): void {
  const mark = indexWithin(text, '?', start, end)
  const equals = indexWithin(text, '=', start, end)
  const isRoute = /^[!/]/.test(text.slice(start, start + 1))
  if (mark >= 0 && (isRoute || equals < 0 || mark < equals)) {
    inspectPath(inspector, layer, text, start, mark)
    inspectPart(inspector, layer, mark + 1, end, 'fragment')
    return
  }
  if (isRoute && equals < 0) inspectPath(inspector, layer, text, start, end)
  inspectPart(inspector, layer, start, end, 'fragment')
}

function inspectPart(inspector: Inspector, layer: Layer, start: number, end: number, name: string): void {
  if (end <= start) return
  const part = layerOf(layer, layer.base + start, layer.base + end, undefined, '')
  inspectForm(inspector, part, name)
  inspector.close(part)
}

/** Matrix parameters (`/app;jsessionid=…/page`), and whatever is encoded in the path. */
function inspectPath(inspector: Inspector, layer: Layer, text: string, start: number, end: number): void {
  if (
    end - start >= inspector.shortest &&
    (traitsOf(layer.bytes, start, end) & (HAS_RUN | HAS_ESCAPE)) !== 0
  ) {
    const path = layerOf(layer, layer.base + start, layer.base + end, undefined, '')
    inspectEncodedRuns(inspector, path)
    inspectEscaped(inspector, path)
    inspector.close(path)
  }
  if (mayHoldPathToken(layer.bytes, start, end)) {
    const { base } = layer
    findPathTokens(text, start, end, (from, to, className) => {
      // Of a JWT header and claims stay.
      if (isSignedJwt(layer.bytes.subarray(from, to))) return
      inspector.secret(layer, base + from, base + to, 'url-path-token', className)
    })
    inspectPathFields(inspector, layer, text, start, end)
  }
  for (let at = indexWithin(text, ';', start, end); at >= 0; ) {
    let to = at + 1
    while (to < end && text[to] !== ';' && text[to] !== '/') to++
    const equals = indexWithin(text, '=', at + 1, to)
    if (equals >= 0) inspectParameter(inspector, layer, at + 1, equals, to)
    at = indexWithin(text, ';', to, end)
  }
}

/** `/token=…/`: steps that are fields. */
function inspectPathFields(
  inspector: Inspector,
  layer: Layer,
  text: string,
  start: number,
  end: number,
): void {
  let equals = indexWithin(text, '=', start, end)
  while (equals >= 0) {
    let from = equals
    while (from > start && equals - from < 80 && text[from - 1] !== '/' && text[from - 1] !== ';') from--
    let to = equals + 1
    while (to < end && text[to] !== '/' && text[to] !== ';') to++
    // Behind a semicolon it is a path parameter.
    if (from > start && text[from - 1] === '/') inspectParameter(inspector, layer, from, equals, to)
    equals = indexWithin(text, '=', to, end)
  }
}

function inspectParameter(
  inspector: Inspector,
  layer: Layer,
  start: number,
  equals: number,
  end: number,
): void {
  const { telling } = inspector.keys.lookup(layer.bytes, start, equals, false)
  const value = layerOf(layer, layer.base + equals + 1, layer.base + end, { percent: true }, 'path')
  if (telling !== undefined && applies(telling, value, false)) {
    inspector.secret(layer, layer.base + equals + 1, layer.base + end, 'url-path-parameter', telling.class)
  } else inspectContent(inspector, value)
  inspector.close(value)
}
