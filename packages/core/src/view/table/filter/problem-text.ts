import { type Language, texts } from '../../../text/catalogue.ts'
import { fill } from '../../../text/fill.ts'
import { STATES } from './filter-keys.ts'
import type { FilterProblem } from './filter-query.ts'

/** What could not be understood in a filter, in words. */
export function filterProblemText({ id, meant = '?' }: FilterProblem, language: Language): string {
  return fill(texts(language).table.problems[id], { meant, states: STATES.join(', ') })
}
