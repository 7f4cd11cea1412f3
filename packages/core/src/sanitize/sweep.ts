import type { Fingerprinter } from './fingerprint.ts'
import { GRAM_BYTES, gramHash } from './gram.ts'
import type { ManualIndex } from './manual-index.ts'
import { OWN_ROOM, type Room } from './room.ts'
import { FORM_FIELDS, type SecretSet } from './secret-set.ts'

/** Bytes that may be hashed for each byte searched before a text counts as hostile and is taken whole. */
const WORK_PER_BYTE = 48
const WORK_FREE = 1 << 16
/** Forms compared at one place before a closer look decides. */
const MOST_WINDOWS = 64

/** `isManual`: the value is one of a list that a person gave. */
export type OnHit = (start: number, end: number, isManual?: boolean) => void

/** What a search looks in: made once of all secrets, and never changed. */
export interface SweepTables {
  readonly forms: Int32Array
  readonly heads: Int32Array
  readonly next: Int32Array
  readonly filter: Uint8Array
  readonly windowBytes: Uint8Array
}

/**
 * Finds every known secret in a text, wherever it stands. Each form is at least eight bytes long, so one of the
 * four 5-byte grams from its anchor on stands at an offset that is a multiple of four: only those are looked up.
 */
export class SweepIndex {
  readonly #fingerprinter: Fingerprinter
  readonly #forms: Int32Array
  readonly #heads: Int32Array
  readonly #next: Int32Array
  readonly #mask: number
  readonly #filter: Uint8Array
  readonly #filterMask: number
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
    this.#forms = tables.forms
    this.#heads = tables.heads
    this.#next = tables.next
    this.#mask = tables.heads.length - 1
    this.#filter = tables.filter
    this.#filterMask = tables.filter.length * 8 - 1
    this.windowBytes = tables.windowBytes
    this.empty = tables.next.length === 0 && manual === undefined
  }

  /** A person listed values, which may be short. */
  get isListed(): boolean {
    return this.#manual !== undefined
  }

  /** Tells every place in `bytes[start, end)` where a secret stands; places may overlap and come in any order. */
  search(bytes: Uint8Array, start: number, end: number, onHit: OnHit): void {
    this.#manual?.search(bytes, start, end, (from, to) => onHit(from, to, true))
    if (this.#forms.length === 0 || end - start < 8) return
    const filter = this.#filter
    const filterMask = this.#filterMask
    let work = (end - start) * WORK_PER_BYTE + WORK_FREE
    for (let at = start; at + GRAM_BYTES <= end; at += 4) {
      const hash = gramHash(bytes, at)
      const bit = hash & filterMask
      if (((filter[bit >> 3] as number) & (1 << (bit & 7))) === 0) continue
      for (
        let gram = this.#heads[hash & this.#mask] as number;
        gram !== 0;
        gram = this.#next[gram - 1] as number
      ) {
        if (this.#gramOf(gram - 1) !== hash) {
          work--
          continue
        }
        work -= this.#compare(bytes, start, end, at, gram - 1, onHit)
      }
      if (work < 0) {
        onHit(start, end)
        return
      }
    }
  }

  /** Whether the eight bytes that some secret is looked up by stand in `bytes[start, end)`. */
  hasWindow(bytes: Uint8Array, start: number, end: number): boolean {
    const filter = this.#filter
    const filterMask = this.#filterMask
    for (let at = start; at + GRAM_BYTES <= end; at += 4) {
      const hash = gramHash(bytes, at)
      const bit = hash & filterMask
      if (
        ((filter[bit >> 3] as number) & (1 << (bit & 7))) !== 0 &&
        this.#isWindow(bytes, start, end, at, hash)
      )
        return true
    }
    return false
  }

  #isWindow(bytes: Uint8Array, start: number, end: number, at: number, hash: number): boolean {
    let tries = MOST_WINDOWS
    for (let gram = this.#heads[hash & this.#mask] as number; gram !== 0; ) {
      const from = at - ((gram - 1) & 3)
      if (this.#gramOf(gram - 1) === hash) {
        const first = (gram - 1) & ~3
        let i = from >= start && from + 8 <= end ? 0 : 5
        while (i < 4 && this.#gramOf(first + i) === gramHash(bytes, from + i)) i++
        if (i === 4 || --tries === 0) return true
      }
      gram = this.#next[gram - 1] as number
    }
    return false
  }

  #compare(bytes: Uint8Array, start: number, end: number, at: number, gram: number, onHit: OnHit): number {
    const form = (gram >> 2) * FORM_FIELDS
    const length = this.#forms[form + 2] as number
    const from = at - (this.#forms[form + 3] as number) - (gram & 3)
    if (from < start || from + length > end) return 1
    this.#fingerprinter.take(bytes, from, from + length)
    if (this.#fingerprinter.low === this.#forms[form] && this.#fingerprinter.high === this.#forms[form + 1]) {
      onHit(from, from + length)
    }
    return length
  }

  #gramOf(gram: number): number {
    return this.#forms[(gram >> 2) * FORM_FIELDS + 4 + (gram & 3)] as number
  }
}

/** The tables to find the secrets of `secrets` by, in memory that `room` gives. */
export function sweepTables(secrets: SecretSet, room: Room = OWN_ROOM): SweepTables {
  const grams = secrets.formCount * 4
  let size = 1024
  while (size < grams) size *= 2
  const bits = Math.max(1 << 17, size * 16)
  const forms = new Int32Array(room(secrets.formCount * FORM_FIELDS * 4))
  forms.set(secrets.formTable.subarray(0, forms.length))
  const heads = new Int32Array(room(size * 4))
  const next = new Int32Array(room(grams * 4))
  const filter = new Uint8Array(room(bits >> 3))
  for (let gram = 0; gram < grams; gram++) {
    const hash = forms[(gram >> 2) * FORM_FIELDS + 4 + (gram & 3)] as number
    next[gram] = heads[hash & (size - 1)] as number
    heads[hash & (size - 1)] = gram + 1
    const bit = hash & (bits - 1)
    filter[bit >> 3] = (filter[bit >> 3] as number) | (1 << (bit & 7))
  }
  return { forms, heads, next, filter, windowBytes: secrets.windowBytes.slice() }
}

export function sweepOf(secrets: SecretSet, manual?: ManualIndex): SweepIndex {
  return new SweepIndex(secrets.fingerprinter, sweepTables(secrets), manual)
}
