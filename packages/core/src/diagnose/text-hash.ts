import { decodeEscapes, type Escapes } from '../codec/escapes.ts'
import { decodeUtf8, encodeUtf8 } from '../codec/utf8.ts'

const MAY_HOLD_ESCAPES = /[\\%+]|&(?:#|[A-Za-z])/
const ALL_ESCAPES: Escapes = { backslash: true, percent: true, plus: true, entity: true }
const MOST_LAYERS = 4

/**
 * 64 bits of a text, as two FNV-1a hashes from different starts: enough to see that two texts of one capture are
 * the same without keeping them. It is no protection of anything.
 */
export function textHash(text: string): string {
  let low = 0x811c9dc5
  let high = 0x01234567
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    low = Math.imul(low ^ code, 0x01000193)
    high = Math.imul(high ^ (code + at), 0x5bd1e995)
    high ^= high >>> 15
  }
  return `${(low >>> 0).toString(36)}.${(high >>> 0).toString(36)}`
}

/**
 * What a text says, however it spells it: escapes are undone. One secret in two spellings has one tag in the sanitized
 * copy, so texts with it have to be the same in the original, too.
 */
export function spelledOut(text: string): string {
  if (!MAY_HOLD_ESCAPES.test(text)) return text
  let bytes = encodeUtf8(text)
  for (let layer = 0; layer < MOST_LAYERS; layer++) {
    const decoded = decodeEscapes(bytes, 0, bytes.length, ALL_ESCAPES)
    if (decoded === undefined) break
    bytes = decoded.bytes
  }
  return decodeUtf8(bytes)
}
