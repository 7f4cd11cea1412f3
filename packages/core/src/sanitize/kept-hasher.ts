import { latin1 } from '../codec/latin1.ts'
import type { Hash } from '../model/runtime.ts'
import type { Change } from './change.ts'
import { hex } from './keyring.ts'

/** Longer changes are not looked into; only a rewritten layer is that long. */
const LONGEST_CHANGE = 4096
/** Kept bytes between near changes are hashed together. */
const GATHERED_BYTES = 1 << 16
const NO_CHANGES: readonly Change[] = []

/** Where the changes come from, in order and some at a time. */
export interface ChangeReader {
  next(): Promise<readonly Change[] | undefined>
}

/**
 * Hashes what stands outside the changes that a receipt lists. On the copy's side it also looks that each change
 * holds its tag. Fed with the whole file, in order.
 */
export class KeptHasher {
  readonly #reader: ChangeReader
  readonly #side: 'input' | 'output'
  readonly #hash: Hash
  readonly #gathered = new Uint8Array(GATHERED_BYTES)
  #gatheredBytes = 0
  #at = 0
  #changes = NO_CHANGES
  #place = 0
  #next: Change | undefined
  #start = Infinity
  #end = Infinity
  #started = false
  #inChange = ''
  #badSpan: number | undefined

  constructor(reader: ChangeReader, side: 'input' | 'output', hash: Hash) {
    this.#reader = reader
    this.#side = side
    this.#hash = hash
  }

  async feed(bytes: Uint8Array): Promise<void> {
    if (!this.#started) await this.#advance()
    let from = 0
    while (from < bytes.length && this.#badSpan === undefined) {
      if (this.#at + from < this.#start) {
        const to = Math.min(bytes.length, this.#start - this.#at)
        this.#keep(bytes, from, to)
        from = to
      } else {
        const to = Math.min(bytes.length, this.#end - this.#at)
        const change = this.#next as Change
        const isWhole = this.#at + from === this.#start && this.#at + to === this.#end
        if (this.#isLookedInto(change) && !(isWhole && holdsText(change, bytes, from, to))) {
          this.#collect(bytes, from, to)
          if (this.#at + to >= this.#end) this.#look(change)
        }
        from = to
        if (this.#at + from >= this.#end && !this.#step()) await this.#advance()
      }
    }
    this.#at += bytes.length
  }

  /** The hash of the kept bytes, and where a listed change does not fit. */
  async end(): Promise<{ readonly digest: string; readonly badSpan: number | undefined }> {
    if (!this.#started) await this.#advance()
    // A value that was removed at the very end leaves nothing behind it to read.
    while (this.#next !== undefined && this.#badSpan === undefined) {
      if (this.#start !== this.#at || this.#end !== this.#at) this.#badSpan = this.#start
      else {
        if (this.#isLookedInto(this.#next)) this.#look(this.#next)
        if (!this.#step()) await this.#advance()
      }
    }
    this.#hashGathered()
    return { digest: hex(this.#hash.digest()), badSpan: this.#badSpan }
  }

  #keep(bytes: Uint8Array, from: number, to: number): void {
    if (to - from > GATHERED_BYTES - this.#gatheredBytes) this.#hashGathered()
    if (to - from > GATHERED_BYTES) {
      this.#hash.update(bytes.subarray(from, to))
      return
    }
    this.#gathered.set(bytes.subarray(from, to), this.#gatheredBytes)
    this.#gatheredBytes += to - from
  }

  #hashGathered(): void {
    if (this.#gatheredBytes > 0) this.#hash.update(this.#gathered.subarray(0, this.#gatheredBytes))
    this.#gatheredBytes = 0
  }

  async #advance(): Promise<void> {
    this.#started = true
    this.#changes = (await this.#reader.next()) ?? NO_CHANGES
    this.#place = 0
    if (!this.#step()) this.#next = undefined
    if (this.#next === undefined) this.#start = this.#end = Infinity
  }

  /** Goes on to the next of the changes at hand; false when there is none. */
  #step(): boolean {
    const last = this.#next === undefined ? 0 : this.#end
    const change = this.#changes[this.#place]
    if (change === undefined) return false
    this.#place++
    this.#next = change
    this.#inChange = ''
    const [start, end] = change[this.#side]
    this.#start = start
    this.#end = end
    if (start < last || end < start) this.#badSpan ??= start
    return true
  }

  #isLookedInto(change: Change): boolean {
    return this.#side === 'output' && !change.isRewritten
  }

  #collect(bytes: Uint8Array, from: number, to: number): void {
    if (this.#inChange.length < LONGEST_CHANGE)
      this.#inChange += latin1(bytes, from, Math.min(to, from + LONGEST_CHANGE))
  }

  #look({ texts, output }: Change): void {
    const text = this.#inChange
    if (texts.length !== 1 || !(text === texts[0] || unquoted(text) === texts[0])) this.#badSpan ??= output[0]
  }
}

/** Whether the bytes are the only text of the change, as they are. */
function holdsText({ texts }: Change, bytes: Uint8Array, from: number, to: number): boolean {
  const text = texts[0] as string
  if (texts.length !== 1 || text.length !== to - from || text.length > LONGEST_CHANGE) return false
  for (let at = 0; at < text.length; at++) if (bytes[from + at] !== text.charCodeAt(at)) return false
  return true
}

/** A number that became a tag brings quotes, escaped as deep as it stands. */
function unquoted(text: string): string {
  return text.replace(/^(?:\\{0,15}"|%22|&(?:amp;){0,15}quot;)|(?:\\{0,15}"|%22|&(?:amp;){0,15}quot;)$/g, '')
}
