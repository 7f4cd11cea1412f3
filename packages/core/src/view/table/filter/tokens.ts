/** A word of a filter text, before its meaning is known. */
export interface FilterToken {
  readonly start: number
  readonly end: number
  readonly negated: boolean
  /** Lower case, where a colon stands behind it. */
  readonly key?: string
  readonly value: string
  readonly valueStart: number
  readonly quoted: boolean
  readonly pattern: boolean
  /** A quote that is never closed. */
  readonly open: boolean
}

const SPACE = /\s/
const KEY = /([A-Za-z][\w-]{0,39}):/y

/** What a word before a colon is: a key whose value may be a pattern, another key, or no key. */
export type KeyKind = 'patterns' | 'plain' | undefined

/** Cuts a filter text into words, as DevTools does, and with quotes. Any text has an answer; linear. */
export function filterTokens(text: string, kindOf: (word: string) => KeyKind): readonly FilterToken[] {
  const tokens: FilterToken[] = []
  // A search for the end of a pattern that failed fails for all that begin behind it.
  let noPatternFrom = Number.POSITIVE_INFINITY
  let at = 0
  while (at < text.length) {
    if (isSpace(text, at)) {
      at++
      continue
    }
    const start = at
    const negated = text[at] === '-' && at + 1 < text.length && !isSpace(text, at + 1)
    if (negated) at++
    KEY.lastIndex = at
    const key = KEY.exec(text)?.[1]
    const kind = key === undefined ? undefined : kindOf(key.toLowerCase())
    const valueStart = key === undefined || kind === undefined ? at : at + key.length + 1
    const token = valueAt(valueStart, kind !== 'plain')
    at = token.end
    tokens.push({
      start,
      negated,
      valueStart,
      ...token,
      ...(kind !== undefined && { key: key?.toLowerCase() }),
    })
  }
  return tokens

  function valueAt(
    from: number,
    patterns: boolean,
  ): Pick<FilterToken, 'end' | 'value' | 'quoted' | 'pattern' | 'open'> {
    if (text[from] === '"') return quotedAt(from)
    const slash = patterns && text[from] === '/' && from < noPatternFrom ? patternEnd(from) : undefined
    if (slash !== undefined) {
      return { end: slash + 1, value: text.slice(from + 1, slash), quoted: false, pattern: true, open: false }
    }
    let end = from
    while (end < text.length && !isSpace(text, end)) end++
    return { end, value: text.slice(from, end), quoted: false, pattern: false, open: false }
  }

  function quotedAt(from: number) {
    let value = ''
    let piece = from + 1
    for (let end = piece; end < text.length; end++) {
      const next = text[end + 1]
      if (text[end] === '\\' && (next === '"' || next === '\\')) {
        value += text.slice(piece, end)
        piece = end + 1
        end++
      } else if (text[end] === '"') {
        value += text.slice(piece, end)
        return { end: end + 1, value, quoted: true, pattern: false, open: false }
      }
    }
    return { end: text.length, value: value + text.slice(piece), quoted: true, pattern: false, open: true }
  }

  /** The slash that ends a pattern: not escaped, and the last of its word. */
  function patternEnd(from: number): number | undefined {
    for (let end = from + 1; end < text.length; end++) {
      if (text[end] === '\\') end++
      else if (text[end] === '/' && end > from + 1 && (end + 1 === text.length || isSpace(text, end + 1))) {
        return end
      }
    }
    noPatternFrom = from
    return undefined
  }
}

function isSpace(text: string, at: number): boolean {
  return SPACE.test(text[at] ?? '')
}
