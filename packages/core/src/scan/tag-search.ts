import { TAG_MAX_LENGTH } from '../model/tag.ts'
import { chunkOf } from './byte-classes.ts'

const PREFIX = [0x68, 0x73, 0x78, 0x5f] // hsx_
const UNDERSCORE = 0x5f
const CLASS_LENGTH = { min: 2, max: 12 }
const BODY_LENGTH = 12

const isLetter = (byte: number) => byte >= 0x61 && byte <= 0x7a
const isBase32 = (byte: number) => isLetter(byte) || (byte >= 0x32 && byte <= 0x37)
const isLengthClass = (byte: number) => (byte >= 0x30 && byte <= 0x39) || byte === 0x61 || byte === 0x62

/** Whether a whole tag (the grammar of model/tag.ts) stands at `at`. */
function isTagAt(bytes: Uint8Array, at: number): boolean {
  for (let k = 0; k < PREFIX.length; k++) if (bytes[at + k] !== PREFIX[k]) return false
  let i = at + PREFIX.length
  const classFrom = i
  while (i < bytes.length && i - classFrom < CLASS_LENGTH.max && isLetter(bytes[i])) i++
  if (i - classFrom < CLASS_LENGTH.min || bytes[i] !== UNDERSCORE) return false
  i++
  const bodyTo = i + BODY_LENGTH
  if (bodyTo >= bytes.length) return false
  while (i < bodyTo && isBase32(bytes[i])) i++
  return i === bodyTo && isLengthClass(bytes[i])
}

/**
 * Whether a tag stands anywhere in `input`. Goes from underscore to underscore, the rarest byte of the prefix; words
 * of four bytes that hold none are skipped (`(x - 0x01…) & ~x & 0x80…` is set where a byte of `x` is zero).
 */
export function holdsTag(input: Uint8Array): boolean {
  const { bytes, words, wordsFrom } = chunkOf(input)
  const holdsIn = (from: number, to: number): boolean => {
    for (let i = from; i < to; i++) {
      if (bytes[i] === UNDERSCORE && i >= PREFIX.length - 1 && isTagAt(bytes, i - PREFIX.length + 1))
        return true
    }
    return false
  }
  const wordsTo = wordsFrom + words.length * 4
  if (words.length === 0) return holdsIn(0, bytes.length)
  if (holdsIn(0, wordsFrom) || holdsIn(wordsTo, bytes.length)) return true
  for (let word = 0; word < words.length; word++) {
    const x = words[word] ^ 0x5f5f5f5f
    if (((x - 0x01010101) & ~x & 0x80808080) === 0) continue
    const at = wordsFrom + word * 4
    if (holdsIn(at, at + 4)) return true
  }
  return false
}

/** Looks for tags in chunks, however they are cut. */
export interface TagSearch {
  push(chunk: Uint8Array): void
  readonly found: boolean
}

export function createTagSearch(): TagSearch {
  let tail = new Uint8Array(0)
  let found = false
  return {
    push(chunk) {
      if (found) return
      const head = chunk.subarray(0, TAG_MAX_LENGTH)
      const seam = new Uint8Array(tail.length + head.length)
      seam.set(tail)
      seam.set(head, tail.length)
      found = holdsTag(seam) || (chunk.length > head.length && holdsTag(chunk))
      tail = (chunk.length > TAG_MAX_LENGTH ? chunk : seam).slice(-TAG_MAX_LENGTH)
    },
    get found() {
      return found
    },
  }
}
