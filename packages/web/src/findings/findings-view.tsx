import type { DiagnosisView, FindingView } from '@haruspex/core'
import { CircleCheck } from 'lucide-react'
import { EmptyState } from '../kit/empty-state.tsx'
import { PaneHead } from '../kit/pane-head.tsx'
import { shownValue } from '../workbench/answer.ts'
import { useDiagnosis } from '../workbench/diagnosis.tsx'
import { useWords } from '../workbench/words.tsx'
import { FindingItem } from './finding-item.tsx'
import './findings-view.css'

/** What was found, causes first; each opens its evidence. */
export function FindingsView() {
  const { findings, kit } = useWords()
  const { answer } = useDiagnosis()
  const view = shownValue(answer)
  const count = view && view.causes.length + view.notes.length + view.quality.length
  return (
    <section className="findings" aria-label={findings.label}>
      <PaneHead title={findings.label} {...(count !== undefined && { count })} />
      {view ? <Groups view={view} /> : <p className="pane-message">{kit.loading}</p>}
    </section>
  )
}

function Groups({ view }: { readonly view: DiagnosisView }) {
  const { findings } = useWords()
  const { causes, notes, quality } = view
  return (
    <>
      {causes.length === 0 && (
        <EmptyState title={findings.none} icon={<CircleCheck aria-hidden />}>
          {findings.noneText}
        </EmptyState>
      )}
      <Group title={findings.causes} found={causes} />
      <Group title={findings.notes} found={notes} />
      <Group title={findings.quality} found={quality} />
    </>
  )
}

function Group(props: { readonly title: string; readonly found: readonly FindingView[] }) {
  if (props.found.length === 0) return null
  return (
    <section className="findings-group">
      <h3>{props.title}</h3>
      <ul>
        {props.found.map((found) => (
          <li key={`${found.finding.rule} ${found.finding.entries.join()}`}>
            <FindingItem found={found} />
          </li>
        ))}
      </ul>
    </section>
  )
}
