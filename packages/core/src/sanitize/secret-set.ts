import { Fingerprinter } from './fingerprint.ts'
import { FingerprintTable } from './fingerprint-table.ts'
import { gramHash } from './gram.ts'
import type { Room } from './room.ts'

/** Numbers a form: fingerprint low and high, length, anchor offset, window hash, four gram hashes. */
export const FORM_FIELDS = 9

/** Places in a form, besides its start, that are tried as its anchor. */
const MOST_ANCHORS = 8

/** Forms that may share a window rather than that one more byte at the anchor is one that encodings escape. */
const LOAD_PER_ESCAPABLE = 16
const LOAD_BITS = 18

/** Values whose class is remembered, so that it is the same everywhere; of further ones each place decides. */
const MOST_VALUES = 1 << 20
/** Values met lately that are remembered. */
const RECENT_SLOTS = 1 << 12
/** Beside the rank: the value is searched for. */
const SWEPT = 1 << 16

/** All of a `SecretSet`, as data that another thread can be given. */
export interface SecretTables {
  /** Three numbers each: fingerprint low and high, rank and whether it is swept. */
  readonly values: Int32Array<ArrayBuffer>
  /** `FORM_FIELDS` numbers each. */
  readonly forms: Int32Array<ArrayBuffer>
  readonly windowBytes: Uint8Array<ArrayBuffer>
  readonly overflow: boolean
  readonly isFull: boolean
}

/**
 * The secrets that were found, as keyed fingerprints of fixed size: no value is kept. Two things can be asked:
 * which class a value was given, and (through `SweepIndex`) where a value stands again.
 */
export class SecretSet {
  readonly fingerprinter: Fingerprinter
  readonly #values: FingerprintTable
  #forms = new FingerprintTable()
  /** Rows of `FORM_FIELDS`: the window is the eight bytes from the anchor on, the grams are those in it. */
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
  /** Fingerprint low and high and rank (plus one) of values that were met lately. */
  readonly #recent = new Int32Array(RECENT_SLOTS * 3)
  readonly #load = new Uint8Array(1 << LOAD_BITS)

  readonly #limit: number

  /**
   * `limit`: most forms that are held; `part` of `parts`: which share of all forms that is; `values`: those of another
   * set of the same seed, for a set that is asked only.
   */
  constructor(
    seed: Uint8Array,
    limit: number,
    { parts = 1, part = 0, values }: { parts?: number; part?: number; values?: Int32Array | undefined } = {},
  ) {
    this.#limit = limit
    this.#values = new FingerprintTable(values)
    this.fingerprinter = new Fingerprinter(seed)
    this.parts = parts
    this.part = part
  }

  /** Distinct secrets, up to the table's limit. */
  get distinct(): number {
    return this.#values.count
  }

  /** Notes a canonical value. Of several classes for one value the lowest rank stays. `isSwept`: it is searched for. */
  note(value: Uint8Array, rank: number, isSwept: boolean): void {
    this.fingerprinter.take(value, 0, value.length)
    this.#noteAt(this.fingerprinter.low, this.fingerprinter.high, rank, isSwept)
  }

  #noteAt(low: number, high: number, rank: number, isSwept: boolean): void {
    const held = this.#values.get(low, high)
    if (held === undefined) {
      if (this.#values.count >= MOST_VALUES) return
      if (!isSwept) this.notSwept++
      this.#values.put(low, high, isSwept ? rank | SWEPT : rank)
      return
    }
    const swept = held & SWEPT || (isSwept ? SWEPT : 0)
    const next = Math.min(held & ~SWEPT, rank) | swept
    if (next === held) return
    if (swept !== (held & SWEPT)) this.notSwept--
    this.#values.put(low, high, next)
  }

  /** Whether the same was asked of this value and rank a short while ago: what was noted then is still held. */
  isRepeated(value: Uint8Array, rank: number): boolean {
    this.fingerprinter.take(value, 0, value.length)
    const { low, high } = this.fingerprinter
    const at = (low & (RECENT_SLOTS - 1)) * 3
    const recent = this.#recent
    if (recent[at] === low && recent[at + 1] === high && recent[at + 2] === rank + 1) return true
    recent[at] = low
    recent[at + 1] = high
    recent[at + 2] = rank + 1
    return false
  }

  /** The rank that `note` kept, or `undefined` for a value that was never noted. */
  rankOf(value: Uint8Array): number | undefined {
    this.fingerprinter.take(value, 0, value.length)
    const held = this.#values.get(this.fingerprinter.low, this.fingerprinter.high)
    return held === undefined ? undefined : held & ~SWEPT
  }

  /** So many values that of further ones each place decides: then their order matters. */
  get isFull(): boolean {
    return this.#values.count >= MOST_VALUES
  }

  /** The values, for another set to be asked by; in memory that `room` gives. */
  valueCells(room: Room): Int32Array {
    const cells = new Int32Array(room(this.#values.cells.byteLength))
    cells.set(this.#values.cells)
    return cells
  }

  /** A copy of all that is held. */
  tables(): SecretTables {
    return {
      values: this.#values.rows(),
      forms: this.formTable.slice(0, this.formCount * FORM_FIELDS),
      windowBytes: this.windowBytes.slice(),
      overflow: this.overflow,
      isFull: this.isFull,
    }
  }

  /** Lets go of what is searched for; the values stay. */
  forgetForms(): void {
    this.#forms = new FingerprintTable()
    this.formTable = new Int32Array(FORM_FIELDS)
    this.formCount = 0
  }

  /** Adds what another set of the same seed and share holds. */
  merge({ values, forms, windowBytes, overflow }: Omit<SecretTables, 'isFull'>): void {
    for (let at = 0; at < values.length; at += 3) {
      const held = values[at + 2] as number
      this.#noteAt(values[at] as number, values[at + 1] as number, held & ~SWEPT, (held & SWEPT) !== 0)
    }
    for (let at = 0; at < forms.length; at += FORM_FIELDS) {
      const row = this.#addRow(forms[at] as number, forms[at + 1] as number)
      if (row >= 0) this.formTable.set(forms.subarray(at, at + FORM_FIELDS), row)
    }
    for (const [byte, isTold] of windowBytes.entries()) if (isTold !== 0) this.windowBytes[byte] = 1
    this.overflow ||= overflow
  }

  /** Adds one spelling of a secret to what is searched for; at least eight bytes. */
  addForm(form: Uint8Array): void {
    this.fingerprinter.take(form, 0, form.length)
    const { low, high } = this.fingerprinter
    if (this.parts > 1 && (high >>> 8) % this.parts !== this.part) return
    const at = this.#addRow(low, high)
    if (at < 0) return
    const anchor = this.#anchor(form)
    for (let i = 0; i < 8; i++) {
      const byte = form[anchor + i] as number
      this.windowBytes[byte] = 1
      if (byte >= 0x80) this.windowBytes[0x80] = 1
    }
    const { formTable } = this
    formTable[at] = low
    formTable[at + 1] = high
    formTable[at + 2] = form.length
    formTable[at + 3] = anchor
    formTable[at + 4] = this.fingerprinter.window(form, anchor)
    for (let i = 0; i < 4; i++) formTable[at + 5 + i] = gramHash(form, anchor + i)
  }

  /** Where the row of a form that is new begins; -1: it is held, or there is no more room. */
  #addRow(low: number, high: number): number {
    if (this.#forms.get(low, high) !== undefined) return -1
    if (this.formCount >= this.#limit) {
      this.overflow = true
      return -1
    }
    this.#forms.put(low, high, 0)
    const at = this.formCount++ * FORM_FIELDS
    if (at === this.formTable.length) {
      const larger = new Int32Array(at * 2)
      larger.set(this.formTable)
      this.formTable = larger
    }
    return at
  }

  /**
   * Where in the form to look first: of a few places one without bytes that encodings escape, and of these the one
   * whose window the fewest other forms share, so that a family with a common prefix does not meet at one window.
   */
  #anchor(form: Uint8Array): number {
    const last = form.length - 8
    let best = 0
    let bestSlot = 0
    let bestCost = Infinity
    for (let i = MOST_ANCHORS; i >= 0 && bestCost > 0; i--) {
      const offset = Math.floor((last * i) / MOST_ANCHORS)
      const escaped = escapable(form, offset) * LOAD_PER_ESCAPABLE
      if (escaped >= bestCost) continue
      const slot = this.fingerprinter.window(form, offset) >>> (32 - LOAD_BITS)
      const cost = escaped + (this.#load[slot] as number)
      if (cost < bestCost) {
        best = offset
        bestSlot = slot
        bestCost = cost
      }
    }
    if ((this.#load[bestSlot] as number) < 255) this.#load[bestSlot] = (this.#load[bestSlot] as number) + 1
    return best
  }
}

/** 1 for each byte that is no letter and no digit. */
const ESCAPABLE = new Uint8Array(256).fill(1)
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789') {
  ESCAPABLE[char.charCodeAt(0)] = 0
}

/** How many of the eight bytes at `at` are no letters and digits. */
function escapable(form: Uint8Array, at: number): number {
  let count = 0
  for (let i = at; i < at + 8; i++) count += ESCAPABLE[form[i] as number] as number
  return count
}
