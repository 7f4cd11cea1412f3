import { fill, PLAYBOOK_IDS, type PlaybookId } from '@haruspex/core'
import { ArrowLeft } from 'lucide-react'
import { Button } from '../kit/button.tsx'
import { PaneHead } from '../kit/pane-head.tsx'
import { PlainButton } from '../kit/plain-button.tsx'
import { shownValue, useAnswer } from '../workbench/answer.ts'
import { useCapture } from '../workbench/capture-context.tsx'
import { goTo, useRoute } from '../workbench/route.ts'
import { useLanguage, useWords } from '../workbench/words.tsx'
import { PlaybookRun } from './playbook-run.tsx'
import './playbooks-view.css'

/** Guided runs: choose the complaint, run, and read step by step what the capture answers. */
export function PlaybooksView() {
  const { playbooks, kit } = useWords()
  const language = useLanguage()
  const { engine } = useCapture()
  const { item } = useRoute()
  const cards = shownValue(useAnswer(() => engine.playbooks(language), [engine, language]))
  const chosen = cards?.find(({ id }) => id === playbookOf(item))
  return (
    <section className="playbooks" aria-label={playbooks.label}>
      <PaneHead title={playbooks.label}>
        {chosen && (
          <span className="pane-head-end">
            <Button kind="plain" icon={<ArrowLeft aria-hidden />} onPress={() => goTo({ item: undefined })}>
              {playbooks.back}
            </Button>
          </span>
        )}
      </PaneHead>
      {!cards && <p className="pane-message">{kit.loading}</p>}
      {chosen && <PlaybookRun key={chosen.id} card={chosen} />}
      {cards && !chosen && (
        <>
          <p className="playbooks-lead">{playbooks.lead}</p>
          <ul className="playbook-cards">
            {cards.map(({ id, title, purpose }) => (
              <li key={id}>
                <PlainButton className="playbook-card" onPress={() => goTo({ item: id })}>
                  <span className="playbook-card-title">{title}</span>
                  <span className="playbook-card-purpose">{fill(playbooks.for, { purpose })}</span>
                </PlainButton>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function playbookOf(item: string | undefined): PlaybookId | undefined {
  return PLAYBOOK_IDS.find((id) => id === item)
}
