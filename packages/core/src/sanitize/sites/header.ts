import { latin1 } from '../../codec/latin1.ts'
import { isTrackingId } from '../../ids/grammar.ts'
import { inspectContent, inspectEscaped, inspectValue, sweepLayer } from '../inspect.ts'
import type { Inspector } from '../inspector.ts'
import { type KeyInfo, keyInfo } from '../key-table.ts'
import { type Layer, layerOf } from '../layer.ts'
import { looksRandom } from '../telling-names.ts'
import { inspectCookies, inspectSetCookies } from './cookies.ts'
import { inspectChallenge, inspectCredentials } from './credentials.ts'
import { inspectEncodedRuns } from './text.ts'

/** Values that browsers and protocols make public; their names would tell otherwise. */
const PUBLIC = new Set([
  'sec-websocket-key',
  'sec-websocket-accept',
  'x-client-data',
  'etag',
  'if-none-match',
  'idempotency-key',
])

/** One header value by its name, in any case. */
export function inspectHeader(inspector: Inspector, layer: Layer, key: KeyInfo): void {
  if (layer.bytes.length === 0) return
  const name = key.text.trim().toLowerCase()
  inspector.prior.header(name, () => latin1(layer.bytes, 0, Math.min(layer.bytes.length, 400)))
  if (layer.bytes.length <= 256 && isStrictId(inspector, layer, name)) {
    layer.addExempt(0, layer.bytes.length)
    return
  }
  sweepLayer(inspector, layer)
  if (name === 'cookie' || name === 'cookie2') inspectCookies(inspector, layer)
  else if (name === 'set-cookie' || name === 'set-cookie2') inspectSetCookies(inspector, layer)
  else if (/(?:^|-)authorization$/.test(name)) inspectCredentials(inspector, layer, 'authorization', 'auth')
  else if (/(?:^|-)(?:authenticate|authentication-info)$/.test(name))
    inspectChallenge(inspector, layer, 'challenge')
  else if (name === 'sec-websocket-protocol') inspectProtocols(inspector, layer)
  else if (PUBLIC.has(name)) return
  else if (key.telling !== undefined) {
    inspectValue(inspector, layer, key)
    return
  } else {
    inspectContent(inspector, layer, key.isUrl)
    return
  }
  inspectEncodedRuns(inspector, layer)
  inspectEscaped(inspector, layer)
}

function isStrictId(inspector: Inspector, layer: Layer, name: string): boolean {
  return isTrackingId(name, latin1(layer.bytes)) === 'strict' && !inspector.manual?.isIn(layer.bytes)
}

/** Subprotocols are words; a token smuggled in among them is not. */
function inspectProtocols(inspector: Inspector, layer: Layer): void {
  const text = latin1(layer.bytes)
  const item = /[^\s,]+/g
  for (let match = item.exec(text); match !== null; match = item.exec(text)) {
    if (!looksRandom(match[0])) continue
    const start = layer.base + match.index
    inspector.secret(layer, start, start + match[0].length, 'subprotocol-token', 'token')
  }
}

/** `Name: value` in one string. */
export function inspectHeaderLine(inspector: Inspector, layer: Layer): void {
  const colon = layer.bytes.indexOf(0x3a, 1)
  if (colon < 0 || colon > 100) {
    inspectContent(inspector, layer)
    return
  }
  const name = latin1(layer.bytes, 0, colon)
  let start = colon + 1
  while (layer.bytes[start] === 0x20) start++
  const value = layerOf(layer, start, layer.bytes.length, undefined, '')
  inspectHeader(inspector, value, keyInfo(name, -1))
  inspector.close(value)
}
