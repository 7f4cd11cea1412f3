import { latin1 } from '../../codec/latin1.ts'
import { inspectContent } from '../inspect.ts'
import type { Inspector } from '../inspector.ts'
import type { Layer, Range } from '../layer.ts'
import { piecesLayer } from '../layers/pieces.ts'

const LONGEST_LINE_START = 8

/** `data: …`, `event: …`, `id: …`, `retry: …` or a comment, as the first line of an event stream. */
export function looksLikeEventStream(bytes: Uint8Array): boolean {
  const head = latin1(bytes, 0, Math.min(bytes.length, 256))
  return (
    /^\s{0,4}(?::[^\n]{0,200}\r?\n|(?:event|data|id|retry):)/.test(head) &&
    /(?:^|\n)(?:data|event):/.test(head)
  )
}

/**
 * Server-sent events whose data stands on several lines: the lines make one text. Data of a single line is found
 * where it stands.
 */
export function inspectEventStream(inspector: Inspector, layer: Layer): void {
  const { bytes, base } = layer
  let pieces: Range[] = []
  for (let at = 0; at < bytes.length; ) {
    const feed = bytes.indexOf(0x0a, at)
    const next = feed < 0 ? bytes.length : feed + 1
    const data = dataStart(bytes, at)
    if (data >= 0) pieces.push({ start: base + data, end: base + next })
    else if (next - at <= 2 || pieces.length === 0) {
      inspectEvent(inspector, layer, pieces)
      pieces = []
    }
    at = next
  }
  inspectEvent(inspector, layer, pieces)
}

function inspectEvent(inspector: Inspector, layer: Layer, pieces: readonly Range[]): void {
  if (pieces.length < 2) return
  const event = piecesLayer(layer, pieces, 'event')
  if (!inspector.mayOpen(event.bytes.length)) return
  inspectContent(inspector, event)
  inspector.close(event)
}

function dataStart(bytes: Uint8Array, at: number): number {
  const head = latin1(bytes, at, Math.min(bytes.length, at + LONGEST_LINE_START))
  if (!head.startsWith('data:')) return -1
  return at + (head[5] === ' ' ? 6 : 5)
}
