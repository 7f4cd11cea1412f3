import type { FilterKey } from './filter-keys.ts'
import type { FilterTerm } from './filter-query.ts'
import { parseFilter } from './parse-filter.ts'
import { printFilter } from './print-filter.ts'

/** Keys that have chips beside the filter. */
export type ChipKey = Extract<FilterKey, 'resource-type' | 'status-code' | 'domain' | 'is' | 'method'>

/**
 * The values of a key that are chosen by a filter: those of its first term that is not negated. With `OR` chips say
 * nothing, as they speak of all requests.
 */
export function chosenValues(text: string, key: ChipKey): readonly string[] {
  const { alternatives } = parseFilter(text)
  const term = alternatives.length === 1 ? alternatives[0]?.find((each) => isChip(each, key)) : undefined
  return term === undefined ? [] : valuesOf(term)
}

/** The filter with a value of a key chosen or no longer chosen; what else it says stays as it stands. */
export function toggleValue(text: string, key: ChipKey, value: string): string {
  const { alternatives } = parseFilter(text)
  const wanted = value.toLowerCase()
  const toggled = (term: FilterTerm): FilterTerm[] => {
    const values = valuesOf(term)
    const others = values.filter((each) => each !== wanted)
    const next = others.length < values.length ? others : [...values, value]
    return next.length === 0 ? [] : [chip(key, next)]
  }
  const groups = alternatives.length === 0 ? [[]] : alternatives
  const next = groups.map((terms) => {
    const at = terms.findIndex((term) => isChip(term, key))
    const term = terms[at]
    return term === undefined ? [...terms, chip(key, [value])] : terms.toSpliced(at, 1, ...toggled(term))
  })
  return printFilter({ alternatives: next.filter((terms) => terms.length > 0) })
}

/** The filter without a key. */
export function clearKey(text: string, key: ChipKey): string {
  const { alternatives } = parseFilter(text)
  const left = alternatives.map((terms) => terms.filter((term) => !isChip(term, key)))
  return printFilter({ alternatives: left.filter((terms) => terms.length > 0) })
}

function isChip(term: FilterTerm, key: ChipKey): boolean {
  return term.key === key && !term.negated
}

function valuesOf({ value }: FilterTerm): readonly string[] {
  return value.split(',').flatMap((part) => part.trim().toLowerCase() || [])
}

function chip(key: ChipKey, values: readonly string[]): FilterTerm {
  const value = values.map((each) => each.toLowerCase()).join(',')
  return { start: 0, end: 0, negated: false, key, value, valueStart: 0, pattern: false }
}
