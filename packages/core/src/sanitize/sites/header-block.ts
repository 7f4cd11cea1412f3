import { latin1 } from '../../codec/latin1.ts'
import { inspectContent } from '../inspect.ts'
import type { Inspector } from '../inspector.ts'
import { type Layer, layerOf } from '../layer.ts'
import { byteWithin } from './byte-search.ts'
import { inspectHeader } from './header.ts'
import { inspectUrl } from './url.ts'

const HEAD = 2048
const REQUEST = /^[A-Z]{3,20} \S{1,8192} HTTP\/\d(?:\.\d)?\r?(?:\n|$)/
const STATUS = /^HTTP\/\d(?:\.\d)? \d{3}[^\n]{0,200}(?:\n|$)/
const HEADER = /^[A-Za-z][A-Za-z0-9_-]{0,80}:(?: |[^\s/]|\r?\n)/
/** Names that stand in a block of headers and hardly anywhere else at the start of a line. */
const WELL_KNOWN =
  /(?:^|\n)(?:host|user-agent|accept(?:-\w{1,20})?|content-(?:type|length|disposition|transfer-encoding|encoding)|cache-control|connection|server|date|set-cookie|cookie|authorization|referer|origin|location|via|x-[\w-]{1,60}|sec-[\w-]{1,60}|transfer-encoding|etag|vary|pragma|expires|last-modified|strict-transport-security|access-control-[\w-]{1,40}|www-authenticate|proxy-[\w-]{1,30}) ?:/i

/** A raw HTTP message, or the block of headers of one. */
export function looksLikeHeaderBlock(bytes: Uint8Array): boolean {
  const first = bytes[0] as number
  const lower = first | 0x20
  if (lower < 0x61 || lower > 0x7a) return false
  const head = latin1(bytes, 0, Math.min(bytes.length, HEAD))
  if (REQUEST.test(head) || STATUS.test(head)) return true
  const [block = ''] = head.split(/\n\r?\n/, 1)
  const lines = block.split('\n')
  // The last line may be cut.
  if (head.length < bytes.length && block.length === head.length) lines.pop()
  const isBlock =
    lines.length >= 2 &&
    lines.every((line, at) => HEADER.test(line) || (at > 0 && /^(?:[ \t]|\r?$)/.test(line)))
  return isBlock && WELL_KNOWN.test(block)
}

/** Request line, headers line by line, and the body behind the first empty line. */
export function inspectHeaderBlock(inspector: Inspector, layer: Layer): void {
  const { bytes, base } = layer
  let at = inspectStartLine(inspector, layer)
  while (at < bytes.length) {
    let end = lineEnd(bytes, at)
    // A line that begins with a blank goes on with the header before (RFC 9112, section 5.2).
    while (bytes[end + 1] === 0x20 || bytes[end + 1] === 0x09) end = lineEnd(bytes, end + 1)
    const to = bytes[end - 1] === 0x0d ? end - 1 : end
    if (to <= at) {
      const body = layerOf(
        layer,
        base + Math.min(end + 1, bytes.length),
        base + bytes.length,
        undefined,
        'body',
      )
      inspectContent(inspector, body)
      inspector.close(body)
      return
    }
    inspectLine(inspector, layer, at, to)
    at = end + 1
  }
}

function inspectLine(inspector: Inspector, layer: Layer, start: number, end: number): void {
  const { bytes, base } = layer
  const colon = byteWithin(bytes, 0x3a, start, Math.min(end, start + 100))
  if (colon <= start) {
    const line = layerOf(layer, base + start, base + end, undefined, '')
    inspectContent(inspector, line)
    inspector.close(line)
    return
  }
  let from = colon + 1
  while (from < end && (bytes[from] as number) <= 0x20) from++
  const key = inspector.keys.lookup(bytes, start, bytes[colon - 1] === 0x20 ? colon - 1 : colon, false)
  const value = layerOf(layer, base + from, base + end, undefined, `header:${key.text}`)
  inspectHeader(inspector, value, key)
  inspector.close(value)
}

/** Where the headers begin. */
function inspectStartLine(inspector: Inspector, layer: Layer): number {
  const { bytes, base } = layer
  const end = lineEnd(bytes, 0)
  const line = latin1(bytes, 0, Math.min(end, 10_000))
  if (STATUS.test(line)) return end + 1
  if (!REQUEST.test(line)) return 0
  const start = line.indexOf(' ') + 1
  const url = layerOf(layer, base + start, base + line.indexOf(' ', start), undefined, 'url')
  inspectUrl(inspector, url)
  inspector.close(url)
  return end + 1
}

function lineEnd(bytes: Uint8Array, at: number): number {
  const feed = bytes.indexOf(0x0a, at)
  return feed < 0 ? bytes.length : feed
}
