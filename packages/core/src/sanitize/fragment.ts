import type { PassSink } from './file-pass.ts'
import type { KeptBody } from './kept-body.ts'
import type { Mark } from './layer.ts'
import type { SafePath } from './safe-path.ts'

/** What a pass has decided since it was last asked: a piece of the copy, and what was changed in it. */
export interface Fragment {
  /** Empty when nobody wants the copy. */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** In order. */
  readonly changes: readonly FragmentChange[]
  /** Where in `bytes` literals begin that were looked into. */
  readonly looked: readonly number[]
  /** Bodies that nobody can read and that stay, in order. */
  readonly listed: readonly FragmentBody[]
}

export interface FragmentBody extends KeptBody {
  /** Where its literal begins in `bytes`. */
  readonly at: number
}

export interface FragmentChange {
  /** Range in `bytes`. */
  readonly start: number
  readonly end: number
  /** Offset and length of what stood there in the text that was read. */
  readonly inputStart: number
  readonly inputBytes: number
  readonly redactions: readonly FragmentRedaction[]
}

/** A line of a receipt, but for the ranges. */
export interface FragmentRedaction {
  readonly class: string
  readonly tag: string
  readonly pointer: string
  /** JSON of an object without its closing brace. */
  readonly json: string
}

const NO_BYTES: Uint8Array<ArrayBuffer> = new Uint8Array(0)
/** Nothing was decided. */
export const NO_FRAGMENT: Fragment = { bytes: NO_BYTES, changes: [], looked: [], listed: [] }
const FIRST_BYTES = 256 << 10

/** Puts a pass together to fragments. */
export class FragmentMaker implements PassSink {
  readonly #paths: SafePath
  readonly #wantsCopy: boolean
  #buffer = NO_BYTES
  #filled = 0
  #inputAt = 0
  #changes: FragmentChange[] = []
  #looked: number[] = []
  #listed: FragmentBody[] = []
  #starts: readonly number[] = []
  #nextStart = 0

  constructor(paths: SafePath, wantsCopy: boolean) {
    this.#paths = paths
    this.#wantsCopy = wantsCopy
  }

  /** The text goes on at `offset`. */
  seek(offset: number): void {
    this.#inputAt = offset
  }

  looked(starts: readonly number[]): void {
    this.#starts = [...this.#starts.slice(this.#nextStart), ...starts].sort((a, b) => a - b)
    this.#nextStart = 0
  }

  listed(body: KeptBody): void {
    const at = this.#filled + body.start - this.#inputAt
    this.#listed.push({ ...body, pointer: this.#paths.pointer(body.pointer), at })
  }

  kept(bytes: Uint8Array): void {
    this.#tell(this.#inputAt + bytes.length)
    this.#inputAt += bytes.length
    this.#append(bytes)
  }

  changed(mark: Mark): void {
    const start = this.#filled
    const inputBytes = mark.end - mark.start
    this.#tell(this.#inputAt + inputBytes)
    this.#appendText(mark.replacement)
    const redactions = mark.drafts.map((draft) => this.#paths.redaction(draft))
    this.#changes.push({ start, end: this.#filled, inputStart: this.#inputAt, inputBytes, redactions })
    this.#inputAt += inputBytes
  }

  /** What was told since the last call. Its bytes are valid until more is told. */
  take(): Fragment {
    const fragment = {
      bytes: this.#wantsCopy ? this.#buffer.subarray(0, this.#filled) : NO_BYTES,
      changes: this.#changes,
      looked: this.#looked,
      listed: this.#listed,
    }
    this.#filled = 0
    this.#changes = []
    this.#looked = []
    this.#listed = []
    return fragment
  }

  /** Literals that begin before `end` of the input, by where they begin in the fragment. */
  #tell(end: number): void {
    for (; this.#nextStart < this.#starts.length; this.#nextStart++) {
      const start = this.#starts[this.#nextStart] as number
      if (start >= end) return
      this.#looked.push(this.#filled + start - this.#inputAt)
    }
  }

  #append(bytes: Uint8Array): void {
    if (this.#wantsCopy) {
      this.#makeRoom(bytes.length)
      this.#buffer.set(bytes, this.#filled)
    }
    this.#filled += bytes.length
  }

  /** A byte for each character. */
  #appendText(text: string): void {
    if (this.#wantsCopy) {
      this.#makeRoom(text.length)
      for (let at = 0; at < text.length; at++) this.#buffer[this.#filled + at] = text.charCodeAt(at)
    }
    this.#filled += text.length
  }

  #makeRoom(bytes: number): void {
    if (this.#filled + bytes <= this.#buffer.length) return
    const larger = new Uint8Array(Math.max(FIRST_BYTES, (this.#filled + bytes) * 1.5))
    larger.set(this.#buffer.subarray(0, this.#filled))
    this.#buffer = larger
  }
}
