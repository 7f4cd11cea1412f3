import type { PlaybookView, StepView } from '@haruspex/core'
import { Check, CircleDashed, CircleHelp, HandHelping, type LucideIcon } from 'lucide-react'
import { Callout } from '../kit/callout.tsx'
import { Chip } from '../kit/chip.tsx'
import { CopyButton } from '../kit/copy-button.tsx'
import { Ticked } from '../kit/ticked.tsx'
import { useWords } from '../workbench/words.tsx'
import { StepEvidence } from './step-evidence.tsx'

const ICONS: Readonly<Record<StepView['state'], LucideIcon>> = {
  found: Check,
  clear: CircleDashed,
  unknown: CircleHelp,
  asked: HandHelping,
}

/** What a run came to: the answer first, then the steps that led there. */
export function PlaybookResult({ view }: { readonly view: PlaybookView }) {
  const { playbooks } = useWords()
  const { steps, answer, draft } = view
  return (
    <>
      <section className="playbook-answer" aria-label={playbooks.answer}>
        <Callout tone={answer.state === 'found' ? 'warning' : 'note'} title={answer.title}>
          <StepBody step={answer} />
        </Callout>
        <p className="playbook-copy playbook-soft">
          {playbooks.sanitized}
          <CopyButton label={playbooks.copy} text={draft} />
        </p>
      </section>
      <section aria-label={playbooks.steps}>
        <ol className="playbook-steps">
          {steps.map((step, at) => (
            <Step key={step.id} step={step} number={at + 1} />
          ))}
        </ol>
      </section>
    </>
  )
}

function Step({ step, number }: { readonly step: StepView; readonly number: number }) {
  const Icon = ICONS[step.state]
  return (
    <li className={`playbook-step playbook-step-${step.state}`}>
      <p className="playbook-step-head">
        <span className="playbook-step-number numbers">{number}</span>
        <span className="playbook-step-title">{step.title}</span>
        <Chip tone={step.state === 'found' ? 'accent' : 'neutral'} icon={<Icon aria-hidden />}>
          {step.stateWord}
        </Chip>
      </p>
      <StepBody step={step} />
    </li>
  )
}

function StepBody({ step }: { readonly step: StepView }) {
  const { playbooks } = useWords()
  const { says, next, owner, evidence } = step
  return (
    <div className="playbook-step-body">
      <p>
        <Ticked text={says} />
      </p>
      {evidence.length > 0 && <StepEvidence evidence={evidence} />}
      {next !== undefined && (
        <p>
          <span className="playbook-soft">{playbooks.next}</span> <Ticked text={next} />
        </p>
      )}
      {owner !== undefined && (
        <p>
          <span className="playbook-soft">{playbooks.owner}</span> {owner}
        </p>
      )}
    </div>
  )
}
