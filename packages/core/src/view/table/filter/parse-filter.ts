import type { LinearEngine } from '../../../scan/linear-pattern.ts'
import { nearest } from '../../../text/nearest.ts'
import {
  FILTER_KEY_NAMES,
  type FilterKey,
  filterKeyFacts,
  isFilterKey,
  type ValueKind,
} from './filter-keys.ts'
import type { FilterProblem, FilterProblemId, FilterQuery, FilterTerm, FilterTest } from './filter-query.ts'
import { compilePattern } from './pattern.ts'
import { readTimePoint } from './time-value.ts'
import { type FilterToken, filterTokens, type KeyKind } from './tokens.ts'
import { readBytes, readDuration, readPhase, readStates, readStatus, readWords } from './values.ts'

export interface ParseFilterOptions {
  /** Given, patterns are checked at once (`loadLinearEngine`). */
  readonly engine?: LinearEngine
}

type Reader = (value: string) => FilterTest | undefined

const READERS: Readonly<Record<ValueKind, readonly [Reader, FilterProblemId?]>> = {
  words: [readWords],
  text: [(text) => ({ kind: 'text', text })],
  status: [readStatus, 'bad-status'],
  bytes: [readBytes, 'bad-size'],
  duration: [readDuration, 'bad-duration'],
  phase: [readPhase, 'bad-phase'],
  time: [readTimePoint, 'bad-time'],
  states: [readStates, 'bad-state'],
}
/** A word before a colon that is no key, but could be meant as one. */
const KEY_LIKE = /^([A-Za-z][A-Za-z-]{2,39}):(?!\/\/|\d+(?:$|\/))/

/**
 * Reads a filter: words parted by spaces, all of which must pass; `OR` between groups of them; `-` turns a word
 * round; quotes hold spaces; `/re/` is a regular expression; `key:value` asks for a fact. A key that is none is text,
 * as in DevTools. Never throws.
 */
export function parseFilter(text: string, options: ParseFilterOptions = {}): FilterQuery {
  const problems: FilterProblem[] = []
  const groups: FilterTerm[][] = [[]]
  let or: FilterToken | undefined
  for (const token of filterTokens(text, keyKind)) {
    if (isOr(token)) {
      if (or !== undefined || groups.at(-1)?.length === 0) problems.push(problem('lonely-or', token))
      else groups.push([])
      or = token
      continue
    }
    or = undefined
    groups.at(-1)?.push(termOf(token, options, problems))
  }
  const last = groups.at(-1)
  if (or !== undefined && last?.length === 0 && groups.length > 1) problems.push(problem('lonely-or', or))
  return { text, alternatives: groups.filter((group) => group.length > 0), problems }
}

function isOr({ value, key, quoted, negated }: FilterToken): boolean {
  return value === 'OR' && key === undefined && !quoted && !negated
}

function termOf(token: FilterToken, { engine }: ParseFilterOptions, problems: FilterProblem[]): FilterTerm {
  const { start, end, negated, value, valueStart, pattern, open } = token
  if (open) problems.push(problem('open-quote', token))
  const key = token.key as FilterKey | undefined
  const term = { start, end, negated, value, valueStart, pattern, ...(key !== undefined && { key }) }
  if (pattern) {
    if (engine && compilePattern(value, engine) === undefined) {
      problems.push(problem('bad-pattern', token))
      return term
    }
    return { ...term, test: { kind: 'pattern', source: value } }
  }
  if (key === undefined) {
    const meant = token.quoted ? undefined : keyMeant(value)
    if (meant !== undefined) problems.push({ ...problem('unknown-key', token), meant })
    return value === '' ? term : { ...term, test: { kind: 'text', text: value } }
  }
  // Still being written.
  if (value.trim() === '') return term
  const [read, failure] = READERS[filterKeyFacts(key).value]
  const test = read(value)
  if (test === undefined && failure !== undefined) problems.push(problem(failure, token))
  return test === undefined ? term : { ...term, test }
}

/** Shared with what else looks at the words of a filter. */
export function keyKind(word: string): KeyKind {
  if (!isFilterKey(word)) return undefined
  return filterKeyFacts(word).patterns ? 'patterns' : 'plain'
}

function keyMeant(value: string): string | undefined {
  const word = KEY_LIKE.exec(value)?.[1]
  return word === undefined ? undefined : nearest(word, FILTER_KEY_NAMES)
}

function problem(id: FilterProblemId, { start, end }: FilterToken): FilterProblem {
  return { id, start, end }
}
