/** Open addressing over 64-bit fingerprints with one small number each. */
export class FingerprintTable {
  count = 0
  #capacity: number
  #cells: Int32Array

  /** `cells`: of another table, to be asked only. */
  constructor(cells: Int32Array = new Int32Array(1024 * 3)) {
    this.#cells = cells
    this.#capacity = cells.length / 3
  }

  /** What the table is made of, to make another of it. */
  get cells(): Int32Array {
    return this.#cells
  }

  put(low: number, high: number, value: number): void {
    if (this.count * 3 > this.#capacity * 2) this.#grow()
    const at = this.#find(low, high)
    if (this.#cells[at + 2] === 0) {
      this.#cells[at] = low
      this.#cells[at + 1] = high
      this.count++
    }
    this.#cells[at + 2] = value + 1
  }

  get(low: number, high: number): number | undefined {
    const held = this.#cells[this.#find(low, high) + 2] as number
    return held === 0 ? undefined : held - 1
  }

  /** Low, high and value of all. */
  rows(): Int32Array<ArrayBuffer> {
    const rows = new Int32Array(this.count * 3)
    let to = 0
    for (let at = 0; at < this.#cells.length; at += 3) {
      const value = this.#cells[at + 2] as number
      if (value === 0) continue
      rows[to++] = this.#cells[at] as number
      rows[to++] = this.#cells[at + 1] as number
      rows[to++] = value - 1
    }
    return rows
  }

  #find(low: number, high: number): number {
    const mask = this.#capacity - 1
    let slot = (low ^ (high >>> 7)) & mask
    for (;;) {
      const at = slot * 3
      if (this.#cells[at + 2] === 0 || (this.#cells[at] === low && this.#cells[at + 1] === high)) return at
      slot = (slot + 1) & mask
    }
  }

  #grow(): void {
    const old = this.#cells
    this.#capacity *= 2
    this.#cells = new Int32Array(this.#capacity * 3)
    for (let at = 0; at < old.length; at += 3) {
      if (old[at + 2] === 0) continue
      const to = this.#find(old[at] as number, old[at + 1] as number)
      this.#cells[to] = old[at] as number
      this.#cells[to + 1] = old[at + 1] as number
      this.#cells[to + 2] = old[at + 2] as number
    }
  }
}
