import { filterProblemText, type Language, parseFilter } from '@haruspex/core'
import type { FilterRemark } from './engine.ts'

export function filterRemarks(text: string, language: Language): readonly FilterRemark[] {
  return parseFilter(text).problems.map((problem) => ({
    ...problem,
    text: filterProblemText(problem, language),
  }))
}
