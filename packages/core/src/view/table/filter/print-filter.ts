import type { FilterQuery, FilterTerm } from './filter-query.ts'
import { parseFilter } from './parse-filter.ts'

/** A filter as text, each word as short as it can be said; reads as the same filter. */
export function printFilter({ alternatives }: Pick<FilterQuery, 'alternatives'>): string {
  return alternatives.map((terms) => terms.map(printTerm).join(' ')).join(' OR ')
}

export function printTerm(term: Pick<FilterTerm, 'negated' | 'key' | 'value' | 'pattern'>): string {
  const head = `${term.negated ? '-' : ''}${term.key === undefined ? '' : `${term.key}:`}`
  if (term.pattern) return `${head}/${term.value}/`
  const bare = `${head}${term.value}`
  return saysTheSame(bare, term) ? bare : `${head}"${term.value.replace(/["\\]/g, '\\$&')}"`
}

/** Also with a word behind it: an open pattern would swallow it. */
function saysTheSame(text: string, term: Pick<FilterTerm, 'negated' | 'key' | 'value' | 'pattern'>): boolean {
  const [group, more] = parseFilter(`${text} x/ `).alternatives
  const [read, rest, surplus] = group ?? []
  if (read === undefined || more !== undefined || rest === undefined || surplus !== undefined) return false
  return (
    read.negated === term.negated &&
    read.key === term.key &&
    read.value === term.value &&
    read.pattern === term.pattern
  )
}
