import { type DiagnosisView, type FindingView, fill } from '@haruspex/core'
import { CircleCheck } from 'lucide-react'
import { CopyButton } from '../kit/copy-button.tsx'
import { Disclosure } from '../kit/disclosure.tsx'
import { EmptyState } from '../kit/empty-state.tsx'
import { PaneHead } from '../kit/pane-head.tsx'
import { shownValue } from '../workbench/answer.ts'
import { useCapture } from '../workbench/capture-context.tsx'
import { useDiagnosis } from '../workbench/diagnosis.tsx'
import { findingKey } from '../workbench/finding-key.ts'
import { goTo, useRoute } from '../workbench/route.ts'
import { useLanguage, useWords } from '../workbench/words.tsx'
import { CaptureIds } from './capture-ids.tsx'
import { FindingItem } from './finding-item.tsx'
import './findings-view.css'

/** What was found, causes first; each opens its evidence. */
export function FindingsView() {
  const { findings, kit } = useWords()
  const { engine } = useCapture()
  const language = useLanguage()
  const { answer } = useDiagnosis()
  const view = shownValue(answer)
  return (
    <section className="findings" aria-label={findings.label}>
      <PaneHead title={findings.label} {...(view && { count: view.causes.length })}>
        {view && (
          <span className="pane-head-end">
            <CopyButton label={findings.copyReport} text={() => engine.draft('findings', language)} />
          </span>
        )}
      </PaneHead>
      {view && <Groups view={view} />}
      {answer.is === 'failed' && <p className="pane-message">{answer.failure.words[language].what}</p>}
      {!view && answer.is === 'waiting' && <p className="pane-message">{kit.loading}</p>}
    </section>
  )
}

function Groups({ view }: { readonly view: DiagnosisView }) {
  const { findings } = useWords()
  const { item } = useRoute()
  const { causes, notes, quality } = view
  const holds = (found: readonly FindingView[]) => found.some(({ finding }) => findingKey(finding) === item)
  return (
    <>
      {causes.length === 0 ? (
        <EmptyState title={findings.none} icon={<CircleCheck aria-hidden />}>
          {findings.noneText}
        </EmptyState>
      ) : (
        <section className="findings-group" aria-label={findings.causes}>
          <List found={causes} level={3} />
        </section>
      )}
      <section className="findings-group findings-folded">
        <CaptureIds view={view} />
      </section>
      <Folded title={findings.notes} hint={findings.notesHint} found={notes} startsOpen={holds(notes)} />
      <Folded title={findings.quality} found={quality} startsOpen={holds(quality)} />
    </>
  )
}

function Folded(props: {
  readonly title: string
  readonly hint?: string
  readonly found: readonly FindingView[]
  readonly startsOpen: boolean
}) {
  const { title, hint, found, startsOpen } = props
  if (found.length === 0) return null
  return (
    <section className="findings-group findings-folded">
      <Disclosure
        title={title}
        startsOpen={startsOpen}
        aside={<span className="finding-soft numbers findings-count">{found.length}</span>}
      >
        {hint !== undefined && <p className="finding-soft">{fill(hint, { count: found.length })}</p>}
        <List found={found} level={4} />
      </Disclosure>
    </section>
  )
}

/** The one that the address names is open; without one, the reader opens what seems to matter. */
function List(props: { readonly found: readonly FindingView[]; readonly level: 3 | 4 }) {
  const { found, level } = props
  const { item } = useRoute()
  return (
    <ul className="finding-list">
      {found.map((one) => {
        const key = findingKey(one.finding)
        return (
          <li key={key}>
            <FindingItem
              found={one}
              level={level}
              isOpen={item === key}
              onToggle={(isOpen) => goTo({ item: isOpen ? key : undefined }, true)}
            />
          </li>
        )
      })}
    </ul>
  )
}
