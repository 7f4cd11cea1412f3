import { latin1 } from '../codec/latin1.ts'
import type { Hash } from '../model/runtime.ts'
import { hex } from './keyring.ts'
import type { Change } from './receipt-reader.ts'

/** Longer changes are not looked into; only a rewritten layer is that long. */
const LONGEST_CHANGE = 4096

/**
 * Hashes what stands outside the changes that a receipt lists. On the copy's side it also looks that each change
 * holds its tag. Fed with the whole file, in order.
 */
export class KeptHasher {
  readonly #changes: AsyncIterator<Change>
  readonly #side: 'input' | 'output'
  readonly #hash: Hash
  #at = 0
  #next: Change | undefined
  #started = false
  #inChange = ''
  #badSpan: number | undefined

  constructor(changes: AsyncIterable<Change>, side: 'input' | 'output', hash: Hash) {
    this.#changes = changes[Symbol.asyncIterator]()
    this.#side = side
    this.#hash = hash
  }

  async feed(bytes: Uint8Array): Promise<void> {
    if (!this.#started) await this.#advance()
    let from = 0
    while (from < bytes.length && this.#badSpan === undefined) {
      const change = this.#next
      const [start, end] = change === undefined ? [Infinity, Infinity] : change[this.#side]
      const position = this.#at + from
      if (position < start) {
        const to = Math.min(bytes.length, start - this.#at)
        this.#hash.update(bytes.subarray(from, to))
        from = to
      } else {
        const to = Math.min(bytes.length, end - this.#at)
        if (this.#inChange.length < LONGEST_CHANGE)
          this.#inChange += latin1(bytes, from, Math.min(to, from + LONGEST_CHANGE))
        from = to
        if (this.#at + from >= end) {
          this.#look(change as Change)
          await this.#advance()
        }
      }
    }
    this.#at += bytes.length
  }

  /** The hash of the kept bytes, and where a listed change does not fit. */
  async end(): Promise<{ readonly digest: string; readonly badSpan: number | undefined }> {
    if (!this.#started) await this.#advance()
    // A value that was removed at the very end leaves nothing behind it to read.
    while (this.#next !== undefined && this.#badSpan === undefined) {
      const [start, end] = this.#next[this.#side]
      if (start !== this.#at || end !== this.#at) this.#badSpan = start
      else {
        this.#look(this.#next)
        await this.#advance()
      }
    }
    return { digest: hex(this.#hash.digest()), badSpan: this.#badSpan }
  }

  async #advance(): Promise<void> {
    this.#started = true
    this.#inChange = ''
    const last = this.#next?.[this.#side][1] ?? 0
    const step = await this.#changes.next()
    this.#next = step.done ? undefined : step.value
    if (this.#next === undefined) return
    const [start, end] = this.#next[this.#side]
    if (start < last || end < start) this.#badSpan ??= start
  }

  #look(change: Change): void {
    if (this.#side !== 'output' || change.isRewritten) return
    const text = this.#inChange
    if (change.texts.length !== 1 || !(text === change.texts[0] || unquoted(text) === change.texts[0])) {
      this.#badSpan ??= change.output[0]
    }
  }
}

/** A number that became a tag brings quotes, escaped as deep as it stands. */
function unquoted(text: string): string {
  return text.replace(/^(?:\\{0,15}"|%22|&(?:amp;){0,15}quot;)|(?:\\{0,15}"|%22|&(?:amp;){0,15}quot;)$/g, '')
}
