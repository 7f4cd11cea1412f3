/** The bytes of a file that are still needed: appended at the end, dropped at the front. Offsets are the file's. */
export class Window {
  base = 0
  #buffer: Uint8Array
  #from = 0
  #to = 0

  /** `roomBytes`: what it holds before it takes more room. */
  constructor(roomBytes = 2 << 20) {
    this.#buffer = new Uint8Array(roomBytes)
  }

  /** Forgets all; the next byte stands at `offset`. */
  begin(offset: number): void {
    this.base = offset
    this.#from = 0
    this.#to = 0
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
