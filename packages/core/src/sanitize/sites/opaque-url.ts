import { latin1 } from '../../codec/latin1.ts'
import { inspectContent, inspectEscaped } from '../inspect.ts'
import type { Inspector } from '../inspector.ts'
import { type Layer, layerOf } from '../layer.ts'
import { inspectForm } from './form.ts'
import { urnToken } from './path-tokens.ts'
import { inspectEncodedRuns } from './text.ts'
import { inspectUrl } from './url.ts'

/** Schemes whose URLs have no host: what stands behind the colon is a text, a URL, an address. */
export type OpaqueScheme =
  | 'data'
  | 'blob'
  | 'filesystem'
  | 'view-source'
  | 'javascript'
  | 'mailto'
  | 'tel'
  | 'sms'
  | 'urn'

const SCHEMES: readonly OpaqueScheme[] = [
  'data',
  'blob',
  'filesystem',
  'view-source',
  'javascript',
  'mailto',
  'tel',
  'sms',
  'urn',
]
/** First letters of these schemes, of either case. */
const FIRST = new Uint8Array(256)
for (const scheme of SCHEMES) {
  FIRST[scheme.charCodeAt(0)] = 1
  FIRST[scheme.charCodeAt(0) & ~0x20] = 1
}

/** The scheme of a URL that has no host, or `undefined`. */
export function opaqueScheme(bytes: Uint8Array): OpaqueScheme | undefined {
  if (FIRST[bytes[0] as number] !== 1) return undefined
  const colon = bytes.subarray(0, 12).indexOf(0x3a)
  if (colon < 3 || bytes[colon + 1] === 0x20) return undefined
  const name = latin1(bytes, 0, colon).toLowerCase()
  const scheme = SCHEMES.find((known) => known === name)
  return bytes[colon + 1] === 0x2f && scheme !== 'data' && scheme !== 'javascript' ? undefined : scheme
}

export function inspectOpaqueUrl(inspector: Inspector, layer: Layer, scheme: OpaqueScheme): void {
  const colon = layer.bytes.indexOf(0x3a)
  const start = colon + 1
  switch (scheme) {
    case 'data':
      inspectData(inspector, layer, start)
      return
    case 'javascript':
      inspectInner(inspector, layer, start, layer.bytes.length, inspectContent)
      return
    case 'mailto':
      inspectAddresses(inspector, layer, start, 'email')
      return
    case 'tel':
    case 'sms':
      inspectAddresses(inspector, layer, start, 'phone')
      return
    case 'urn':
      inspectUrn(inspector, layer)
      return
    default: {
      const inner = layerOf(layer, layer.base + start, layer.base + layer.bytes.length, undefined, scheme)
      inspectUrl(inspector, inner)
      inspector.close(inner)
    }
  }
}

/** Media stay as they are; a text is looked into, below its base64 or its percent escapes. */
function inspectData(inspector: Inspector, layer: Layer, start: number): void {
  const comma = layer.bytes.indexOf(0x2c, start)
  if (comma < 0 || comma > 1024) return
  const type = latin1(layer.bytes, start, comma).toLowerCase()
  if (
    /^(?:image\/(?!svg)|audio\/|video\/|font\/|application\/(?:font|x-font|octet-stream|pdf|wasm))/.test(type)
  )
    return
  if (!type.includes(';base64')) {
    inspectInner(inspector, layer, comma + 1, layer.bytes.length, inspectContent)
    return
  }
  inspectEncodedRuns(inspector, layer)
  inspectEscaped(inspector, layer)
}

/** Everyone in a `mailto:` or `tel:`, and the fields behind the question mark. */
function inspectAddresses(inspector: Inspector, layer: Layer, start: number, className: string): void {
  const { bytes, base } = layer
  const mark = bytes.indexOf(0x3f, start)
  const end = mark < 0 ? bytes.length : mark
  inspector.secret(layer, base + start, base + end, 'address-url', className)
  if (mark < 0) return
  const fields = layerOf(layer, base + mark + 1, base + bytes.length, undefined, 'query')
  inspectForm(inspector, fields, 'query')
  inspector.close(fields)
}

function inspectUrn(inspector: Inspector, layer: Layer): void {
  const text = latin1(layer.bytes)
  if (!/request_uri|^urn:example:/i.test(text)) return
  const token = urnToken(text)
  if (token === undefined) return
  inspector.secret(layer, layer.base + token[0], layer.base + token[1], 'request-uri', 'code')
}

function inspectInner(
  inspector: Inspector,
  layer: Layer,
  start: number,
  end: number,
  inspect: (inspector: Inspector, layer: Layer) => void,
): void {
  const inner = layerOf(layer, layer.base + start, layer.base + end, { percent: true }, '')
  inspect(inspector, inner)
  inspector.close(inner)
}
