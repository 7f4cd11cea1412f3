/**
 * A keyed 64-bit fingerprint of a few bytes, for finding them again without keeping them. Two lanes of 32 bits,
 * multiplied and mixed; the seeds come from the key, live in memory only, and never leave it.
 */
export class Fingerprinter {
  readonly #seedLow: number
  readonly #seedHigh: number
  /** The lanes of the last fingerprint, to spare an object for each. */
  low = 0
  high = 0

  constructor(seed: Uint8Array) {
    const view = new DataView(seed.buffer, seed.byteOffset, 8)
    this.#seedLow = view.getInt32(0)
    this.#seedHigh = view.getInt32(4)
  }

  /** Leaves the fingerprint of `bytes[start, end)` in `low` and `high`. */
  take(bytes: Uint8Array, start: number, end: number): void {
    let low = this.#seedLow ^ (end - start)
    let high = this.#seedHigh
    for (let at = start; at < end; at++) {
      const byte = bytes[at] as number
      low = Math.imul(low ^ byte, 0x01000193)
      high = Math.imul((high << 5) | (high >>> 27), 0x5bd1e995) + byte + low
      low ^= low >>> 15
    }
    low = Math.imul(low ^ (low >>> 16) ^ high, 0x85ebca6b)
    high = Math.imul(high ^ (high >>> 13) ^ low, 0xc2b2ae35)
    this.low = (low ^ (low >>> 16)) | 0
    this.high = (high ^ (high >>> 16)) | 0
  }
}
