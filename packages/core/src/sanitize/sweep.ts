import type { Fingerprinter } from './fingerprint.ts'
import { GRAM_BYTES, gramBits, gramHash, gramOf, shiftOf } from './gram.ts'
import type { ManualIndex } from './manual-index.ts'
import type { SecretSet } from './secret-set.ts'
import { hasPrint, type SweepTables, sweepTables } from './sweep-tables.ts'

export { type SweepTables, sweepTables }

/** Bytes that may be hashed for each byte searched before a text counts as hostile and is taken whole. */
const WORK_PER_BYTE = 48
const WORK_FREE = 1 << 16
/** Windows compared at one place before a closer look decides. */
const MOST_WINDOWS = 64

/** `isManual`: the value is one of a list that a person gave. */
export type OnHit = (start: number, end: number, isManual?: boolean) => void

/**
 * Finds every known secret in a text, wherever it stands. Each form has a window of eight bytes, and one of the four
 * 5-byte grams in that stands at an offset that is a multiple of four: only those are looked up, in a filter. Where
 * it is in there, the windows around it are, and where one of those is known, the fingerprint of the form.
 */
export class SweepIndex {
  readonly #fingerprinter: Fingerprinter
  readonly #filter: Int32Array
  readonly #filterShift: number
  readonly #heads: Int32Array
  readonly #headShift: number
  readonly #windows: Int32Array
  readonly #prints: Int32Array
  readonly #manual: ManualIndex | undefined
  readonly empty: boolean
  /** See `SecretSet.windowBytes`. */
  readonly windowBytes: Uint8Array
  /** Shorter texts hold nothing that is searched for. */
  readonly shortest: number

  constructor(fingerprinter: Fingerprinter, tables: SweepTables, manual?: ManualIndex) {
    this.#manual = manual
    this.shortest = Math.min(8, manual?.shortest ?? 8)
    this.#fingerprinter = fingerprinter
    this.#filter = tables.filter
    this.#filterShift = shiftOf(tables.filter.length)
    this.#heads = tables.heads
    this.#headShift = shiftOf(tables.heads.length)
    this.#windows = tables.windows
    this.#prints = tables.prints
    this.windowBytes = tables.windowBytes
    this.empty = tables.windows.length === 0 && manual === undefined
  }

  /** A person listed values, which may be short. */
  get isListed(): boolean {
    return this.#manual !== undefined
  }

  /** Tells every place in `bytes[start, end)` where a secret stands; places may overlap and come in any order. */
  search(bytes: Uint8Array, start: number, end: number, onHit: OnHit): void {
    this.#manual?.search(bytes, start, end, (from, to) => onHit(from, to, true))
    if (this.#windows.length === 0) return
    let work = (end - start) * WORK_PER_BYTE + WORK_FREE
    for (let at = this.#gramFrom(bytes, start, end); at >= 0; ) {
      const last = Math.min(at, end - 8)
      for (let from = Math.max(at - 3, start); from <= last; from++) {
        if (this.#mayBeWindow(bytes, from)) work -= this.#compare(bytes, start, end, from, onHit)
      }
      if (work < 0) {
        onHit(start, end)
        return
      }
      at = this.#gramFrom(bytes, at + 4, end)
    }
  }

  /** Whether the eight bytes that some secret is looked up by stand in `bytes[start, end)`. */
  hasWindow(bytes: Uint8Array, start: number, end: number): boolean {
    for (let at = this.#gramFrom(bytes, start, end); at >= 0; ) {
      const last = Math.min(at, end - 8)
      for (let from = Math.max(at - 3, start); from <= last; from++) {
        if (this.#mayBeWindow(bytes, from) && this.#isWindow(bytes, from)) return true
      }
      at = this.#gramFrom(bytes, at + 4, end)
    }
    return false
  }

  /** The next place from `first` on, in steps of four, whose gram may be that of a form; -1: there is none. */
  #gramFrom(bytes: Uint8Array, first: number, end: number): number {
    const filter = this.#filter
    const shift = this.#filterShift
    const last = end - GRAM_BYTES
    if (first > last) return -1
    let next = bytes[first] as number
    for (let at = first; at <= last; at += 4) {
      const word =
        next |
        ((bytes[at + 1] as number) << 8) |
        ((bytes[at + 2] as number) << 16) |
        ((bytes[at + 3] as number) << 24)
      next = bytes[at + 4] as number
      const hash = gramOf(word, next)
      const bits = gramBits(hash)
      if (((filter[hash >>> shift] as number) & bits) === bits) return at
    }
    return -1
  }

  /** Whether the first gram of the window at `from` and the last may be those of a form. */
  #mayBeWindow(bytes: Uint8Array, from: number): boolean {
    return this.#mayBeGram(gramHash(bytes, from)) && this.#mayBeGram(gramHash(bytes, from + 3))
  }

  #mayBeGram(hash: number): boolean {
    const bits = gramBits(hash)
    return ((this.#filter[hash >>> this.#filterShift] as number) & bits) === bits
  }

  #isWindow(bytes: Uint8Array, from: number): boolean {
    const hash = this.#fingerprinter.window(bytes, from)
    let tries = MOST_WINDOWS
    let held = this.#heads[hash >>> this.#headShift] as number
    while (held !== 0) {
      if (this.#windows[held - 1] === hash || --tries === 0) return true
      held = this.#windows[held + 2] as number
    }
    return false
  }

  /** Tells the forms whose window stands at `at`. Returns how much work that was. */
  #compare(bytes: Uint8Array, start: number, end: number, at: number, onHit: OnHit): number {
    const hash = this.#fingerprinter.window(bytes, at)
    const windows = this.#windows
    let work = 0
    let held = this.#heads[hash >>> this.#headShift] as number
    for (; held !== 0; held = windows[held + 2] as number) {
      work++
      if (windows[held - 1] !== hash) continue
      const from = at - (windows[held] as number)
      const to = from + (windows[held + 1] as number)
      if (from < start || to > end) continue
      work += to - from
      if (this.#isForm(bytes, from, to)) onHit(from, to)
    }
    return work
  }

  #isForm(bytes: Uint8Array, from: number, to: number): boolean {
    this.#fingerprinter.take(bytes, from, to)
    return hasPrint(this.#prints, this.#fingerprinter.low, this.#fingerprinter.high)
  }
}

/** An index of the secrets that are held, and of those that a person listed. */
export function sweepOf(secrets: SecretSet, manual?: ManualIndex): SweepIndex {
  return new SweepIndex(secrets.fingerprinter, sweepTables(secrets), manual)
}
