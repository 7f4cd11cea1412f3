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

  function holds(id: number, bytes: Uint8Array): boolean {
    const from = start(id)
    if (end(id) - from !== bytes.length) return false
    for (let at = 0; at < bytes.length; at++) if (arena[from + at] !== bytes[at]) return false
    return true
  }

  function append(bytes: Uint8Array, hash: number): number {
    while (used + bytes.length > arena.length) arena = grown(arena, new Uint8Array(arena.length * 2))
    arena.set(bytes, used)
    used += bytes.length
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
      const bytes = encodeUtf8(text)
      const hash = hashOf(bytes)
      let slot = hash & (slots.length - 1)
      for (let id = slots[slot] ?? 0; id !== 0; id = slots[slot] ?? 0) {
        if (hashes[id] === hash && holds(id, bytes)) return id
        slot = (slot + 1) & (slots.length - 1)
      }
      const id = append(bytes, hash)
      slots[slot] = id
      if (bytes.length !== text.length) wide.add(id)
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

/** FNV-1a, 32 bits. */
function hashOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < bytes.length; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}
