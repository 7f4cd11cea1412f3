/** The escapes of one text in order: where each stands decoded and encoded. Between them bytes are themselves. */
export class Units {
  #count = 0
  // Four numbers an escape: decoded start, decoded length, outer start, outer length.
  #table = new Int32Array(64)

  push(decodedStart: number, decodedLength: number, outerStart: number, outerLength: number): void {
    const at = this.#count * 4
    if (at === this.#table.length) {
      const larger = new Int32Array(at * 2)
      larger.set(this.#table)
      this.#table = larger
    }
    this.#table[at] = decodedStart
    this.#table[at + 1] = decodedLength
    this.#table[at + 2] = outerStart
    this.#table[at + 3] = outerLength
    this.#count++
  }

  outerStart(index: number): number {
    const unit = this.#last(index)
    if (unit < 0) return index
    const inside = index - this.#value(unit, 0)
    if (inside < this.#value(unit, 1)) return this.#value(unit, 2)
    return this.#value(unit, 2) + this.#value(unit, 3) + inside - this.#value(unit, 1)
  }

  outerEnd(end: number): number {
    if (end === 0) return 0
    const unit = this.#last(end - 1)
    if (unit < 0) return end
    const inside = end - this.#value(unit, 0)
    if (inside <= this.#value(unit, 1)) return this.#value(unit, 2) + this.#value(unit, 3)
    return this.#value(unit, 2) + this.#value(unit, 3) + inside - this.#value(unit, 1)
  }

  /** The last escape that starts at or before decoded `index`, or -1. */
  #last(index: number): number {
    let low = 0
    let high = this.#count - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      if (this.#value(middle, 0) <= index) low = middle + 1
      else high = middle - 1
    }
    return high
  }

  #value(unit: number, field: number): number {
    return this.#table[unit * 4 + field] as number
  }
}
