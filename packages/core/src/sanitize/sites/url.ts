import { indexWithin, latin1 } from '../../codec/latin1.ts'
import { urlSpans } from '../../http/url.ts'
import { applies, inspectContent, inspectEscaped } from '../inspect.ts'
import type { Inspector } from '../inspector.ts'
import { type Layer, layerOf } from '../layer.ts'
import { HAS_ESCAPE, HAS_RUN, traitsOf } from '../traits.ts'
import { inspectForm } from './form.ts'
import { inspectEncodedRuns } from './text.ts'

/** Longer texts are looked at so far. */
const HEAD_BYTES = 2048

/** One URL reference and nothing else. */
export function looksLikeUrl(bytes: Uint8Array): boolean {
  const first = bytes[0] as number
  if (isLetter(first)) return hasScheme(bytes) && !hasBreak(bytes, false)
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

/** Userinfo, query, fragment and path parameters of a URL. Host and path stay. */
export function inspectUrl(inspector: Inspector, layer: Layer): void {
  if (layer.depth > inspector.policy.limits.layers) return
  const text = latin1(layer.bytes)
  const spans = urlSpans(text)
  if (spans.userinfo !== undefined) {
    const [start, end] = spans.userinfo
    const colon = indexWithin(text, ':', start, end)
    inspector.secret(
      layer,
      layer.base + (colon < 0 ? start : colon + 1),
      layer.base + end,
      'url-userinfo',
      'userinfo',
    )
  }
  inspectPath(inspector, layer, text, spans.path[0], spans.path[1])
  if (spans.query !== undefined) inspectPart(inspector, layer, spans.query[0], spans.query[1], 'query')
  if (spans.fragment === undefined) return
  const [start, end] = spans.fragment
  // A route of the application: `#/callback?code=…`, `#!/page`.
  const mark = /^[!/]/.test(text.slice(start, start + 1)) ? text.indexOf('?', start) : -1
  if (mark >= 0) inspectPath(inspector, layer, text, start, mark)
  inspectPart(inspector, layer, mark >= 0 ? mark + 1 : start, end, 'fragment')
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
  for (let at = indexWithin(text, ';', start, end); at >= 0; ) {
    let to = at + 1
    while (to < end && text[to] !== ';' && text[to] !== '/') to++
    const equals = indexWithin(text, '=', at + 1, to)
    if (equals >= 0) inspectParameter(inspector, layer, at + 1, equals, to)
    at = indexWithin(text, ';', to, end)
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
