/** A regular expression of the user's (RE2 syntax: no look-around, no back references), over UTF-8 bytes. */
export interface LinearPattern {
  /** Whether it matches anywhere. One look at each byte. */
  test(bytes: Uint8Array): boolean
  /** The first match at or behind `from`: its first group that took part, or all of it. */
  find(bytes: Uint8Array, from: number): LinearMatch | undefined
}

export interface LinearMatch {
  readonly start: number
  readonly end: number
  /** What of it is meant. */
  readonly from: number
  readonly to: number
}

export interface PatternSource {
  readonly pattern: string
  readonly ignoreCase?: boolean
}

/** Compiles patterns. Throws a `SyntaxError` without a text of its own for one that is none. */
export type LinearEngine = (source: PatternSource) => LinearPattern

/** Loads the engine, which nobody needs who has no patterns: time grows with the text alone, whatever the pattern. */
export async function loadLinearEngine(): Promise<LinearEngine> {
  const { RE2JS } = await import('re2js')
  return ({ pattern, ignoreCase }) => {
    const compiled = compile(() => RE2JS.compile(pattern, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0))
    return {
      test: (bytes) => compiled.test(bytes),
      find(bytes, from) {
        const matcher = compiled.matcher(bytes)
        if (!matcher.find(from)) return undefined
        const [start, end] = [matcher.start(), matcher.end()]
        for (let group = 1; group <= matcher.groupCount(); group++) {
          const at = matcher.start(group)
          if (at >= 0) return { start, end, from: at, to: matcher.end(group) }
        }
        return { start, end, from: start, to: end }
      },
    }
  }
}

function compile<T>(make: () => T): T {
  try {
    return make()
  } catch {
    throw new SyntaxError()
  }
}

/** A match that is longer, in bytes, may not be found whole. */
const LONGEST_MATCH = 4096
const FIRST_WINDOW = 512
const WIDEST_WINDOW = 1 << 16
/** Bytes that may be looked at for each byte of a text before the rest of it is taken whole. */
const WORK_PER_BYTE = 256
const WORK_FREE = 1 << 18

/**
 * Every match, in order. A single search is linear; searching on behind each match is not, as each could look to the
 * end: so each looks into a window only, and the work is counted.
 */
export function eachMatch(
  pattern: LinearPattern,
  bytes: Uint8Array,
  onMatch: (from: number, to: number) => void,
): void {
  if (!pattern.test(bytes)) return
  let work = bytes.length * WORK_PER_BYTE + WORK_FREE
  for (let at = 0; at < bytes.length; ) {
    let size = FIRST_WINDOW
    let match: LinearMatch | undefined
    for (;;) {
      // One byte before, so that a border or the beginning is what it is.
      const base = Math.max(0, at - 1)
      const end = Math.min(bytes.length, at + size)
      work -= end - base
      match = pattern.find(bytes.subarray(base, end), at - base)
      const isWhole = end === bytes.length || size >= WIDEST_WINDOW
      const touches = match !== undefined && match.end === end - base
      if (isWhole || (match !== undefined && !touches) || (match === undefined && size > LONGEST_MATCH)) {
        if (match !== undefined && match.to > match.from) onMatch(match.from + base, match.to + base)
        const next = match === undefined ? (isWhole ? end : end - LONGEST_MATCH) : match.end + base
        at = Math.max(next, at + 1)
        break
      }
      size *= 2
    }
    if (work < 0) {
      if (at < bytes.length) onMatch(at, bytes.length)
      return
    }
  }
}
