import { decodeUtf8, encodeUtf8 } from '../../codec/utf8.ts'

/** Texts, each kept once as UTF-8 and named by a number. Number 0 is the empty text. */
export interface WordTable {
  /** Numbers in use: `0` to `count - 1`. */
  readonly count: number
  /** Bytes of memory that it takes. */
  readonly bytes: number
  /** The number of a text, which is kept from now on. */
  add(text: string): number
  text(id: number): string
  /** Where the bytes of a text stand in `arena()`. */
  start(id: number): number
  end(id: number): number
  /** The bytes of all texts; valid until the next `add`. */
  arena(): Uint8Array
  /** Every character of the text is ASCII. */
  isAscii(id: number): boolean
}

const FIRST_BYTES = 1 << 14
const FIRST_SLOTS = 1 << 10

export function createWordTable(): WordTable {
  let arena = new Uint8Array(FIRST_BYTES)
  let ends = new Uint32Array(FIRST_SLOTS)
  let slots = new Uint32Array(FIRST_SLOTS)
  let hashes = new Uint32Array(FIRST_SLOTS)
  const wide = new Set<number>()
  let count = 1
  let used = 0

  const start = (id: number) => (id === 0 ? 0 : (ends[id - 1] ?? 0))
  const end = (id: number) => ends[id] ?? 0

  /** Whether a word is the text whose units are given. */
  function holds(id: number, units: Units): boolean {
    const from = start(id)
    const { length } = units
    if (end(id) - from !== length) return false
    for (let at = 0; at < length; at++) if (arena[from + at] !== unitAt(units, at)) return false
    return true
  }

  function append(units: Units, hash: number): number {
    const { length } = units
    while (used + length > arena.length) arena = grown(arena, new Uint8Array(arena.length * 2))
    for (let at = 0; at < length; at++) arena[used + at] = unitAt(units, at)
    used += length
    if (count >= ends.length) {
      ends = grown(ends, new Uint32Array(ends.length * 2))
      hashes = grown(hashes, new Uint32Array(hashes.length * 2))
    }
    ends[count] = used
    hashes[count] = hash
    return count++
  }

  function rehash(): void {
    slots = new Uint32Array(slots.length * 2)
    for (let id = 1; id < count; id++) slots[freeSlot(hashes[id] ?? 0)] = id
  }

  function freeSlot(hash: number): number {
    let slot = hash & (slots.length - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
    return slot
  }

  return {
    get count() {
      return count
    },
    get bytes() {
      return arena.byteLength + ends.byteLength + slots.byteLength + hashes.byteLength
    },
    add(text) {
      if (text === '') return 0
      // What is ASCII need not be encoded: nearly everything is.
      const ascii = isAscii(text)
      const units = ascii ? text : encodeUtf8(text)
      const hash = hashOf(units)
      let slot = hash & (slots.length - 1)
      for (let id = slots[slot] ?? 0; id !== 0; id = slots[slot] ?? 0) {
        if (hashes[id] === hash && holds(id, units)) return id
        slot = (slot + 1) & (slots.length - 1)
      }
      const id = append(units, hash)
      slots[slot] = id
      if (!ascii) wide.add(id)
      if (count * 2 > slots.length) rehash()
      return id
    },
    text: (id) => decodeUtf8(arena, start(id), end(id)),
    start,
    end,
    arena: () => arena.subarray(0, used),
    isAscii: (id) => !wide.has(id),
  }
}

function grown<T extends Uint8Array | Uint32Array>(from: T, to: T): T {
  to.set(from)
  return to
}

/** The bytes of a text: itself where it is ASCII. */
type Units = string | Uint8Array

function unitAt(units: Units, at: number): number {
  return typeof units === 'string' ? units.charCodeAt(at) : (units[at] ?? 0)
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false
  return true
}

/** FNV-1a, 32 bits. */
function hashOf(units: Units): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < units.length; at++) hash = Math.imul(hash ^ unitAt(units, at), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}
