export const TAB = 0x09
export const LINE_FEED = 0x0a
export const CARRIAGE_RETURN = 0x0d
export const SPACE = 0x20
export const QUOTE = 0x22
export const COMMA = 0x2c
export const COLON = 0x3a
export const OPEN_ARRAY = 0x5b
export const BACKSLASH = 0x5c
export const CLOSE_ARRAY = 0x5d
export const LETTER_U = 0x75
export const OPEN_OBJECT = 0x7b
export const CLOSE_OBJECT = 0x7d

/** A table of 256 yes/no answers, one per byte value. */
function classOf(holds: (byte: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => (holds(byte) ? 1 : 0))
}

const among = (characters: string) => (byte: number) => characters.includes(String.fromCharCode(byte))

/** Bytes that end the plain part of a string: quote, backslash, control characters (RFC 8259 section 7). */
export const STRING_STOP = classOf((byte) => byte < SPACE || byte === QUOTE || byte === BACKSLASH)
/** What may stand after a backslash, `u` left out. */
export const SIMPLE_ESCAPE = classOf(among('"\\/bfnrt'))
export const HEX_DIGIT = classOf(among('0123456789abcdefABCDEF'))
/** White space and punctuation: what may stand after a number or a literal. */
export const DELIMITER = classOf(among(' \t\r\n,:{}[]"'))

/** A chunk with a view of the same memory in words of four bytes. */
export interface Chunk {
  readonly bytes: Uint8Array
  readonly words: Int32Array
  /** Index of the byte at which the first word begins. */
  readonly wordsFrom: number
}

const NO_WORDS = new Int32Array(0)

/**
 * The same bytes as a plain `Uint8Array`. A subclass (Node's `Buffer`) beside it would make every access of the inner
 * loops polymorphic, which costs a third of their speed.
 */
export function plainBytes(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)
}

/** Lays words over `chunk`; their alignment depends on where the bytes lie in their buffer. */
export function chunkOf(chunk: Uint8Array): Chunk {
  const bytes = plainBytes(chunk)
  const wordsFrom = -bytes.byteOffset & 3
  if (bytes.length < wordsFrom + 32) return { bytes, words: NO_WORDS, wordsFrom }
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + wordsFrom, (bytes.length - wordsFrom) >> 2)
  return { bytes, words, wordsFrom }
}

/**
 * Index of the first `STRING_STOP` byte at or after `at`, or the chunk's length. Four bytes are tested at once:
 * `(x - n) & ~x & 0x80` is set in the lowest byte of `x` that is below `n` (Mycroft's test), and a borrow can only
 * come from a byte that is a stop itself, so nothing is missed and the byte loop names the place.
 */
export function plainEnd({ bytes, words, wordsFrom }: Chunk, at: number): number {
  const end = bytes.length
  let i = at
  while (i < end && ((i - wordsFrom) & 3) !== 0) {
    if (STRING_STOP[bytes[i]] !== 0) return i
    i++
  }
  if (i >= wordsFrom) {
    let word = (i - wordsFrom) >> 2
    while (word < words.length) {
      const x = words[word]
      const hit = (x - 0x20202020) | ((x ^ 0x22222222) - 0x01010101) | ((x ^ 0x5c5c5c5c) - 0x01010101)
      if ((hit & ~x & 0x80808080) !== 0) break
      word++
    }
    i = Math.max(i, wordsFrom + word * 4)
  }
  while (i < end && STRING_STOP[bytes[i]] === 0) i++
  return i
}
