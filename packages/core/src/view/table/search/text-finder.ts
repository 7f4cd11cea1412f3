import { decodeUtf8, encodeUtf8 } from '../../../codec/utf8.ts'
import { eachMatch, type LinearEngine, type LinearPattern } from '../../../scan/linear-pattern.ts'
import { compilePattern } from '../filter/pattern.ts'
import type { SearchQuery } from './search-query.ts'

/**
 * Calls `found` for each match, in order, and stops when that returns false. None overlap, none are empty. `onRest`:
 * from this place on the text was not searched, because the pattern had used up its work.
 */
export type TextFinder = (
  text: string,
  found: (offset: number, length: number) => boolean,
  onRest?: (offset: number) => void,
) => void

const WORD = /[\p{L}\p{N}\p{M}_]/u
const ESCAPED = /[\\^$.*+?()[\]{}|]/g

/** `undefined` when the query's pattern is none. Linear in the text. */
export function textFinder(query: SearchQuery, engine: LinearEngine | undefined): TextFinder | undefined {
  const found = query.pattern ? patternFinder(query, engine) : plainFinder(query)
  return found && query.wholeWord ? wordFinder(found) : found
}

function plainFinder({ text: wanted, matchCase }: SearchQuery): TextFinder {
  if (wanted === '') return () => {}
  if (matchCase) return (text, found) => eachPlace(text, wanted, found)
  const lower = wanted.toLowerCase()
  // Lower case can change the length of a text (İ): then places would be wrong, and the expression tells them.
  const insensitive = new RegExp(wanted.replace(ESCAPED, '\\$&'), 'giu')
  return (text, found) => {
    const folded = text.toLowerCase()
    if (folded.length === text.length && lower.length === wanted.length) {
      eachPlace(folded, lower, found)
      return
    }
    for (const match of text.matchAll(insensitive)) if (!found(match.index, match[0].length)) return
  }
}

function eachPlace(text: string, wanted: string, found: (offset: number, length: number) => boolean): void {
  let at = text.indexOf(wanted)
  while (at >= 0) {
    if (!found(at, wanted.length)) return
    at = text.indexOf(wanted, at + wanted.length)
  }
}

function patternFinder({ text: source, matchCase }: SearchQuery, engine: LinearEngine | undefined) {
  const compiled = engine && compilePattern(source, engine, { matchCase })
  if (compiled === undefined) return undefined
  const pattern = wholeMatches(compiled)
  const find: TextFinder = (text, found, onRest) => {
    const bytes = encodeUtf8(text)
    const ascii = bytes.length === text.length
    // Matches come in order: what lies before one is measured once.
    let bytesDone = 0
    let unitsDone = 0
    const unitsTo = (to: number): number => {
      if (ascii) return to
      unitsDone += decodeUtf8(bytes, bytesDone, to).length
      bytesDone = to
      return unitsDone
    }
    let open = true
    const onMatch = (from: number, to: number) => {
      if (!open) return
      const offset = unitsTo(from)
      open = found(offset, unitsTo(to) - offset)
    }
    eachMatch(pattern, bytes, onMatch, (from) => {
      if (open) onRest?.(unitsTo(from))
    })
  }
  return find
}

/** Groups say nothing here: all of a match is meant. */
function wholeMatches(pattern: LinearPattern): LinearPattern {
  return {
    test: pattern.test,
    find(bytes, from) {
      const match = pattern.find(bytes, from)
      return match && { ...match, from: match.start, to: match.end }
    },
  }
}

function wordFinder(find: TextFinder): TextFinder {
  return (text, found, onRest) =>
    find(
      text,
      (offset, length) => {
        const whole = !isWordAt(text, offset - 1, -1) && !isWordAt(text, offset + length, 1)
        return whole ? found(offset, length) : true
      },
      onRest,
    )
}

/** Whether a letter, digit or `_` stands at a place; pairs of surrogates are one character. */
function isWordAt(text: string, at: number, step: 1 | -1): boolean {
  const unit = text[at]
  if (unit === undefined) return false
  const pair = step === 1 ? text.slice(at, at + 2) : text.slice(Math.max(0, at - 1), at + 1)
  const isPair = /^[\ud800-\udbff][\udc00-\udfff]$/.test(pair)
  return WORD.test(isPair ? pair : unit)
}
