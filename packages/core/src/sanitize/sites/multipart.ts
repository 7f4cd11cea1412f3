import { latin1 } from '../../codec/latin1.ts'
import { inspectValue } from '../inspect.ts'
import type { Inspector } from '../inspector.ts'
import type { KeyInfo } from '../key-table.ts'
import { type Layer, layerOf, type Range } from '../layer.ts'
import { piecesLayer } from '../layers/pieces.ts'
import { inspectQuotedPrintable } from '../layers/quoted-text.ts'
import { inspectHeader } from './header.ts'

const LONGEST_HEAD = 8192
/** Text before the first boundary is looked through so far. */
const LONGEST_PREAMBLE = 8192
const DASH = 0x2d
const LINE_FEED = 0x0a
const DELIMITER = /^(--(?=[^\r\n]{0,70}[A-Za-z0-9]{2})[\w'()+,./:=?-]{1,100})[ \t]{0,8}\r?\n/
const HEADER = /^[A-Za-z][\w-]{1,60}:/

/**
 * The line that stands between the parts (`--boundary`), or `undefined` when this is no multipart body. Its place
 * tells it: a header of a part follows, and where that is not enough the same line comes again.
 */
export function multipartBoundary(bytes: Uint8Array): string | undefined {
  const limit = Math.min(bytes.length, LONGEST_PREAMBLE)
  for (let at = 0; at >= 0 && at < limit; at = lineAfter(bytes, at)) {
    if (bytes[at] !== DASH || bytes[at + 1] !== DASH) continue
    const head = latin1(bytes, at, Math.min(bytes.length, at + 256))
    const match = DELIMITER.exec(head)
    if (match === null) continue
    const rest = head.slice(match[0].length)
    if (/^content-/i.test(rest) && (at === 0 || comesAgain(bytes, at + 2, match[1] as string)))
      return match[1]
    if ((HEADER.test(rest) || /^\r?\n/.test(rest)) && comesAgain(bytes, at + 2, match[1] as string))
      return match[1]
  }
  return undefined
}

/** The start of the next line; -1: there is none. Most texts have no line that begins with two hyphens. */
function lineAfter(bytes: Uint8Array, from: number): number {
  for (let at = from; at < LONGEST_PREAMBLE && at + 2 < bytes.length; at++) {
    if (bytes[at] === LINE_FEED && bytes[at + 1] === DASH && bytes[at + 2] === DASH) return at + 1
  }
  return -1
}

function comesAgain(bytes: Uint8Array, from: number, boundary: string): boolean {
  return latin1(bytes, from).includes(`\n${boundary}`)
}

/** Parts of a multipart body of any kind: each value by the name of its part, as its headers say it is encoded. */
export function inspectMultipart(inspector: Inspector, layer: Layer, boundary: string): void {
  const text = latin1(layer.bytes)
  let at = nextDelimiter(text, boundary, 0)
  while (at >= 0) {
    const start = at + boundary.length
    const next = nextDelimiter(text, boundary, start)
    inspectPart(inspector, layer, text, start, next < 0 ? text.length : next)
    at = next
  }
}

function nextDelimiter(text: string, boundary: string, from: number): number {
  let at = text.indexOf(boundary, from)
  while (at > 0 && text[at - 1] !== '\n') at = text.indexOf(boundary, at + 1)
  return at
}

/** Behind the first empty line. */
function bodyStart(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    if (text[at] !== '\n') continue
    if (text[at + 1] === '\n') return at + 2
    if (text[at + 1] === '\r' && text[at + 2] === '\n') return at + 3
  }
  return -1
}

function inspectPart(inspector: Inspector, layer: Layer, text: string, start: number, end: number): void {
  const from = bodyStart(text, start, Math.min(end, start + LONGEST_HEAD))
  if (from < 0) return
  const head = text.slice(start, from)
  inspectHead(inspector, layer, head, start)
  let to = end
  if (text[to - 1] === '\n') to -= text[to - 2] === '\r' ? 2 : 1
  if (to <= from) return
  const name = partName(head)
  const part = layerOf(layer, layer.base + from, layer.base + to, undefined, `multipart:${name}`)
  inspectBody(inspector, part, head, inspector.keys.infoOf(name))
  inspector.close(part)
}

/** Without the quotes; `name*=UTF-8''…` as well. */
function partName(head: string): string {
  return (
    /[;\s]name\*?="((?:[^"\\]|\\.){0,200})"/i.exec(head)?.[1] ??
    /[;\s]name\*?=(?:utf-8''|')?([^\s;"']{1,200})/i.exec(head)?.[1] ??
    ''
  )
}

function inspectBody(inspector: Inspector, part: Layer, head: string, key: KeyInfo): void {
  const encoding = /(?:^|\n)content-transfer-encoding:\s{0,8}([\w-]{1,20})/i.exec(head)?.[1]?.toLowerCase()
  const look = (below: Layer): void => inspectValue(inspector, below, key)
  if (encoding === 'quoted-printable' && inspectQuotedPrintable(inspector, part, look)) return
  const isWrapped = encoding === 'base64' && part.bytes.includes(LINE_FEED)
  const below = isWrapped ? piecesLayer(part, linesOf(part.bytes), '') : undefined
  if (below === undefined || !inspector.mayOpen(below.bytes.length)) {
    look(part)
    return
  }
  look(below)
  inspector.close(below)
}

/** Base64 in lines is one base64 without their ends. */
function linesOf(bytes: Uint8Array): Range[] {
  const lines: Range[] = []
  for (let start = 0; start < bytes.length; ) {
    const feed = bytes.indexOf(LINE_FEED, start)
    const end = feed < 0 ? bytes.length : feed
    lines.push({ start, end: bytes[end - 1] === 0x0d && end > start ? end - 1 : end })
    start = end + 1
  }
  return lines
}

/** Header lines of a part: file names are looked into, other headers are read as in any message. */
function inspectHead(inspector: Inspector, layer: Layer, head: string, start: number): void {
  const line = /(?:^|\n)([A-Za-z][\w-]{0,80}):[ \t]{0,8}([^\r\n]+)/g
  for (let match = line.exec(head); match !== null; match = line.exec(head)) {
    const [whole, name = '', value = ''] = match
    if (/^content-(?:type|length|transfer-encoding|description)$/i.test(name)) continue
    const end = layer.base + start + match.index + whole.length
    const header = layerOf(layer, end - value.length, end, undefined, `header:${name}`)
    inspectHeader(inspector, header, inspector.keys.infoOf(name))
    inspector.close(header)
  }
}
