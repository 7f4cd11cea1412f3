import { PHASE_FACTS } from '../../../http/phases.ts'
import { STATUS_PHRASES } from '../../../http/status.ts'
import { type Language, texts } from '../../../text/catalogue.ts'
import { PHASE_IDS } from '../columns.ts'
import type { FilterContext } from './filter-context.ts'
import { FILTER_KEY_NAMES, type FilterKey, filterKeyFacts, type RequestState, STATES } from './filter-keys.ts'
import { filterRows } from './filter-rows.ts'
import { occurringValues } from './occurring-values.ts'
import { keyKind, parseFilter } from './parse-filter.ts'
import { printTerm } from './print-filter.ts'
import { type FilterToken, filterTokens } from './tokens.ts'

/** A proposal for what stands at the caret. Taking it: put `insert` in place of `start` to `end`. */
export interface FilterSuggestion {
  readonly kind: 'key' | 'value' | 'operator'
  readonly insert: string
  readonly start: number
  readonly end: number
  /** What it would be called in a list: the key, the value, the operator. */
  readonly label: string
  /** In words. */
  readonly says: string
  /** Requests that would pass this word alone; where it is known at once. */
  readonly count?: number
  /** More is to be written behind it: a value behind its key. */
  readonly open: boolean
}

const MOST = 12
const MOST_KEYS = 40
/** Good bounds to begin with. */
const BOUNDS: Partial<Record<FilterKey, readonly string[]>> = {
  'slower-than': ['200ms', '1s', '5s', '30s'],
  'larger-than': ['10k', '100k', '1M', '10M'],
  phase: PHASE_IDS.map((id) => `${id}>100ms`),
}

/** What could be written at the caret: keys with what they mean, values that occur in the capture with their count. */
export function suggestFilter(
  text: string,
  caret: number,
  context: FilterContext,
  language: Language,
): readonly FilterSuggestion[] {
  const token = filterTokens(text, keyKind).find(({ start, end }) => start < caret && caret <= end)
  if (token?.key !== undefined && caret >= token.valueStart) {
    return valueSuggestions(token, token.key as FilterKey, text, caret, context, language)
  }
  if (token?.quoted || token?.pattern) return []
  const typed = token === undefined ? '' : text.slice(token.valueStart, caret).toLowerCase()
  const place = token ?? { start: caret, end: caret, negated: false }
  const keys = keySuggestions(place, typed, language)
  return typed === '' ? [...keys, ...operatorSuggestions(text, caret, language)] : keys
}

type Place = Pick<FilterToken, 'start' | 'end' | 'negated'>

/** Keys that begin with what was typed, then those that have it in them. */
function keySuggestions(
  { start, end, negated }: Place,
  typed: string,
  language: Language,
): readonly FilterSuggestion[] {
  const { keys } = texts(language).table
  const begins = FILTER_KEY_NAMES.filter((key) => key.startsWith(typed))
  const holds = FILTER_KEY_NAMES.filter((key) => !key.startsWith(typed) && key.includes(typed))
  return [...begins, ...holds].slice(0, MOST_KEYS).map((key) => ({
    kind: 'key',
    insert: `${negated ? '-' : ''}${key}:`,
    start,
    end,
    label: `${key}:`,
    says: keys[key],
    open: true,
  }))
}

function operatorSuggestions(text: string, caret: number, language: Language): readonly FilterSuggestion[] {
  const { operators } = texts(language).table
  const rows: [label: string, insert: string, says: string][] = [
    ['-', '-', operators.not],
    ['"…"', '"', operators.quotes],
    ['/…/', '/', operators.pattern],
  ]
  if (/\S\s+$/.test(text.slice(Math.max(0, caret - 100), caret))) rows.unshift(['OR', 'OR ', operators.or])
  return rows.map(([label, insert, says]) => ({
    kind: 'operator',
    label,
    insert,
    says,
    start: caret,
    end: caret,
    open: true,
  }))
}

/** Of a list the part at the caret is completed: `method:GET,PO|`. */
function valueSuggestions(
  token: FilterToken,
  key: FilterKey,
  text: string,
  caret: number,
  context: FilterContext,
  language: Language,
): readonly FilterSuggestion[] {
  const listed = takesLists(key) && !token.quoted
  const before = token.value.slice(0, Math.max(0, caret - token.valueStart))
  const comma = listed ? before.lastIndexOf(',') : -1
  const kept = before.slice(0, comma + 1)
  const typed = (
    token.quoted ? text.slice(token.valueStart + 1, caret) : before.slice(comma + 1)
  ).toLowerCase()
  return proposedValues(key, context)
    .filter(({ value }) => value.toLowerCase().includes(typed))
    .sort(
      (a, b) =>
        Number(b.value.toLowerCase().startsWith(typed)) - Number(a.value.toLowerCase().startsWith(typed)),
    )
    .slice(0, MOST)
    .map(({ value, count }) => ({
      kind: 'value',
      insert: printTerm({ negated: token.negated, key, value: `${kept}${value}`, pattern: false }),
      start: token.start,
      end: token.end,
      label: value,
      says: valueText(key, value, language),
      ...(count !== undefined && { count }),
      open: false,
    }))
}

function takesLists(key: FilterKey): boolean {
  const { value } = filterKeyFacts(key)
  return value === 'words' || value === 'status' || value === 'states'
}

function proposedValues(key: FilterKey, context: FilterContext): { value: string; count?: number }[] {
  const bounds = BOUNDS[key]
  if (bounds === undefined) return [...occurringValues(key, context)]
  return bounds
    .map((value) => ({ value, count: filterRows(parseFilter(`${key}:${value}`), context).passed.length }))
    .filter(({ count }) => count > 0)
}

function valueText(key: FilterKey, value: string, language: Language): string {
  const { table, glossary, request } = texts(language)
  if (key === 'is' && (STATES as readonly string[]).includes(value))
    return table.states[value as RequestState]
  if (key === 'status-code') {
    if (value === '0') return table.noStatus
    const family = /^[1-5](?=xx$)/.exec(value)?.[0]
    const classes: Readonly<Record<string, string>> = request.summary.classes
    return (
      (STATUS_PHRASES as Readonly<Record<string, string>>)[value] ?? classes[family ?? ''] ?? table.keys[key]
    )
  }
  if (key === 'phase') {
    const facts = PHASE_FACTS.find(({ id }) => value.startsWith(`${id}>`))
    return facts === undefined ? table.keys[key] : glossary.phases[facts.id].title
  }
  return table.keys[key]
}
