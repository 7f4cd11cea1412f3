const WATCHED_KEYS = 64
const LISTED_DUPLICATES = 100

export interface DuplicateKey {
  /** Of the key's first content byte. */
  readonly offset: number
  /** The entry in which it stands. */
  readonly entry: number | undefined
}

/**
 * Watches for a key that occurs twice in one object. Keys are remembered as 64 bits of hash, the first 64 of each
 * open object: two different keys pass for one about once in 10^19 pairs, and all that follows is an issue too many.
 */
export interface DuplicateKeys {
  open(depth: number): void
  /** A key of the innermost object, at `depth` (from 1). */
  key(
    depth: number,
    bytes: Uint8Array,
    from: number,
    to: number,
    offset: number,
    entry: number | undefined,
  ): void
  /** The entries told so far are not the file's: another array took their place. */
  forgetEntries(): void
  readonly listed: readonly DuplicateKey[]
  readonly count: number
}

export function createDuplicateKeys(maxDepth: number): DuplicateKeys {
  const seen = new Uint8Array(maxDepth + 1)
  const first = new Int32Array((maxDepth + 1) * WATCHED_KEYS)
  const second = new Int32Array((maxDepth + 1) * WATCHED_KEYS)
  let listed: DuplicateKey[] = []
  let count = 0
  return {
    open(depth) {
      seen[depth] = 0
    },
    key(depth, bytes, from, to, offset, entry) {
      let one = 0x811c9dc5 | 0
      let two = to - from
      for (let i = from; i < to; i++) {
        one = Math.imul(one ^ bytes[i], 0x01000193)
        two = Math.imul(two + bytes[i], 0x5bd1e995) ^ (two >>> 15)
      }
      const row = depth * WATCHED_KEYS
      const known = seen[depth]
      for (let at = row; at < row + known; at++) {
        if (first[at] !== one || second[at] !== two) continue
        count++
        if (listed.length < LISTED_DUPLICATES) listed.push({ offset, entry })
        return
      }
      if (known === WATCHED_KEYS) return
      first[row + known] = one
      second[row + known] = two
      seen[depth] = known + 1
    },
    forgetEntries() {
      listed = listed.map(({ offset }) => ({ offset, entry: undefined }))
    },
    get listed() {
      return listed
    },
    get count() {
      return count
    },
  }
}
