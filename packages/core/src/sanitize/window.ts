/** The bytes of a file that are still needed: appended at the end, dropped at the front. Offsets are the file's. */
export class Window {
  base: number
  #buffer = new Uint8Array(2 << 20)
  #from = 0
  #to = 0

  constructor(offset = 0) {
    this.base = offset
  }

  /** Offset after the last byte held. */
  get end(): number {
    return this.base + this.#to - this.#from
  }

  /** What is held; valid until the next `append`. */
  get bytes(): Uint8Array {
    return this.#buffer.subarray(this.#from, this.#to)
  }

  append(chunk: Uint8Array): void {
    const held = this.#to - this.#from
    if (this.#to + chunk.length > this.#buffer.length) {
      if (held + chunk.length > this.#buffer.length) {
        const larger = new Uint8Array(Math.max(this.#buffer.length * 2, held + chunk.length))
        larger.set(this.bytes)
        this.#buffer = larger
      } else this.#buffer.copyWithin(0, this.#from, this.#to)
      this.#from = 0
      this.#to = held
    }
    this.#buffer.set(chunk, this.#to)
    this.#to += chunk.length
  }

  /** Forgets what stands before `offset`. */
  drop(offset: number): void {
    this.#from += offset - this.base
    this.base = offset
  }
}
