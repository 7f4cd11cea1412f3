import { wordAt } from './gram.ts'

/**
 * A keyed 64-bit fingerprint of a few bytes, for finding them again without keeping them. Two lanes of 32 bits,
 * multiplied and mixed; the seeds come from the key, live in memory only, and never leave it.
 */
export class Fingerprinter {
  readonly #seedLow: number
  readonly #seedHigh: number
  readonly #factorLow: number
  readonly #factorHigh: number
  /** The lanes of the last fingerprint, to spare an object for each. */
  low = 0
  high = 0

  constructor(seed: Uint8Array) {
    const view = new DataView(seed.buffer, seed.byteOffset, 8)
    this.#seedLow = view.getInt32(0)
    this.#seedHigh = view.getInt32(4)
    this.#factorLow = mixed(this.#seedLow) | 1
    this.#factorHigh = mixed(this.#seedHigh ^ this.#factorLow) | 1
  }

  /** Leaves the fingerprint of `bytes[start, end)` in `low` and `high`. */
  take(bytes: Uint8Array, start: number, end: number): void {
    let low = this.#seedLow ^ (end - start)
    let high = this.#seedHigh
    let at = start
    for (; at + 4 <= end; at += 4) {
      const word = wordAt(bytes, at)
      low = Math.imul(low ^ word, 0x9e3779b1)
      low ^= low >>> 15
      high = (Math.imul(((high << 5) | (high >>> 27)) ^ low, 0x5bd1e995) + word) | 0
    }
    for (; at < end; at++) {
      const byte = bytes[at] as number
      low = Math.imul(low ^ byte, 0x01000193)
      high = (Math.imul((high << 5) | (high >>> 27), 0x5bd1e995) + byte + low) | 0
      low ^= low >>> 15
    }
    low = Math.imul(low ^ (low >>> 16) ^ high, 0x85ebca6b)
    high = Math.imul(high ^ (high >>> 13) ^ low, 0xc2b2ae35)
    this.low = (low ^ (low >>> 16)) | 0
    this.high = (high ^ (high >>> 16)) | 0
  }

  /** A keyed hash of the eight bytes at `at`; its higher bits are the better ones. */
  window(bytes: Uint8Array, at: number): number {
    const sum =
      Math.imul(wordAt(bytes, at) ^ this.#seedHigh, this.#factorLow) +
      Math.imul(wordAt(bytes, at + 4) ^ this.#seedLow, this.#factorHigh)
    return Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d)
  }
}

function mixed(seed: number): number {
  const once = Math.imul(seed ^ (seed >>> 16), 0x85ebca6b)
  return Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
}
