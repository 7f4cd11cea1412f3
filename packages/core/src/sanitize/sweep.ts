import type { Fingerprinter } from './fingerprint.ts'
import { GRAM_BYTES, gramHash } from './gram.ts'
import type { ManualIndex } from './manual-index.ts'
import { FORM_FIELDS, type SecretSet } from './secret-set.ts'

/** Bytes that may be hashed for each byte searched before a text counts as hostile and is taken whole. */
const WORK_PER_BYTE = 48
const WORK_FREE = 1 << 16

/** `isManual`: the value is one of a list that a person gave. */
export type OnHit = (start: number, end: number, isManual?: boolean) => void

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
  /** Shorter texts hold nothing that is searched for. */
  readonly shortest: number

  constructor(secrets: SecretSet, manual?: ManualIndex) {
    this.#manual = manual
    this.shortest = Math.min(8, manual?.shortest ?? 8)
    const grams = secrets.formCount * 4
    let size = 1024
    while (size < grams) size *= 2
    this.empty = grams === 0 && manual === undefined
    this.#fingerprinter = secrets.fingerprinter
    this.#forms = secrets.formTable
    this.#heads = new Int32Array(size)
    this.#next = new Int32Array(grams)
    this.#mask = size - 1
    const bits = Math.max(1 << 17, size * 16)
    this.#filter = new Uint8Array(bits >> 3)
    this.#filterMask = bits - 1
    for (let gram = 0; gram < grams; gram++) this.#link(gram, this.#gramOf(gram))
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

  #link(gram: number, hash: number): void {
    this.#next[gram] = this.#heads[hash & this.#mask] as number
    this.#heads[hash & this.#mask] = gram + 1
    const bit = hash & this.#filterMask
    this.#filter[bit >> 3] = (this.#filter[bit >> 3] as number) | (1 << (bit & 7))
  }
}
