import { useMemo } from 'react'
import { shownValue, useAnswer } from '../workbench/answer.ts'
import { Asked, useRequestView } from './asked.tsx'
import { BodyBrowser } from './body/body-browser.tsx'
import { BodyFactsLine } from './body/body-facts.tsx'
import type { DetailsTabProps } from './tabs.ts'
import './response.css'

/** The body of the answer as it came: set out, as text, in bytes. */
export function ResponseTab(props: DetailsTabProps) {
  const { engine, record, language } = props
  const place = useMemo(() => ({ index: record.index, side: 'response' as const }), [record.index])
  const answer = useRequestView('response', props)
  const summary = shownValue(
    useAnswer(() => engine.requestView('outcome', record.index, language), [engine, record.index, language]),
  )
  return (
    <Asked answer={answer}>
      {(facts) => (
        <>
          {summary && <p className="response-status">{summary.title}</p>}
          <BodyFactsLine facts={facts} />
          <BodyBrowser engine={engine} place={place} facts={facts} tab="response" />
        </>
      )}
    </Asked>
  )
}
