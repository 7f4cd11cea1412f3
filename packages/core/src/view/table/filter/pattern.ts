import type { LinearEngine, LinearPattern } from '../../../scan/linear-pattern.ts'

const LONGEST_PATTERN = 1000

/** A pattern of a filter, without case and by lines, as in DevTools; `undefined` when it is none (RE2 syntax). */
export function compilePattern(
  source: string,
  engine: LinearEngine,
  { matchCase = false } = {},
): LinearPattern | undefined {
  if (source.length > LONGEST_PATTERN) return undefined
  try {
    return engine({ pattern: `(?m)${source}`, ignoreCase: !matchCase })
  } catch {
    return undefined
  }
}
