import { decodeQuotedPrintable } from '../../codec/quoted-printable.ts'
import { inspectContent } from '../inspect.ts'
import type { Inspector } from '../inspector.ts'
import { Layer } from '../layer.ts'

/** A text in quoted-printable, as mails and parts of multipart bodies have it. `look`: what is done with it. */
export function inspectQuotedPrintable(
  inspector: Inspector,
  layer: Layer,
  look: (below: Layer) => void = (below) => inspectContent(inspector, below),
): boolean {
  const { bytes, base, arena } = layer
  const decoded = decodeQuotedPrintable(bytes, 0, bytes.length, arena.take)
  if (decoded === undefined || !inspector.mayOpen(decoded.bytes.length)) return false
  const below = new Layer(decoded.bytes, 0, layer, 'quoted-printable', arena, 'none', base, decoded)
  look(below)
  inspector.close(below)
  return true
}
