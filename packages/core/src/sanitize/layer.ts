import { type Decoded, decodeEscapes, type Escapes } from '../codec/escapes.ts'
import { Arena } from './arena.ts'

export interface Range {
  readonly start: number
  readonly end: number
}

/** One change that a layer's text needs, in the layer's own offsets. */
export interface Mark extends Range {
  /** ASCII; safe in the layer's own text. */
  readonly replacement: string
  readonly drafts: readonly Draft[]
  /** Found again, not by where it stands. Gives way to a mark of the same range that knows the place. */
  readonly isSweep: boolean
}

/** What a receipt will say of a change, all but the place in the file. */
export interface Draft {
  readonly path: readonly string[]
  readonly rule: string
  readonly class: string
  readonly length: string
  readonly tag: string
  readonly commitment: string
  /** What the value was called where it stood. */
  readonly name?: string
  /** It stands where only secrets stand. */
  readonly position?: true
  /** Left out: the tag stands there. */
  readonly action?: 'remove' | 'hash' | 'pseudonym'
  /** What stands there instead of the tag. */
  readonly text?: string
}

/** How a replacement becomes safe in the text around a layer. */
/** `mixed`: as escapes of both kinds were undone, what stood there decides. */
export type Quoting = 'none' | 'backslash' | 'percent' | 'mixed' | 'entity'

const NONE: readonly never[] = []
/** What a tag in quotes, or base64 in lines, has that some text around it has not. */
const UNSAFE = /["\\+/=\s]/
const LINE_ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/**
 * A text and the way back to what encloses it. Offsets of a layer count from `base` (0 but for the file itself,
 * whose bytes are a moving window).
 */
export class Layer {
  readonly arena: Arena
  /** Known secrets were looked for in this very text. */
  isSwept = false
  /** The policy's patterns were looked for in it. */
  isSearched = false
  /** The name that stands beside it, when no step tells it: of a pair, of a list. */
  key: string | undefined
  bytes: Uint8Array
  base: number
  /** Encodings, and parts that may hold the same again, that it stands in. */
  depth: number
  readonly outer: Layer | undefined
  /** The escapes that were undone to make `bytes`, if any were. */
  readonly decoded: Decoded | undefined
  /** Its bytes are a range of the outer layer's, as they are or with escapes undone. */
  readonly isPart: boolean
  readonly #name: string | (() => string)
  readonly #quoting: Quoting
  readonly #offset: number
  #marks: Mark[] | undefined
  #late: Mark[] | undefined
  #later: (() => void) | undefined
  #exempt: Range[] | undefined
  #step: string | undefined
  #path: readonly string[] | undefined

  constructor(
    bytes: Uint8Array,
    base: number,
    outer: Layer | undefined,
    name: string | (() => string),
    arena: Arena | undefined = outer?.arena,
    quoting: Quoting = 'none',
    offset = 0,
    decoded?: Decoded,
    isPart = true,
  ) {
    this.bytes = bytes
    this.base = base
    this.depth = outer === undefined ? 0 : outer.depth + 1
    this.outer = outer
    this.arena = arena ?? new Arena()
    this.#name = name
    this.decoded = decoded
    this.isPart = isPart
    this.#quoting = quoting
    this.#offset = offset
  }

  /** How the step from the outer layer is told in a receipt: `form:password`, `json:/user/token`, `base64`. */
  get step(): string {
    this.#step ??= typeof this.#name === 'string' ? this.#name : this.#name()
    return this.#step
  }

  /** The steps from the file to this layer, outermost first. */
  get path(): readonly string[] {
    this.#path ??= this.#pathTo()
    return this.#path
  }

  #pathTo(): readonly string[] {
    if (this.outer === undefined) return NONE
    const { path } = this.outer
    return this.step === '' ? path : [...path, this.step]
  }

  /** Where the text that `start` stands for begins in the outer layer. */
  outerStart(start: number): number {
    return this.decoded === undefined ? this.#offset + start : this.#offset + this.decoded.outerStart(start)
  }

  outerEnd(end: number): number {
    return this.decoded === undefined ? this.#offset + end : this.#offset + this.decoded.outerEnd(end)
  }

  /** Turns a replacement of this layer into text that is safe in `[start, end)` of the outer layer. */
  encode(replacement: string, start: number, end: number): string {
    if (this.#quoting === 'none' || !UNSAFE.test(replacement)) return replacement
    if (this.#quoting === 'entity')
      return replacement.replace(/["\r\n\t]/g, (char) =>
        char === '"' ? '&quot;' : `&#${char.charCodeAt(0)};`,
      )
    // In a form a plus sign is a blank: base64 is written as it was.
    if (this.#wasPercent(start, end)) {
      return replacement.replace(/["\\+/=\s]/g, (char) => `%${hexByte(char.charCodeAt(0)).toUpperCase()}`)
    }
    const quoted = replacement.replace(/["\\]/g, '\\$&')
    if (this.#quoting === 'mixed') return quoted
    // Base64 in lines: a JSON string has no line breaks of its own.
    return quoted.replace(/[\n\r\t]/g, (char) => LINE_ESCAPES[char] ?? char)
  }

  #wasPercent(start: number, end: number): boolean {
    if (this.#quoting === 'percent') return true
    if (this.#quoting !== 'mixed' || this.outer === undefined) return false
    const { bytes, base } = this.outer
    return bytes.subarray(start - base, end - base).includes(0x25)
  }

  /** `mark` adds marks when somebody first asks for them: after all marks that know their place. */
  markLater(mark: () => void): void {
    this.#later = mark
  }

  get hasMarks(): boolean {
    this.#catchUp()
    return this.#marks !== undefined
  }

  /** In the order of their starts. */
  get marks(): readonly Mark[] {
    this.#catchUp()
    this.tidy()
    return this.#marks ?? NONE
  }

  set marks(marks: Mark[]) {
    this.#marks = marks.length === 0 ? undefined : marks
    this.#late = undefined
    this.#later = undefined
  }

  #catchUp(): void {
    const later = this.#later
    if (later === undefined) return
    this.#later = undefined
    later()
  }

  /** Ranges that are never touched: tracking IDs and tags. */
  get exempt(): readonly Range[] {
    return this.#exempt ?? NONE
  }

  /** Adds a mark; cheap when marks come in order. */
  addMark(mark: Mark): void {
    this.#marks ??= []
    const last = this.#marks[this.#marks.length - 1]
    if (last === undefined || mark.start > last.start) this.#marks.push(mark)
    else {
      this.#late ??= []
      this.#late.push(mark)
    }
  }

  addExempt(start: number, end: number): void {
    this.#exempt ??= []
    this.#exempt.push({ start, end })
  }

  forgetExempt(): void {
    this.#exempt = undefined
  }

  /** Puts marks that came out of order in their places. */
  tidy(): void {
    if (this.#late === undefined) return
    this.#marks = [...(this.#marks ?? NONE), ...this.#late].sort(byPlace)
    this.#late = undefined
  }

  /**
   * Whether a mark or an exempt range holds all of `[start, end)`. Late marks but the last do not count, nor does a
   * sweep's mark of just that range.
   */
  isCovered(start: number, end: number): boolean {
    const late = this.#late?.[this.#late.length - 1]
    if (late !== undefined && late.start <= start && end <= late.end) return true
    const mark = lastFrom(this.#marks, start)
    if (mark !== undefined && end <= mark.end) {
      return !(mark.isSweep && mark.start === start && mark.end === end)
    }
    const range = lastFrom(this.#exempt, start)
    return range !== undefined && end <= range.end
  }
}

/** The text `[start, end)` of `outer`, with one level of `escapes` undone. */
export function layerOf(
  outer: Layer,
  start: number,
  end: number,
  escapes: Escapes | undefined,
  name: string | (() => string),
  quoting: Quoting = quotingOf(escapes),
): Layer {
  const from = start - outer.base
  const to = end - outer.base
  const decoded = escapes && decodeEscapes(outer.bytes, from, to, escapes, outer.arena.take)
  if (decoded === undefined)
    return new Layer(outer.bytes.subarray(from, to), 0, outer, name, outer.arena, quoting, start)
  return new Layer(decoded.bytes, 0, outer, name, outer.arena, quoting, outer.base, decoded)
}

function hexByte(code: number): string {
  return code.toString(16).padStart(2, '0')
}

function quotingOf(escapes: Escapes | undefined): Quoting {
  if (escapes?.backslash) return escapes.percent ? 'mixed' : 'backslash'
  return escapes?.percent ? 'percent' : 'none'
}

/** A layer whose bytes were decoded as a whole; its changes go outward by re-encoding, not by offsets. */
export function wholeLayer(outer: Layer, bytes: Uint8Array, name: string): Layer {
  return new Layer(bytes, 0, outer, name, outer.arena, 'none', 0, undefined, false)
}

/** The same change of another range, or as another text. */
export function movedMark(mark: Mark, start: number, end: number, replacement = mark.replacement): Mark {
  return { start, end, replacement, drafts: mark.drafts, isSweep: mark.isSweep }
}

function byPlace(a: Mark, b: Mark): number {
  return a.start - b.start || b.end - a.end || Number(a.isSweep) - Number(b.isSweep)
}

/** The last range that begins at or before `start`. */
function lastFrom<R extends Range>(ranges: readonly R[] | undefined, start: number): R | undefined {
  if (ranges === undefined) return undefined
  let low = 0
  let high = ranges.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if ((ranges[middle] as R).start <= start) low = middle + 1
    else high = middle - 1
  }
  return ranges[high]
}

/** Applies sorted, disjoint marks to the layer's bytes. */
export function applyMarks(layer: Layer, marks: readonly Mark[]): Uint8Array {
  const { bytes, base } = layer
  let length = bytes.length
  for (const mark of marks) length += mark.replacement.length - (mark.end - mark.start)
  const out = new Uint8Array(length)
  let at = base
  let written = 0
  for (const mark of marks) {
    out.set(bytes.subarray(at - base, mark.start - base), written)
    written += mark.start - at
    for (let i = 0; i < mark.replacement.length; i++) out[written++] = mark.replacement.charCodeAt(i)
    at = mark.end
  }
  out.set(bytes.subarray(at - base), written)
  return out
}
