const FIRST_BYTES = 1 << 18

/**
 * Room for the decoded texts of one literal. All of it is given back at once, when the literal is done, so that
 * decoding makes no garbage.
 */
export class Arena {
  #buffer = new Uint8Array(FIRST_BYTES)
  #used = 0

  /** Not cleared: whoever takes it writes it. */
  readonly take = (size: number): Uint8Array => {
    if (this.#used + size > this.#buffer.length) {
      // Texts in the old buffer stay valid until they are dropped.
      this.#buffer = new Uint8Array(Math.max(this.#buffer.length, size) * 2)
      this.#used = 0
    }
    const start = this.#used
    this.#used += size
    return this.#buffer.subarray(start, start + size)
  }

  release(): void {
    this.#used = 0
  }
}
