const BITS = 23
export const LITERAL_SET_BYTES = 1 << (BITS - 3)

/**
 * Literals by where they begin, in fixed room. It may claim one that was never added, which costs a closer look; it
 * never denies one that was.
 */
export class LiteralSet {
  readonly bits: Uint8Array

  /** `bits`: of another set, which then is the same. */
  constructor(bits: Uint8Array = new Uint8Array(LITERAL_SET_BYTES)) {
    this.bits = bits
  }

  add(start: number): void {
    const bit = bitOf(start)
    this.bits[bit >> 3] = (this.bits[bit >> 3] as number) | (1 << (bit & 7))
  }

  merge(bits: Uint8Array): void {
    for (let at = 0; at < bits.length; at++) this.bits[at] = (this.bits[at] as number) | (bits[at] as number)
  }

  has(start: number): boolean {
    const bit = bitOf(start)
    return ((this.bits[bit >> 3] as number) & (1 << (bit & 7))) !== 0
  }
}

function bitOf(start: number): number {
  const high = Math.floor(start / 0x100000000)
  return Math.imul((start | 0) ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1) >>> (32 - BITS)
}
