import { decodeBase64 } from '../../codec/base64.ts'
import { indexWithin, latin1, latin1Bytes } from '../../codec/latin1.ts'
import { inspectSignedJwt, isSignedJwt } from '../detectors/jwt.ts'
import { inspectContent, inspectEscaped, inspectValue } from '../inspect.ts'
import type { Inspector } from '../inspector.ts'
import { type Layer, layerOf } from '../layer.ts'
import { looksRandom } from '../telling-names.ts'
import { isIdentifier, looksLikeToken } from '../token-shape.ts'
import { inspectAddresses } from './addresses.ts'

/** Subprotocols that announce, as an item of their own, that a token follows. */
const ANNOUNCES =
  /^(?:bearer|token|access[-_]?token|auth(?:orization|token|-token)?|jwt|id[-_]?token|ticket|session|api-?key|password|basic)$/i
/** `access_token.…`, `base64url.bearer.authorization.k8s.io.…`, `openai-insecure-api-key.…`. */
const CARRIES =
  /^(?:[a-z0-9]{1,20}[.-]){0,6}(?:bearer|token|access[-_]token|authorization|auth|jwt|ticket|session|key|secret|password|basic)(?:\.authorization)?(?:\.k8s\.io)?[.:|=~!-]/i

/** Subprotocols are words; a token smuggled in among them is not. */
export function inspectProtocols(inspector: Inspector, layer: Layer): void {
  const text = latin1(layer.bytes)
  const item = /[^\s,]+/g
  let isAnnounced = false
  for (let match = item.exec(text); match !== null; match = item.exec(text)) {
    const [found] = match
    const carried = CARRIES.exec(found)
    const from = carried !== null && found.length - carried[0].length >= 6 ? carried[0].length : 0
    const value = found.slice(from)
    const isWord = /^(?:[A-Za-z]{1,12}|v?\d{1,3}(?:\.\d{1,3}){0,2})$/.test(value)
    if (isSignedJwt(latin1Bytes(value))) {
      inspectSignedJwt(inspector, layer, layer.base + match.index + from)
    } else if ((isAnnounced && !isWord) || (from > 0 && !isWord) || looksRandom(found)) {
      const start = layer.base + match.index + from
      const isTaken = inspector.secret(layer, start, start + value.length, 'subprotocol-token', 'token')
      const decoded = isTaken && from > 0 ? decodeBase64(value) : undefined
      if (decoded !== undefined && decoded.length >= 8) inspector.collect(decoded, 'token')
    }
    isAnnounced = ANNOUNCES.test(found)
  }
}

/** `for=192.0.2.60;by=…;host=…;proto=https`: the client's address. */
export function inspectForwarded(inspector: Inspector, layer: Layer): void {
  inspectAddresses(inspector, layer)
}

/** `user:password@host:port`, as clients put it where only a host belongs. */
export function inspectAuthority(inspector: Inspector, layer: Layer): void {
  const text = latin1(layer.bytes)
  const at = text.lastIndexOf('@')
  if (at < 0) return
  const colon = indexWithin(text, ':', 0, at)
  const start = layer.base + (colon < 0 ? 0 : colon + 1)
  inspector.secret(layer, start, layer.base + at, 'url-userinfo', 'userinfo')
}

/** Envoy's account of a client certificate: the certificate and its subject go; hash, URI and proxy stay. */
export function inspectClientCert(inspector: Inspector, layer: Layer): void {
  const text = latin1(layer.bytes)
  const field = /\b(Cert|Chain|Subject)=("(?:[^"\\]|\\.)*"?|[^;,\s]*)/gi
  for (let match = field.exec(text); match !== null; match = field.exec(text)) {
    const raw = match[2] as string
    const quoted = raw.startsWith('"') ? 1 : 0
    const end = layer.base + match.index + match[0].length
    const start = end - raw.length + quoted
    const className = (match[1] as string).toLowerCase() === 'subject' ? 'person' : 'auth'
    inspector.secret(
      layer,
      start,
      quoted === 1 && raw.length > 1 && raw.endsWith('"') ? end - 1 : end,
      'client-cert',
      className,
    )
  }
}

/** `'nonce-…'` of a content security policy: whoever has it may run scripts in that answer. */
export function inspectNonces(inspector: Inspector, layer: Layer): void {
  const text = latin1(layer.bytes)
  const nonce = /'nonce-([A-Za-z0-9+/_=-]{4,200})'/g
  for (let match = nonce.exec(text); match !== null; match = nonce.exec(text)) {
    const start = layer.base + match.index + 7
    inspector.secret(layer, start, start + (match[1] as string).length, 'policy-nonce', 'nonce')
  }
}

/** A download may be named after the token that it was asked for with. */
export function inspectFileName(inspector: Inspector, layer: Layer): void {
  const text = latin1(layer.bytes)
  const piece = /[A-Za-z0-9_~+-]{16,512}/g
  for (let match = piece.exec(text); match !== null; match = piece.exec(text)) {
    for (const [from, to] of tokenIn(match[0])) {
      const start = layer.base + match.index
      inspector.secret(layer, start + from, start + to, 'file-name-token', 'token')
    }
  }
}

const HOLDS_UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i

/** The part of a name that looks like a token: `export-q7Xk…`, `invoice_2026_q7Xk…`. */
function tokenIn(name: string): readonly (readonly [number, number])[] {
  if (isIdentifier(name) || HOLDS_UUID.test(name)) return []
  const found: (readonly [number, number])[] = []
  const part = /[A-Za-z0-9]+/g
  for (let match = part.exec(name); match !== null; match = part.exec(name)) {
    if (looksLikeToken(match[0], 16)) found.push([match.index, match.index + match[0].length])
  }
  return found.length === 0 && looksLikeToken(name, 20) ? [[0, name.length]] : found
}

/** `5; url=https://…`, perhaps in quotes. */
export function inspectRefresh(inspector: Inspector, layer: Layer): void {
  const text = latin1(layer.bytes)
  const head = /^\s{0,8}[\d.]{0,12}\s{0,8}[;,]?\s{0,8}(?:url\s{0,4}=\s{0,4})?["']?/i.exec(text)?.[0] ?? ''
  const quote = /["']$/.exec(head)?.[0]
  const end = quote === undefined ? -1 : text.indexOf(quote, head.length)
  const to = layer.base + (end < 0 ? text.trimEnd().length : end)
  if (to <= layer.base + head.length) return
  const url = layerOf(layer, layer.base + head.length, to, undefined, 'url')
  inspectContent(inspector, url, true)
  inspector.close(url)
}

/** `<https://…>; rel="next", <…>; rel=preload`: URLs in angle brackets (RFC 8288, section 3). */
export function inspectLinks(inspector: Inspector, layer: Layer): void {
  const { bytes, base } = layer
  for (let at = 0; at < bytes.length; ) {
    const open = bytes.indexOf(0x3c, at)
    const close = open < 0 ? -1 : bytes.indexOf(0x3e, open)
    if (close < 0) return
    const url = layerOf(layer, base + open + 1, base + close, undefined, 'url')
    inspectContent(inspector, url, true)
    inspector.close(url)
    at = close + 1
  }
}

const PERCENT = { percent: true } as const

/** `userId=7,serverNode=DF28;ttl=5`: members with names, as Baggage has them (W3C Baggage, section 3.3). */
export function looksLikeList(bytes: Uint8Array): boolean {
  if (bytes.length > 8192 || bytes.indexOf(0x3d) < 1 || !bytes.includes(0x2c)) return false
  const members = latin1(bytes).split(',')
  return (
    members.length >= 2 &&
    members.every((member) => /^\s{0,4}[A-Za-z][\w.-]{0,80}=[^\s"=&]{1,2000}\s{0,4}$/.test(member))
  )
}

/** Each member of such a list by its own name. */
export function inspectList(inspector: Inspector, layer: Layer): void {
  const text = latin1(layer.bytes)
  const member = /([^\s,;=]{1,200})\s{0,4}=\s{0,4}([^,;]+)/g
  for (let match = member.exec(text); match !== null; match = member.exec(text)) {
    const [whole, name = '', value = ''] = match
    const end = match.index + whole.length
    const key = inspector.keys.lookup(layer.bytes, match.index, match.index + name.length, false)
    const inner = layerOf(layer, layer.base + end - value.length, layer.base + end, PERCENT, `header:${name}`)
    inspectValue(inspector, inner, key)
    inspector.close(inner)
  }
  inspectEscaped(inspector, layer, false)
}
