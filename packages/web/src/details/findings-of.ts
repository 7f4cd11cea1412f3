import type { FindingView } from '@haruspex/core'
import { useMemo } from 'react'
import { shownValue } from '../workbench/answer.ts'
import { useDiagnosis } from '../workbench/diagnosis.tsx'

/** A finding that names a request, and the one that it follows from. */
export interface FindingOf {
  readonly found: FindingView
  readonly cause?: FindingView
}

/** What was found about one request, causes first; `undefined` while the capture is being diagnosed. */
export function useFindingsOf(index: number): readonly FindingOf[] | undefined {
  const view = shownValue(useDiagnosis().answer)
  return useMemo(() => {
    if (!view) return undefined
    const hits: FindingOf[] = []
    const look = (found: FindingView, cause?: FindingView) => {
      if (found.finding.entries.includes(index)) hits.push({ found, ...(cause && { cause }) })
      for (const consequence of found.consequences) look(consequence, cause ?? found)
    }
    for (const found of [...view.causes, ...view.notes]) look(found)
    return hits
  }, [view, index])
}
