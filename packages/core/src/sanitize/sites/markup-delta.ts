import { latin1 } from '../../codec/latin1.ts'
import type { MarkupPieces } from './markup-pieces.ts'

/** ASP.NET's answer to a partial postback: `length|type|id|content|`, over and over; view state is a hidden field. */
export function inspectDelta(pieces: MarkupPieces): void {
  const { bytes, inspector } = pieces
  if (!/^\d{1,9}\|(?:#|\w{1,40})\|/.test(latin1(bytes, 0, Math.min(bytes.length, 64)))) return
  const text = latin1(bytes)
  for (let at = text.indexOf(FIELD); at >= 0; at = text.indexOf(FIELD, at)) {
    const nameStart = at + FIELD.length
    const nameEnd = text.indexOf('|', nameStart)
    if (nameEnd < 0) return
    const end = text.indexOf('|', nameEnd + 1)
    const valueEnd = end < 0 ? text.length : end
    const { telling } = inspector.keys.lookup(bytes, nameStart, nameEnd, false)
    if (telling !== undefined) pieces.told(nameEnd + 1, valueEnd, 'plain', telling)
    at = valueEnd
  }
}

const FIELD = '|hiddenField|'
