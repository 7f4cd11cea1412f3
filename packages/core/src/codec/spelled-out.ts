import { decodeEscapes, type Escapes } from './escapes.ts'
import { decodeUtf8, encodeUtf8 } from './utf8.ts'

/** The parameters of a URL follow ampersands too. */
const MAY_HOLD_ESCAPES = /[\\%+]|&(?:#|[A-Za-z\d]{2,12};|amp|lt|gt|quot|nbsp|AMP|LT|GT|QUOT)/
const ALL_ESCAPES: Escapes = { backslash: true, percent: true, plus: true, entity: true }
const MOST_LAYERS = 4

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
