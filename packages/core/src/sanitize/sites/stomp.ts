import { latin1 } from '../../codec/latin1.ts'
import { inspectValue } from '../inspect.ts'
import type { Inspector } from '../inspector.ts'
import { type Layer, layerOf } from '../layer.ts'
import { byteWithin } from './byte-search.ts'
import { inspectHeader } from './header.ts'

const FRAME =
  /^\n{0,4}(?:CONNECT|STOMP|CONNECTED|SEND|SUBSCRIBE|MESSAGE|RECEIPT|ERROR|BEGIN|COMMIT|ACK|NACK|DISCONNECT)\r?\n[\w.-]{1,100}:/

/** A frame of STOMP (version 1.0 to 1.2): a command, headers as `name:value`, an empty line, the body. */
export function looksLikeStomp(bytes: Uint8Array): boolean {
  const first = bytes[0] as number
  return (
    (first === 0x0a || (first >= 0x41 && first <= 0x53)) &&
    FRAME.test(latin1(bytes, 0, Math.min(bytes.length, 160)))
  )
}

/** Headers of the frame by their names. The body is found as any text is. */
export function inspectStomp(inspector: Inspector, layer: Layer): void {
  const { bytes, base } = layer
  let at = bytes.indexOf(0x0a, bytes[0] === 0x0a ? 4 : 0) + 1
  while (at > 0 && at < bytes.length) {
    const feed = bytes.indexOf(0x0a, at)
    let end = feed < 0 ? bytes.length : feed
    if (bytes[end - 1] === 0x0d) end--
    if (end <= at) return
    const colon = byteWithin(bytes, 0x3a, at, end)
    if (colon < 0) return
    const key = inspector.keys.lookup(bytes, at, colon, false)
    const value = layerOf(layer, base + colon + 1, base + end, undefined, `header:${key.text}`)
    if (/authorization|cookie/i.test(key.text)) inspectHeader(inspector, value, key)
    else inspectValue(inspector, value, key)
    inspector.close(value)
    if (feed < 0) return
    at = feed + 1
  }
}
