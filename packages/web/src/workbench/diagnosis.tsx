import type { DiagnosisView } from '@haruspex/core'
import { createContext, type ReactNode, useContext, useState } from 'react'
import type { EntryProgress } from '../engine/engine.ts'
import { type Answer, useAnswer } from './answer.ts'
import { useCapture } from './capture-context.tsx'
import { useLanguage } from './words.tsx'

interface DiagnosisAnswer {
  readonly answer: Answer<DiagnosisView>
  readonly progress?: EntryProgress
}

const DiagnosisContext = createContext<DiagnosisAnswer>({ answer: { is: 'waiting' } })

/** Diagnoses the capture once, beside everything else. */
export function DiagnosisProvider({ children }: { readonly children: ReactNode }) {
  const { engine } = useCapture()
  const language = useLanguage()
  const [progress, setProgress] = useState<EntryProgress>()
  const answer = useAnswer(() => engine.diagnosis(language, { onProgress: setProgress }), [engine, language])
  return (
    <DiagnosisContext value={{ answer, ...(answer.is === 'waiting' && progress && { progress }) }}>
      {children}
    </DiagnosisContext>
  )
}

export function useDiagnosis(): DiagnosisAnswer {
  return useContext(DiagnosisContext)
}
