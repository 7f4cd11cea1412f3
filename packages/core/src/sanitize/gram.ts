/** Length in bytes of the pieces that the sweep looks up first. */
export const GRAM_BYTES = 5

/** Bits of a filter for each gram in it, at least. */
const BITS_PER_GRAM = 8
const LEAST_WORDS = 1 << 12

/** A quick hash of the five bytes that are the four of `word` and `next`. */
export function gramOf(word: number, next: number): number {
  const hash = Math.imul(word ^ Math.imul(next, 0x01000193), 0x9e3779b1)
  return hash ^ (hash >>> 15)
}

/** The same of the five bytes at `at`. */
export function gramHash(bytes: Uint8Array, at: number): number {
  return gramOf(wordAt(bytes, at), bytes[at + 4] as number)
}

/** Four bytes as one number. */
export function wordAt(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] as number) |
    ((bytes[at + 1] as number) << 8) |
    ((bytes[at + 2] as number) << 16) |
    ((bytes[at + 3] as number) << 24)
  )
}

/** The bits of a gram within its word of a filter, where all must be set. The word is told by the higher bits. */
export function gramBits(hash: number): number {
  return (1 << (hash & 31)) | (1 << ((hash >>> 5) & 31))
}

/** How many words, a power of two, a filter of so many grams has. */
export function filterWords(grams: number): number {
  let words = LEAST_WORDS
  while (words * 32 < grams * BITS_PER_GRAM) words *= 2
  return words
}

/** How far a hash is shifted to tell its word in a filter, or its slot in a table, of `size`, a power of two. */
export function shiftOf(size: number): number {
  return Math.clz32(size) + 1
}
