import { type Utf16, utf8FromUtf16, utf16FromUtf8 } from '../../codec/utf16.ts'
import { inspectContent } from '../inspect.ts'
import type { Inspector } from '../inspector.ts'
import { type Layer, wholeLayer } from '../layer.ts'
import { rewriteBytes } from './rewritten.ts'

/** A text in UTF-16, as PowerShell and Windows write before base64. */
export function inspectUtf16(inspector: Inspector, layer: Layer, utf16: Utf16): void {
  const below = wholeLayer(layer, utf8FromUtf16(layer.bytes, utf16), 'utf-16')
  inspectContent(inspector, below)
  rewriteBytes(inspector, layer, below, 0, layer.bytes.length, (bytes) => utf16FromUtf8(bytes, utf16))
}
