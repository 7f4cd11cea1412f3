/** Length in bytes of the pieces that the sweep looks up. */
export const GRAM_BYTES = 5

/** A quick hash of the five bytes at `at`. */
export function gramHash(bytes: Uint8Array, at: number): number {
  const four =
    (bytes[at] as number) |
    ((bytes[at + 1] as number) << 8) |
    ((bytes[at + 2] as number) << 16) |
    ((bytes[at + 3] as number) << 24)
  const hash = Math.imul(four ^ Math.imul(bytes[at + 4] as number, 0x01000193), 0x9e3779b1)
  return hash ^ (hash >>> 15)
}
