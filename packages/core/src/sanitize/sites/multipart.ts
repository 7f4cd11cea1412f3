import { latin1 } from '../../codec/latin1.ts'
import type { Inspector } from '../inspector.ts'
import { inspectValue } from '../inspect.ts'
import { keyInfo } from '../key-table.ts'
import { type Layer, layerOf } from '../layer.ts'

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

function inspectPart(inspector: Inspector, layer: Layer, text: string, start: number, end: number): void {
  const blank = /\r?\n\r?\n/g
  blank.lastIndex = start
  const border = blank.exec(text)
  if (border === null || border.index >= end) return
  const head = text.slice(start, border.index)
  const name = /\bname="([^"]{0,200})"/i.exec(head)?.[1] ?? /\bname=([^\s;]{1,200})/i.exec(head)?.[1] ?? ''
  const from = border.index + border[0].length
  let to = end
  if (text[to - 1] === '\n') to -= text[to - 2] === '\r' ? 2 : 1
  if (to <= from) return
  const part = layerOf(layer, layer.base + from, layer.base + to, undefined, `multipart:${name}`)
  inspectValue(inspector, part, keyInfo(name, -1))
  inspector.close(part)
}
