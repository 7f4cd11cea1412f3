import { latin1 } from '../../codec/latin1.ts'
import { inspectContent, isFormEncoded } from '../inspect.ts'
import type { Inspector } from '../inspector.ts'
import { type Layer, layerOf, wholeLayer } from '../layer.ts'
import { inspectDeflated } from '../layers/deflated.ts'
import { startsWithMarkup } from './markup-scan.ts'

const HEAD_BYTES = 4096
/** The shortest lines that an encoder makes are of 60 characters. */
const SHORTEST_LINE = 60
const BLANK = 0x20
const PLUS = 0x2b
const EQUALS = 0x3d
const LINE_FEED = 0x0a
const RETURN = 0x0d
/** Namespaces of SAML, WS-Trust, WS-Federation and SOAP. */
const NAMESPACE =
  /urn:oasis:names:tc:SAML|docs\.oasis-open\.org\/w(?:s|ss)|schemas\.xmlsoap\.org\/(?:ws|soap)|www\.w3\.org\/2003\/05\/soap-envelope/

/**
 * A value that is named as an assertion, and opens: plain, in base64, or deflated in it. Signature, subject and
 * attributes go; issuer, conditions and status stay. False when it is something else: then all of it is a secret.
 */
export function inspectAssertion(inspector: Inspector, layer: Layer): boolean {
  if (layer.depth > inspector.policy.limits.layers) return false
  const { bytes, base } = layer
  if (isAssertion(bytes)) {
    inspectContent(inspector, layer)
    return true
  }
  if (bytes.includes(0x25)) {
    const escapes = { percent: true, plus: isFormEncoded(bytes) }
    const plain = layerOf(layer, base, base + bytes.length, escapes, '')
    if (plain.decoded === undefined || !inspector.mayOpen(plain.bytes.length)) return false
    const isOpen = inspectAssertion(inspector, plain)
    if (isOpen) inspector.close(plain)
    return isOpen
  }
  // What is none of base64's could end it early, and hide the rest.
  if (!isBase64(bytes)) return false
  const text = isInLines(bytes) ? layer : withPluses(layer)
  let isOpen = false
  const isRead = inspectDeflated(inspector, text, (below) => {
    isOpen = isAssertion(below.bytes)
    if (isOpen) inspectContent(inspector, below)
  })
  if (text !== layer) inspector.close(text)
  return isRead && isOpen
}

/** Broken by ends of lines, or by blanks into lines of one length. */
function isInLines(bytes: Uint8Array): boolean {
  if (bytes.includes(LINE_FEED) || bytes.includes(RETURN)) return true
  const width = bytes.indexOf(BLANK)
  return width >= SHORTEST_LINE && bytes.indexOf(BLANK, width + 1) === width * 2 + 1
}

/** Where a form was decoded, a plus of base64 became a blank. */
function withPluses(layer: Layer): Layer {
  const { bytes } = layer
  if (!bytes.includes(BLANK)) return layer
  let from = 0
  let to = bytes.length
  while (bytes[from] === BLANK) from++
  while (to > from && bytes[to - 1] === BLANK) to--
  // One at the very end.
  if ((to - from) % 4 === 3 && to < bytes.length && bytes[to - 1] !== EQUALS) to++
  const isPlus = (byte: number, at: number): boolean => byte === BLANK && at >= from && at < to
  const plain = bytes.map((byte, at) => (isPlus(byte, at) ? PLUS : byte))
  return wholeLayer(layer, plain, '')
}

function isBase64(bytes: Uint8Array): boolean {
  return bytes.every(
    (byte) =>
      ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) ||
      (byte >= 0x2f && byte <= 0x39) ||
      byte === 0x2b ||
      byte === 0x2d ||
      byte === 0x5f ||
      byte === 0x3d ||
      byte <= 0x20,
  )
}

/** It is a text to its end: what was decoded wrongly reads well at its beginning only. */
function isAssertion(bytes: Uint8Array): boolean {
  if (!startsWithMarkup(bytes)) return false
  if (bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32))) return false
  return NAMESPACE.test(latin1(bytes, 0, Math.min(bytes.length, HEAD_BYTES)))
}
