import { latin1, latin1Bytes } from '../codec/latin1.ts'
import { TAG_MAX_LENGTH, TAG_SOURCE } from '../model/tag.ts'
import type { Keyring } from './keyring.ts'
import { decodeRun, RUN_VALUES } from './layers/base64-decode.ts'
import { formsOf, type ManualForm, writtenForms } from './manual-forms.ts'
import type { ManualValue } from './manual-list.ts'

/** What became of one value of a list. */
export interface ManualCount {
  readonly line: number
  /** How often it was removed by itself. */
  readonly redactions: number
  /** False: it stands nowhere. True without redactions: only inside larger values, which were removed whole. */
  readonly found: boolean
}

interface Form extends ManualForm {
  readonly bytes: Uint8Array
  readonly index: number
}

/** Runs this long are opened as base64 in any case. */
const OPENED_RUN = 12
/** Values up to this length stand in data of any kind by chance. */
const CHANCE_BYTES = 5
/** Bytes on either side that must be text for such a value to be meant. */
const AROUND = 8
/** Longer runs of letters and digits were made by a machine, and hold any short value. */
const LONGEST_WORD = 24
/** The same with `+` and `/`: base64 that nobody opens. */
const LONGEST_BASE64_WORD = 200
/** Base64 may begin behind them: `/download/QW5h`. */
const SEPARATORS = [0x2b, 0x2d, 0x2f, 0x5f]
const HEX_DIGIT = /[0-9A-Fa-f]/
const TAGS = new RegExp(TAG_SOURCE, 'g')

/**
 * Finds the values of a list anywhere in a text, short ones too. One look at each byte, and a comparison for each
 * form that begins with the same three. Counts which values were met.
 */
export class ManualIndex {
  /** Length of the shortest form, in bytes. */
  readonly shortest: number
  readonly #values: readonly ManualValue[]
  readonly #forms = new Map<number, Form[]>()
  readonly #starts = new Uint8Array(1 << 13)
  readonly #byTag = new Map<string, number>()
  readonly #met: Uint8Array
  readonly #redactions: Float64Array
  readonly #own = new Set<number>()

  constructor(values: readonly ManualValue[], keyring: Keyring) {
    this.#values = values
    this.#met = new Uint8Array(values.length)
    this.#redactions = new Float64Array(values.length)
    let shortest = Infinity
    for (const [index, { value }] of values.entries()) {
      for (const [text, form] of formsOf(value)) {
        const bytes = latin1Bytes(text)
        shortest = Math.min(shortest, bytes.length)
        this.#add({ ...form, bytes, index })
      }
      for (const canonical of writtenForms(value)) {
        const { tag } = keyring.cover('manual', keyring.digest(canonical), canonical.length)
        if (!this.#byTag.has(mainOf(tag))) this.#byTag.set(mainOf(tag), index)
      }
    }
    this.shortest = shortest
  }

  /** Tells every place in `bytes[start, end)` where a value stands; places may overlap. */
  search(bytes: Uint8Array, start: number, end: number, onHit: (start: number, end: number) => void): void {
    const starts = this.#starts
    for (let at = start; at + 3 <= end; at++) {
      const two = ((bytes[at] as number) << 8) | (bytes[at + 1] as number)
      if (((starts[two >> 3] as number) & (1 << (two & 7))) === 0) continue
      const forms = this.#forms.get((two << 8) | (bytes[at + 2] as number))
      if (forms === undefined) continue
      for (const form of forms) {
        const to = at + form.bytes.length
        if (to > end || !stands(form.bytes, bytes, at)) continue
        if (form.kind === 'base64') {
          const run = runWith(form.decoded, bytes, start, end, at)
          if (run === undefined) continue
          this.#met[form.index] = 1
          onHit(run.start, run.end)
        } else if (isMeant(form, bytes, start, end, at)) {
          this.#met[form.index] = 1
          onHit(at, to)
        }
      }
    }
  }

  /** Whether any value stands in `bytes[start, end)`. */
  isIn(bytes: Uint8Array, start = 0, end = bytes.length): boolean {
    let found = false
    this.search(bytes, start, end, () => {
      found = true
    })
    return found
  }

  /** For each value, in the order of the list, whether it was met. */
  get met(): Uint8Array {
    return this.#met
  }

  /** Adds what an index of the same list met. */
  join(met: Uint8Array): void {
    for (const [index, isMet] of met.entries()) if (isMet !== 0) this.#met[index] = 1
  }

  /** Counts a redaction, by its tag. */
  count(tag: string): void {
    const index = this.#byTag.get(mainOf(tag))
    if (index === undefined) return
    this.#redactions[index] = (this.#redactions[index] as number) + 1
    if (tag.startsWith('hsx_manual_')) this.#own.add(index)
  }

  /** Different values that nothing but the list told of. */
  get distinct(): number {
    return this.#own.size
  }

  /** In the order of the list. A value that stands there twice is counted with its first line. */
  get counts(): readonly ManualCount[] {
    return this.#values.map(({ line }, index) => ({
      line,
      redactions: this.#redactions[index] as number,
      found: this.#met[index] === 1,
    }))
  }

  #add(form: Form): void {
    const [first, second, third] = form.bytes as unknown as [number, number, number]
    const two = (first << 8) | second
    const key = (two << 8) | third
    this.#starts[two >> 3] = (this.#starts[two >> 3] as number) | (1 << (two & 7))
    const forms = this.#forms.get(key)
    if (forms === undefined) this.#forms.set(key, [form])
    else forms.push(form)
  }
}

function stands(form: Uint8Array, bytes: Uint8Array, at: number): boolean {
  for (let i = 3; i < form.length; i++) if (form[i] !== bytes[at + i]) return false
  return true
}

/** Not by chance, and not within a tag. */
function isMeant({ bytes: form, kind }: Form, bytes: Uint8Array, start: number, end: number, at: number) {
  const to = at + form.length
  if (overlapsTag(bytes, start, end, at, to)) return false
  const before = at > start ? latin1(bytes, at - 1, at) : ''
  const after = to < end ? latin1(bytes, to, to + 1) : ''
  if (kind === 'hex') return !HEX_DIGIT.test(before) && !HEX_DIGIT.test(after)
  if (form.length > CHANCE_BYTES || isCounted(bytes, start, at, to)) return true
  if (!isTextAround(bytes, Math.max(start, at - AROUND), at)) return false
  if (!isTextAround(bytes, to, Math.min(end, to + AROUND))) return false
  // `4711` is another number in 14711, and no number of its own in 4711.5.
  if (
    /^\d+$/.test(latin1(form)) &&
    (/\d/.test(before) || /^(?:\d|\.\d)/.test(latin1(bytes, to, Math.min(end, to + 2))))
  )
    return false
  return (
    runAround(bytes, start, end, at, to, isWordByte) <= LONGEST_WORD &&
    runAround(bytes, start, end, at, to, isBase64Byte) <= LONGEST_BASE64_WORD
  )
}

/** A string whose length stands right before it, in bytes: so do MessagePack, CBOR, Protocol Buffers and others write it. */
function isCounted(bytes: Uint8Array, start: number, at: number, to: number): boolean {
  const before = at > start ? bytes[at - 1] : 0
  const length = to - at
  return before === length || before === (0xa0 | length) || before === (0x60 | length)
}

function overlapsTag(bytes: Uint8Array, start: number, end: number, at: number, to: number): boolean {
  const from = Math.max(start, at - TAG_MAX_LENGTH)
  const text = latin1(bytes, from, Math.min(end, to + TAG_MAX_LENGTH))
  if (!text.includes('hsx_')) return false
  for (const { index, 0: tag } of text.matchAll(TAGS)) {
    if (from + index < to && from + index + tag.length > at) return true
  }
  return false
}

/** The run of base64 around `at` that is too short to be opened and holds `value`. */
function runWith(
  value: Uint8Array,
  bytes: Uint8Array,
  start: number,
  end: number,
  at: number,
): { readonly start: number; readonly end: number } | undefined {
  let to = at
  while (to < end && to - at < OPENED_RUN && RUN_VALUES[bytes[to] as number] !== 255) to++
  const decoded = new Uint8Array(OPENED_RUN)
  for (let from = at; from >= start && to - from < OPENED_RUN; from--) {
    const isStart = from === start || RUN_VALUES[bytes[from - 1] as number] === 255
    if (isStart || SEPARATORS.includes(bytes[from - 1] as number)) {
      const length = decodeRun(bytes, from, to, decoded)
      if (indexOf(decoded.subarray(0, length), value) >= 0) return { start: from, end: to }
    }
    if (isStart) return undefined
  }
  return undefined
}

function indexOf(bytes: Uint8Array, value: Uint8Array): number {
  return latin1(bytes).indexOf(latin1(value))
}

/** Printable ASCII, line breaks, or what can be a part of UTF-8. */
function isTextAround(bytes: Uint8Array, from: number, to: number): boolean {
  let follow = -1
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number
    if (byte >= 0x80 && byte < 0xc0) {
      // At the edge a character may be cut.
      if (follow === 0 || (follow < 0 && at - from > 2)) return false
      if (follow > 0) follow--
      continue
    }
    if (follow > 0) return false
    if (byte >= 0xc0) {
      if (byte < 0xc2 || byte > 0xf4) return false
      follow = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3
      continue
    }
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20) || byte === 0x7f) return false
    follow = 0
  }
  return true
}

function runAround(
  bytes: Uint8Array,
  start: number,
  end: number,
  at: number,
  to: number,
  isInside: (byte: number) => boolean,
): number {
  let from = at
  while (from > start && at - from <= LONGEST_BASE64_WORD && isInside(bytes[from - 1] as number)) from--
  let until = to
  while (until < end && until - to <= LONGEST_BASE64_WORD && isInside(bytes[until] as number)) until++
  return until - from
}

function isWordByte(byte: number): boolean {
  const lower = byte | 0x20
  return (lower >= 0x61 && lower <= 0x7a) || (byte >= 0x30 && byte <= 0x39)
}

function isBase64Byte(byte: number): boolean {
  return isWordByte(byte) || byte === 0x2b || byte === 0x2f
}

/** What of a tag says which value it is, whatever its class. */
function mainOf(tag: string): string {
  return tag.slice(-13, -1)
}
