import { plainBytes } from './byte-classes.ts'

/**
 * The bytes of short tokens, wherever the chunks are cut: a token inside one chunk is read in place, one that
 * crosses a border is put together from what was kept. Tokens longer than the cap are not kept.
 */
export interface TokenBytes {
  /** Call before a chunk is pushed. `base` is the offset of its first byte. */
  begin(chunk: Uint8Array, base: number): void
  /** Call after it was pushed, with the scanner's `tokenStart`. */
  keep(tokenStart: number | undefined): void
  /** Points `bytes`, `from` and `to` at the token, valid until the next call; `false` when it is over the cap. */
  locate(start: number, end: number): boolean
  readonly bytes: Uint8Array
  readonly from: number
  readonly to: number
}

export function createTokenBytes(capBytes = 4096): TokenBytes {
  const kept = new Uint8Array(capBytes)
  let keptStart = -1
  let keptLength = 0
  let current: Uint8Array = kept
  let currentBase = 0

  function append(from: number, to: number): void {
    const room = capBytes - keptLength
    const fitting = Math.min(to, from + room)
    kept.set(current.subarray(from, fitting), keptLength)
    keptLength += fitting - from
  }

  const token: { bytes: Uint8Array; from: number; to: number } & TokenBytes = {
    bytes: kept,
    from: 0,
    to: 0,
    begin(chunk, base) {
      current = plainBytes(chunk)
      currentBase = base
    },
    keep(tokenStart) {
      if (tokenStart === undefined) return
      if (tokenStart !== keptStart) {
        keptStart = tokenStart
        keptLength = 0
      }
      append(Math.max(tokenStart - currentBase, 0), current.length)
    },
    locate(start, end) {
      if (end - start > capBytes) return false
      if (start >= currentBase) {
        token.bytes = current
        token.from = start - currentBase
        token.to = end - currentBase
        return true
      }
      if (start !== keptStart) return false
      // The rest of the token is the head of this chunk.
      const rest = Math.max(end - currentBase, 0)
      kept.set(current.subarray(0, rest), end - start - rest)
      token.bytes = kept
      token.from = 0
      token.to = end - start
      return true
    },
  }
  return token
}
