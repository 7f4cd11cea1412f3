import { latin1 } from '../../codec/latin1.ts'
import { urlSpans } from '../../http/url.ts'
import type { Inspector } from '../inspector.ts'
import { applies, inspectBelow, inspectContent } from '../inspect.ts'
import { type Layer, layerOf } from '../layer.ts'
import { inspectForm, isOAuthText } from './form.ts'

const ABSOLUTE = /^\s{0,4}[A-Za-z][A-Za-z0-9+.-]{0,30}:\/\//
const RELATIVE = /^(?:\/|\.{1,2}\/|[?#])[^\s"<>\\{}]*$/

/** One URL reference and nothing else. */
export function looksLikeUrl(bytes: Uint8Array): boolean {
  const head = latin1(bytes, 0, Math.min(bytes.length, 2048))
  if (ABSOLUTE.test(head)) return !/\s\S/.test(head.trimStart())
  return RELATIVE.test(head) && head.length > 1
}

/** Userinfo, query, fragment and path parameters of a URL. Host and path stay. */
export function inspectUrl(inspector: Inspector, layer: Layer): void {
  const text = latin1(layer.bytes)
  const spans = urlSpans(text)
  const { base } = layer
  inspector.lastUrlSecrets = new Set()
  if (spans.userinfo !== undefined) {
    const [start, end] = spans.userinfo
    const colon = text.indexOf(':', start)
    const hasPassword = colon >= 0 && colon < end
    inspector.secret(layer, base + (hasPassword ? colon + 1 : start), base + end, 'url-userinfo', 'userinfo')
  }
  inspectPath(inspector, layer, text, spans.path[0], spans.path[1])
  const oauth = isOAuthText(text)
  if (spans.query !== undefined) {
    inspector.lastUrlSecrets = part(inspector, layer, spans.query[0], spans.query[1], 'query', oauth)
  }
  if (spans.fragment === undefined) return
  const [start, end] = spans.fragment
  const mark = text.indexOf('?', start)
  const route = /^[!/]/.test(text.slice(start, start + 1)) && mark >= 0
  if (route) inspectPath(inspector, layer, text, start, mark)
  part(inspector, layer, route ? mark + 1 : start, end, 'fragment', oauth)
}

function part(
  inspector: Inspector,
  layer: Layer,
  start: number,
  end: number,
  name: string,
  oauth: boolean,
): Set<string> {
  if (end <= start) return new Set()
  const query = layerOf(layer, layer.base + start, layer.base + end, undefined, '')
  const secrets = inspectForm(inspector, query, name, oauth)
  inspector.close(query)
  return secrets
}

/** Matrix parameters (`/app;jsessionid=…/page`), and whatever is encoded in the path. */
function inspectPath(inspector: Inspector, layer: Layer, text: string, start: number, end: number): void {
  if (end - start >= 8) {
    const path = layerOf(layer, layer.base + start, layer.base + end, undefined, '')
    inspectBelow(inspector, path)
    inspector.close(path)
  }
  for (let at = text.indexOf(';', start); at >= 0 && at < end; at = text.indexOf(';', at + 1)) {
    const stop = text.slice(at + 1, end).search(/[;/]/)
    const to = stop < 0 ? end : at + 1 + stop
    const equals = text.indexOf('=', at)
    if (equals < 0 || equals >= to) continue
    const { telling } = inspector.keys.lookup(layer.bytes, at + 1, equals, false)
    const value = layerOf(layer, layer.base + equals + 1, layer.base + to, { percent: true }, 'path')
    if (telling !== undefined && applies(telling, value, false)) {
      inspector.secret(layer, layer.base + equals + 1, layer.base + to, 'url-path-parameter', telling.class)
    } else inspectContent(inspector, value)
    inspector.close(value)
  }
}
