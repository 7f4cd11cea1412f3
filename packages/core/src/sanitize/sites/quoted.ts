const BACKSLASH = 0x5c
const LINE_FEED = 0x0a
const BACKTICK = 0x60
const LONGEST_LITERAL = 16 << 10

export function isQuote(byte: number): boolean {
  return byte === 0x22 || byte === 0x27 || byte === BACKTICK
}

/**
 * Finds where quoted texts end. Quotes may be escaped themselves (`\"password\":\"x\"` in a string of a script): then
 * only a quote with as many backslashes ends the text. Knows how far it has looked in vain, so that many quotes
 * without an end cost no more than one.
 */
export class Quotes {
  readonly #bytes: Uint8Array
  readonly #vain = new Map<number, number>()

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** Where the text ends that begins at `start` behind a quote with `slashes` before it; -1: nowhere near. */
  end(start: number, quote: number, slashes: number): number {
    const bytes = this.#bytes
    const id = quote * 64 + Math.min(slashes, 63)
    const limit = Math.min(bytes.length, start + LONGEST_LITERAL)
    const unit = slashes * 2 + 2
    let run = 0
    for (let at = Math.max(start, this.#vain.get(id) ?? 0); at < limit; at++) {
      const byte = bytes[at]
      if (byte === BACKSLASH) {
        run++
        continue
      }
      if (byte === quote && run % unit === slashes) return at - slashes
      if (byte === LINE_FEED && quote !== BACKTICK && run === 0) return -1
      run = 0
    }
    this.#vain.set(id, limit)
    return -1
  }
}

/** How many backslashes stand right before `at`. */
export function slashesBefore(bytes: Uint8Array, at: number): number {
  let from = at
  while (from > 0 && at - from < 32 && bytes[from - 1] === BACKSLASH) from--
  return at - from
}
