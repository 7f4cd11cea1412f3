import { type StepTimeline, visible } from '@haruspex/core'
import { CopyButton } from '../kit/copy-button.tsx'
import { useAnswer } from '../workbench/answer.ts'
import { useCapture } from '../workbench/capture-context.tsx'
import { useLanguage, useWords } from '../workbench/words.tsx'

/** How to reproduce it, for a ticket: made from a sanitized copy, and shown as it is copied. */
export function StepDraft({ timeline }: { readonly timeline: StepTimeline }) {
  const { steps, kit } = useWords()
  const language = useLanguage()
  const { engine } = useCapture()
  const answer = useAnswer(
    (signal) => engine.draft('steps', language, { signal }),
    [engine, language, timeline],
  )
  const text = answer.is === 'here' ? answer.value : undefined
  return (
    <section className="step-draft" aria-labelledby="step-draft-title">
      <div className="step-draft-head">
        <h3 id="step-draft-title">{steps.draft}</h3>
        {text !== undefined && <CopyButton label={steps.copy} text={text} />}
      </div>
      <p className="steps-soft">
        {steps.draftHint} {steps.copyHint}
      </p>
      {answer.is === 'waiting' && <p className="steps-soft">{kit.loading}</p>}
      {answer.is === 'failed' && <p>{answer.failure.words[language].what}</p>}
      {text !== undefined && <pre>{visibleText(text)}</pre>}
    </section>
  )
}

function visibleText(text: string): string {
  return text.split('\n').map(visible).join('\n')
}
