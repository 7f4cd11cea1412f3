import { latin1 } from '../../codec/latin1.ts'
import { inspectValue } from '../inspect.ts'
import type { Inspector } from '../inspector.ts'
import { keyInfo } from '../key-table.ts'
import { type Layer, layerOf } from '../layer.ts'
import { inspectQuotedPrintable } from '../layers/quoted-text.ts'

const LONGEST_HEAD = 4096

/** The first line of a multipart body (`--boundary`), or `undefined` when it is none. */
export function multipartBoundary(bytes: Uint8Array): string | undefined {
  if (bytes[0] !== 0x2d || bytes[1] !== 0x2d) return undefined
  const head = latin1(bytes, 0, Math.min(bytes.length, 512))
  return /^(--[\w'()+,./:=?-]{1,100})\r?\ncontent-/i.exec(head)?.[1]
}

/** Parts of multipart/form-data: each value by the name of its part. */
export function inspectMultipart(inspector: Inspector, layer: Layer, boundary: string): void {
  const text = latin1(layer.bytes)
  let at = text.indexOf(boundary)
  while (at >= 0) {
    const start = at + boundary.length
    const next = text.indexOf(boundary, start)
    inspectPart(inspector, layer, text, start, next < 0 ? text.length : next)
    at = next
  }
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
  const name = /\bname="([^"]{0,200})"/i.exec(head)?.[1] ?? /\bname=([^\s;]{1,200})/i.exec(head)?.[1] ?? ''
  let to = end
  if (text[to - 1] === '\n') to -= text[to - 2] === '\r' ? 2 : 1
  if (to <= from) return
  const part = layerOf(layer, layer.base + from, layer.base + to, undefined, `multipart:${name}`)
  const key = keyInfo(name, -1)
  const isQuoted = /\bcontent-transfer-encoding:\s{0,9}quoted-printable/i.test(head)
  const look = (below: Layer): void => inspectValue(inspector, below, key)
  if (!isQuoted || !inspectQuotedPrintable(inspector, part, look)) look(part)
  inspector.close(part)
}
