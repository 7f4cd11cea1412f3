import { fill, msText, type StepTimeline } from '@haruspex/core'
import { EmptyState } from '../kit/empty-state.tsx'
import { PaneHead } from '../kit/pane-head.tsx'
import { shownValue } from '../workbench/answer.ts'
import { useDiagnosis } from '../workbench/diagnosis.tsx'
import { useWords } from '../workbench/words.tsx'
import { StepDraft } from './step-draft.tsx'
import { StepItem } from './step-item.tsx'
import './steps-view.css'

/** What the user did, page by page, with the pauses between, and how to do it again. */
export function StepsView() {
  const { steps, kit } = useWords()
  const { answer } = useDiagnosis()
  const timeline = shownValue(answer)?.report.steps
  return (
    <section className="steps" aria-label={steps.label}>
      <PaneHead title={steps.label} {...(timeline && { count: timeline.steps.length })} />
      {!timeline && answer.is === 'waiting' && <p className="pane-message">{kit.loading}</p>}
      {timeline && timeline.steps.length === 0 && (
        <EmptyState title={steps.none}>{steps.noneText}</EmptyState>
      )}
      {timeline && timeline.steps.length > 0 && (
        <>
          <p className="steps-lead">{fill(steps.lead, { pause: msText(timeline.idleMs) })}</p>
          <Pages timeline={timeline} />
          <StepDraft timeline={timeline} />
        </>
      )}
    </section>
  )
}

interface PageSteps {
  readonly number: number
  readonly host: string
  readonly path: string
  readonly steps: StepTimeline['steps']
}

function Pages({ timeline }: { readonly timeline: StepTimeline }) {
  const { steps } = useWords()
  const all = timeline.steps
  return pagesOf(timeline).map((page) => (
    <section key={page.number} className="steps-page">
      <h3>
        {page.number === 0 ? steps.beforePage : fill(steps.page, { number: page.number })}{' '}
        {page.number > 0 && <bdi className="captured steps-soft">{`${page.host}${page.path}`}</bdi>}
      </h3>
      <ol>
        {page.steps.map((step) => {
          const at = step.number - 1
          return (
            <StepItem
              key={step.number}
              step={step}
              before={all[at - 1]}
              after={all[at + 1]}
              host={page.host}
            />
          )
        })}
      </ol>
    </section>
  ))
}

function pagesOf({ pages, steps }: StepTimeline): readonly PageSteps[] {
  const numbers = [...new Set(steps.map(({ page }) => page))]
  return numbers.map((number) => {
    const visit = pages.find((page) => page.number === number)
    const own = steps.filter(({ page }) => page === number)
    return { number, host: visit?.host ?? '', path: visit?.path ?? '', steps: own }
  })
}
