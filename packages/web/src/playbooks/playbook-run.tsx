import { type FlowProgress, fill, type PlaybookView } from '@haruspex/core'
import { Play } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { CaptureInput, PlaybookCard } from '../engine/engine.ts'
import { type Failure, isInterrupted } from '../engine/failure.ts'
import { Button } from '../kit/button.tsx'
import { Callout } from '../kit/callout.tsx'
import { ProgressBar } from '../kit/progress-bar.tsx'
import { useCapture } from '../workbench/capture-context.tsx'
import { failureIn } from '../workbench/captures.ts'
import { useLanguage, useWords } from '../workbench/words.tsx'
import { PlaybookForm } from './playbook-form.tsx'
import { PlaybookResult } from './playbook-result.tsx'

type RunState =
  | { readonly is: 'ready' }
  | { readonly is: 'running'; readonly progress?: FlowProgress }
  | { readonly is: 'failed'; readonly failure: Failure }
  | { readonly is: 'done'; readonly view: PlaybookView }

/** One playbook: what it is for, what it is given, and what it came to. */
export function PlaybookRun({ card }: { readonly card: PlaybookCard }) {
  const { playbooks } = useWords()
  const language = useLanguage()
  const { engine } = useCapture()
  const [working, setWorking] = useState<CaptureInput>()
  const [errorText, setErrorText] = useState('')
  const [state, setState] = useState<RunState>({ is: 'ready' })
  const control = useRef<AbortController>(undefined)
  useEffect(() => () => control.current?.abort(), [])

  const run = async () => {
    control.current?.abort()
    const { signal } = (control.current = new AbortController())
    setState({ is: 'running' })
    try {
      const order = { id: card.id, ...(working && { working }), ...(errorText !== '' && { errorText }) }
      const onProgress = (progress: FlowProgress) => {
        if (!signal.aborted) setState({ is: 'running', progress })
      }
      const view = await engine.runPlaybook(order, language, { signal, onProgress })
      if (!signal.aborted) setState({ is: 'done', view })
    } catch (error) {
      if (signal.aborted) return
      setState(isInterrupted(error) ? { is: 'ready' } : { is: 'failed', failure: failureIn(error) })
    }
  }
  const cancel = () => {
    control.current?.abort()
    setState({ is: 'ready' })
  }
  // Another language words the same run anew; the worker keeps it.
  const isDone = state.is === 'done'
  const latest = useRef(run)
  latest.current = run
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the language asks for it.
  useEffect(() => {
    if (isDone) void latest.current()
  }, [language])

  return (
    <div className="playbook">
      <h3>{card.title}</h3>
      <p className="playbook-purpose playbook-soft">{fill(playbooks.for, { purpose: card.purpose })}</p>
      <PlaybookForm
        id={card.id}
        working={working}
        onWorking={setWorking}
        errorText={errorText}
        onErrorText={setErrorText}
      />
      {state.is === 'running' ? (
        <Running progress={state.progress} onCancel={cancel} />
      ) : (
        <p>
          <Button
            kind={state.is === 'done' ? 'secondary' : 'primary'}
            icon={<Play aria-hidden />}
            onPress={() => void run()}
          >
            {state.is === 'done' ? playbooks.again : playbooks.run}
          </Button>
        </p>
      )}
      {state.is === 'failed' && (
        <Callout tone="error" isAlert title={playbooks.failed}>
          {state.failure.words[language].what}
        </Callout>
      )}
      {state.is === 'done' ? <PlaybookResult view={state.view} /> : <Outline card={card} />}
    </div>
  )
}

function Running(props: { readonly progress: FlowProgress | undefined; readonly onCancel: () => void }) {
  const { playbooks, kit } = useWords()
  const { stage, doneBytes, totalBytes, doneEntries, totalEntries } = props.progress ?? {}
  const text = stage ? playbooks.stages[stage] : playbooks.running
  return (
    <div className="playbook-running">
      <ProgressBar
        label={playbooks.running}
        done={doneEntries ?? doneBytes ?? 0}
        total={totalEntries ?? totalBytes ?? 1}
        text={text}
      />
      <Button onPress={props.onCancel}>{kit.cancel}</Button>
    </div>
  )
}

/** The steps before they are run. */
function Outline({ card }: { readonly card: PlaybookCard }) {
  const { playbooks } = useWords()
  return (
    <section className="playbook-outline" aria-label={playbooks.steps}>
      <ol>
        {card.steps.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ol>
    </section>
  )
}
