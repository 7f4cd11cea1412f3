import type { ReactNode } from 'react'
import type { RequestViews } from '../engine/request-views.ts'
import { Callout } from '../kit/callout.tsx'
import { type Answer, shownValue, useAnswer } from '../workbench/answer.ts'
import { useLanguage, useWords } from '../workbench/words.tsx'
import type { DetailsTabProps } from './tabs.ts'

/** What the engine was asked for, once it is there; until then and else what became of it. */
export function Asked<T>(props: {
  readonly answer: Answer<T | undefined>
  readonly children: (value: T) => ReactNode
}) {
  const { kit } = useWords()
  const language = useLanguage()
  const { answer, children } = props
  if (answer.is === 'failed') {
    return <Callout tone="error" isAlert title={answer.failure.words[language].what} />
  }
  const value = shownValue(answer)
  if (value !== undefined) return children(value)
  return answer.is === 'waiting' ? <p className="pane-message">{kit.loading}</p> : null
}

/** The view model of a tab. */
export function useRequestView<Name extends keyof RequestViews>(
  name: Name,
  { engine, record, language }: DetailsTabProps,
): Answer<RequestViews[Name] | undefined> {
  return useAnswer(
    () => engine.requestView(name, record.index, language),
    [engine, name, record.index, language],
  )
}
