import { latin1 } from '../../codec/latin1.ts'
import { inspectContent, isFormEncoded } from '../inspect.ts'
import type { Inspector } from '../inspector.ts'
import { type Layer, layerOf, wholeLayer } from '../layer.ts'
import { openBase64Lines, rewriteBase64Lines } from '../layers/base64-lines.ts'
import { inflate, inspectBelow } from '../layers/inflated.ts'
import { startsWithMarkup } from './markup-scan.ts'

const HEAD_BYTES = 4096
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
  const lines = openBase64Lines(layer)
  if (lines === undefined || !inspector.mayOpen(lines.bytes.length)) return false
  const inner = wholeLayer(layer, lines.bytes, 'base64')
  if (isAssertion(lines.bytes)) inspectContent(inspector, inner)
  else if (!inspectDeflated(inspector, inner)) return false
  if (inner.hasMarks) layer.addMark(rewriteBase64Lines(inspector, inner, lines))
  return true
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

/** The HTTP-Redirect binding; packed again when something in it goes. */
function inspectDeflated(inspector: Inspector, inner: Layer): boolean {
  const inflated = inflate(inspector, inner, 'deflate-raw')
  if (inflated === undefined || !isAssertion(inflated)) return false
  inspectBelow(inspector, inner, inflated, 'deflate-raw', (text) => inspectContent(inspector, text))
  return true
}

/** It is a text to its end: what was decoded wrongly reads well at its beginning only. */
function isAssertion(bytes: Uint8Array): boolean {
  if (!startsWithMarkup(bytes)) return false
  if (bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32))) return false
  return NAMESPACE.test(latin1(bytes, 0, Math.min(bytes.length, HEAD_BYTES)))
}
