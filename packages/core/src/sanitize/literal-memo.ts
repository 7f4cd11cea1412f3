import { sameBytes } from '../codec/same-bytes.ts'
import type { Mark, Range } from './layer.ts'

/** What looking into a literal came to, to be said again for the same literal under the same name. */
export interface Remembered {
  /** In offsets of the literal. */
  readonly marks: readonly Mark[]
  readonly priorTags: number
  readonly isTold: boolean
  /** Tags and tracking IDs in it. */
  readonly exempt: readonly Range[]
}

interface Entry extends Remembered {
  readonly context: number
  readonly bytes: Uint8Array
}

const LONGEST = 2048
const BUDGET_BYTES = 2 << 20
const MOST_ENTRIES = 1 << 13

/**
 * Captures say the same again and again: cookies, tokens, user agents. A literal that was looked into is remembered,
 * up to a budget of memory, and not looked into a second time.
 */
export class LiteralMemo {
  #slots = new Map<number, Entry>()
  // Hashes of literals that were met once: most are never met again.
  readonly #met = new Uint8Array(1 << 16)
  readonly #shortest: number
  #bytes = 0
  #hash = 0

  /** `shortest`: bytes of the shortest literal that is remembered. */
  constructor(shortest: number) {
    this.#shortest = shortest
  }

  /** `context`: a number for all that decides besides the bytes. Negative: nothing is remembered. */
  find(context: number, bytes: Uint8Array, start: number, end: number): Remembered | undefined {
    if (!this.#fits(context, end - start)) return undefined
    let hash = context
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193)
    this.#hash = hash
    const entry = this.#slots.get(hash)
    if (entry === undefined || entry.context !== context) return undefined
    return sameBytes(entry.bytes, bytes, start, end) ? entry : undefined
  }

  /** Remembers what the last `find` did not know, when it was asked for twice. */
  put(context: number, bytes: Uint8Array, start: number, end: number, remembered: () => Remembered): void {
    if (!this.#fits(context, end - start)) return
    const slot = this.#hash & 0xffff
    if (this.#met[slot] !== this.#hash >>> 24) {
      this.#met[slot] = this.#hash >>> 24
      return
    }
    if (this.#bytes > BUDGET_BYTES || this.#slots.size > MOST_ENTRIES) {
      this.#slots = new Map()
      this.#bytes = 0
    }
    this.#bytes += end - start + 200
    this.#slots.set(this.#hash, { ...remembered(), context, bytes: bytes.slice(start, end) })
  }

  #fits(context: number, length: number): boolean {
    return context >= 0 && length >= this.#shortest && length <= LONGEST
  }
}
