import { TriangleAlert } from 'lucide-react'
import type { FilterRemark } from '../engine/engine.ts'
import { Captured } from '../kit/captured.tsx'
import { shownValue, useAnswer } from '../workbench/answer.ts'
import { useCapture } from '../workbench/capture-context.tsx'
import { useLanguage, useWords } from '../workbench/words.tsx'

const NONE: readonly FilterRemark[] = []

/** What of a filter was not understood. */
export function useFilterRemarks(filter: string): readonly FilterRemark[] {
  const { engine } = useCapture()
  const language = useLanguage()
  const answer = useAnswer(
    async () => (filter === '' ? NONE : engine.filterRemarks(filter, language)),
    [engine, filter, language],
  )
  return shownValue(answer) ?? NONE
}

export function FilterRemarks(props: { readonly id: string; readonly remarks: readonly FilterRemark[] }) {
  const { list } = useWords()
  const { id, remarks } = props
  return (
    <ul id={id} className="filter-remarks" aria-label={list.filterRemarks} hidden={remarks.length === 0}>
      {remarks.map(({ id: kind, start, text }) => (
        <li key={`${kind} ${start}`}>
          <TriangleAlert aria-hidden />
          <Captured text={text} className="filter-remark" />
        </li>
      ))}
    </ul>
  )
}
