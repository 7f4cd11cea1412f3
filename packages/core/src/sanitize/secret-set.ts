import { Fingerprinter } from './fingerprint.ts'
import { gramHash } from './gram.ts'

/** Numbers a form: fingerprint low and high, length, anchor offset, four gram hashes. */
export const FORM_FIELDS = 8

/** Places in a form, besides its start, that are tried as its anchor. */
const MOST_ANCHORS = 8

/** Values whose class is remembered, so that it is the same everywhere; of further ones each place decides. */
const MOST_CLASSES = 1 << 20

/**
 * The secrets that were found, as keyed fingerprints of fixed size: no value is kept. Two things can be asked:
 * which class a value was given, and (through `SweepIndex`) where a value stands again.
 */
export class SecretSet {
  readonly fingerprinter: Fingerprinter
  readonly #classes = new FingerprintTable()
  readonly #forms = new FingerprintTable()
  /** Fingerprint low, high, length, anchor offset, then the hashes of the four grams from the anchor on. */
  formTable = new Int32Array(FORM_FIELDS * 256)
  formCount = 0
  /** Distinct values that are redacted where they stand but not searched for elsewhere. */
  notSwept = 0
  /** Forms are split over this many passes; only those of `part` are held. */
  readonly parts: number
  readonly part: number
  /** More forms were found than one pass can hold. */
  overflow = false
  /** 1 for each byte of the eight that every form is looked up by; at 0x80 for all beyond ASCII. */
  readonly windowBytes = new Uint8Array(256)
  readonly #load = new Uint8Array(1 << 18)

  readonly #limit: number

  /** `limit`: most forms that are held; `part` of `parts`: which share of all forms that is. */
  constructor(seed: Uint8Array, limit: number, { parts = 1, part = 0 } = {}) {
    this.#limit = limit
    this.fingerprinter = new Fingerprinter(seed)
    this.parts = parts
    this.part = part
  }

  /** Distinct secrets, up to the table's limit. */
  get distinct(): number {
    return this.#classes.count
  }

  /** Notes a canonical value. Of several classes for one value the lowest rank stays. True when it is new. */
  note(value: Uint8Array, rank: number): boolean {
    this.fingerprinter.take(value, 0, value.length)
    const { low, high } = this.fingerprinter
    if (this.#classes.count >= MOST_CLASSES && this.#classes.get(low, high) === undefined) return false
    return this.#classes.putLowest(low, high, rank)
  }

  /** The rank that `note` kept, or `undefined` for a value that was never noted. */
  rankOf(value: Uint8Array): number | undefined {
    this.fingerprinter.take(value, 0, value.length)
    return this.#classes.get(this.fingerprinter.low, this.fingerprinter.high)
  }

  /** Adds one spelling of a secret to what is searched for; at least eight bytes. */
  addForm(form: Uint8Array): void {
    this.fingerprinter.take(form, 0, form.length)
    const { low, high } = this.fingerprinter
    if (this.parts > 1 && (high >>> 8) % this.parts !== this.part) return
    if (this.formCount >= this.#limit) {
      this.overflow ||= this.#forms.get(low, high) === undefined
      return
    }
    if (!this.#forms.putLowest(low, high, 0)) return
    const at = this.formCount * FORM_FIELDS
    if (at === this.formTable.length) {
      const larger = new Int32Array(at * 2)
      larger.set(this.formTable)
      this.formTable = larger
    }
    const anchor = this.#anchor(form)
    for (let i = 0; i < 8; i++) {
      const byte = form[anchor + i] as number
      this.windowBytes[byte] = 1
      if (byte >= 0x80) this.windowBytes[0x80] = 1
    }
    this.formTable[at] = low
    this.formTable[at + 1] = high
    this.formTable[at + 2] = form.length
    this.formTable[at + 3] = anchor
    for (let i = 0; i < 4; i++) this.formTable[at + 4 + i] = gramHash(form, anchor + i)
    this.formCount++
  }

  /**
   * Where in the form to look first: of a few places one without bytes that encodings escape, and of these the one
   * whose gram the fewest other forms share, so that a family with a common prefix does not meet at one gram.
   */
  #anchor(form: Uint8Array): number {
    const last = form.length - 8
    let best = 0
    let bestCost = Infinity
    for (let i = MOST_ANCHORS; i >= 0; i--) {
      const offset = Math.floor((last * i) / MOST_ANCHORS)
      const load = this.#load[gramHash(form, offset) & 0x3ffff] as number
      const cost = escapable(form, offset) * 256 + load
      if (cost < bestCost) {
        best = offset
        bestCost = cost
      }
    }
    const slot = gramHash(form, best) & 0x3ffff
    if ((this.#load[slot] as number) < 255) this.#load[slot] = (this.#load[slot] as number) + 1
    return best
  }
}

/** How many of the eight bytes at `at` are no letters and digits. */
function escapable(form: Uint8Array, at: number): number {
  let count = 0
  for (let i = at; i < at + 8; i++) {
    const byte = form[i] as number
    const lower = byte | 0x20
    if (!((lower >= 0x61 && lower <= 0x7a) || (byte >= 0x30 && byte <= 0x39))) count++
  }
  return count
}

/** Open addressing over 64-bit fingerprints with one small number each. */
class FingerprintTable {
  count = 0
  #capacity = 1024
  #cells = new Int32Array(1024 * 3)

  /** Stores `rank` + 1 unless a lower one is there. True when the fingerprint is new. */
  putLowest(low: number, high: number, rank: number): boolean {
    if (this.count * 3 > this.#capacity * 2) this.#grow()
    const at = this.#find(low, high)
    const held = this.#cells[at + 2] as number
    if (held === 0) {
      this.#cells[at] = low
      this.#cells[at + 1] = high
      this.#cells[at + 2] = rank + 1
      this.count++
      return true
    }
    if (rank + 1 < held) this.#cells[at + 2] = rank + 1
    return false
  }

  get(low: number, high: number): number | undefined {
    const held = this.#cells[this.#find(low, high) + 2] as number
    return held === 0 ? undefined : held - 1
  }

  #find(low: number, high: number): number {
    const mask = this.#capacity - 1
    let slot = (low ^ (high >>> 7)) & mask
    for (;;) {
      const at = slot * 3
      if (this.#cells[at + 2] === 0 || (this.#cells[at] === low && this.#cells[at + 1] === high)) return at
      slot = (slot + 1) & mask
    }
  }

  #grow(): void {
    const old = this.#cells
    this.#capacity *= 2
    this.#cells = new Int32Array(this.#capacity * 3)
    for (let at = 0; at < old.length; at += 3) {
      if (old[at + 2] === 0) continue
      const to = this.#find(old[at] as number, old[at + 1] as number)
      this.#cells[to] = old[at] as number
      this.#cells[to + 1] = old[at + 1] as number
      this.#cells[to + 2] = old[at + 2] as number
    }
  }
}
