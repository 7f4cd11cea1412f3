const BITS = 23

/**
 * Literals by where they begin, in fixed room. It may claim one that was never added, which costs a closer look; it
 * never denies one that was.
 */
export class LiteralSet {
  readonly #bits = new Uint8Array(1 << (BITS - 3))

  add(start: number): void {
    const bit = bitOf(start)
    this.#bits[bit >> 3] = (this.#bits[bit >> 3] as number) | (1 << (bit & 7))
  }

  has(start: number): boolean {
    const bit = bitOf(start)
    return ((this.#bits[bit >> 3] as number) & (1 << (bit & 7))) !== 0
  }
}

function bitOf(start: number): number {
  const high = Math.floor(start / 0x100000000)
  return Math.imul((start | 0) ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1) >>> (32 - BITS)
}
