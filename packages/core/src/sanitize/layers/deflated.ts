import { encodeBase64 } from '../../codec/base64.ts'
import { inspectContent } from '../inspect.ts'
import type { Inspector } from '../inspector.ts'
import { type Layer, wholeLayer } from '../layer.ts'
import { isText } from './base64-decode.ts'
import { compressionOf, inflate, inspectBelow, inspectRawDeflate } from './inflated.ts'
import { type JoinedBase64, joinedBase64 } from './joined-base64.ts'
import { rewriteWith } from './rewritten.ts'

/**
 * Opens a value that is base64 as a whole (either alphabet, with line breaks or without) and holds a text, deflated
 * or plain, as SAML's bindings write it. `look` is given the text; what it marks is packed and encoded again. False
 * when the value is something else, and nothing was looked into.
 */
export function inspectDeflated(
  inspector: Inspector,
  layer: Layer,
  look: (text: Layer) => void = (text) => inspectContent(inspector, text),
): boolean {
  const value = joinedBase64(layer.bytes, layer.arena.take)
  if (value === undefined || !inspector.mayOpen(value.bytes.length)) return false
  const inner = wholeLayer(layer, value.bytes, 'base64')
  if (!inspectPacked(inspector, inner, look)) return false
  rewriteWith(inspector, layer, inner, value.start, value.end, (changed) => encodedLike(changed, value))
  return true
}

function inspectPacked(inspector: Inspector, inner: Layer, look: (text: Layer) => void): boolean {
  const kind = compressionOf(inner.bytes)
  if (kind !== undefined) {
    const inflated = inflate(inspector, inner, kind)
    if (inflated === undefined || !isText(inflated)) return false
    inspectBelow(inspector, inner, inflated, kind, look)
    return true
  }
  if (!isText(inner.bytes)) return inspectRawDeflate(inspector, inner, look)
  look(inner)
  return true
}

/** Base64 in the alphabet, the padding and the lines of `value`. */
export function encodedLike(bytes: Uint8Array, { url, padding, width, between }: JoinedBase64): string {
  const text = encodeBase64(bytes, { url, padding })
  if (width === 0) return text
  const lines: string[] = []
  for (let at = 0; at < text.length; at += width) lines.push(text.slice(at, at + width))
  return lines.join(between)
}
