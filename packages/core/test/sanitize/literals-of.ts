/** One literal of a JSON text, in bytes. Of a string `start` and `end` leave out the quotes. */
export interface Literal {
  readonly kind: 'string' | 'number'
  readonly start: number
  readonly end: number
  readonly isKey: boolean
}

const QUOTE = 0x22
const BACKSLASH = 0x5c

/**
 * The literals of a valid JSON text. Written apart from the scanner on purpose, as its judge: it knows no structure,
 * only where strings and numbers begin and end.
 */
export function literalsOf(bytes: Uint8Array): Literal[] {
  const literals: Literal[] = []
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!
    if (byte === QUOTE) {
      let end = at + 1
      while (end < bytes.length && bytes[end] !== QUOTE) end += bytes[end] === BACKSLASH ? 2 : 1
      let next = end + 1
      while (next < bytes.length && bytes[next]! <= 0x20) next++
      literals.push({ kind: 'string', start: at + 1, end, isKey: bytes[next] === 0x3a })
      at = end
    } else if (byte === 0x2d || (byte >= 0x30 && byte <= 0x39)) {
      let end = at + 1
      while (end < bytes.length && /[\d.eE+-]/.test(String.fromCharCode(bytes[end]!))) end++
      literals.push({ kind: 'number', start: at, end, isKey: false })
      at = end - 1
    }
  }
  return literals
}
