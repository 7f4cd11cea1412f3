import type { PlaybookId } from '@haruspex/core'
import type { CaptureInput } from '../engine/engine.ts'
import { Select } from '../kit/select.tsx'
import { TextArea } from '../kit/text-area.tsx'
import { useCaptures, useCurrentCapture } from '../workbench/captures.ts'
import { useWords } from '../workbench/words.tsx'

/** Playbooks that look for the error as the user saw it. */
const WITH_ERROR: readonly PlaybookId[] = ['cannot-enable']
/** Playbooks that compare with somebody for whom it works. */
const WITH_WORKING: readonly PlaybookId[] = ['hidden', 'general']

/** What a playbook can be given beside the capture. */
export function PlaybookForm(props: {
  readonly id: PlaybookId
  readonly working: CaptureInput | undefined
  readonly onWorking: (input: CaptureInput | undefined) => void
  readonly errorText: string
  readonly onErrorText: (text: string) => void
}) {
  const { playbooks } = useWords()
  const current = useCurrentCapture()
  const others = useCaptures().filter(({ id }) => id !== current?.id)
  const options = [
    { id: 'none', title: playbooks.noWorking },
    ...others.map(({ id, input }) => ({ id: String(id), title: input.name })),
  ]
  const chosen = others.find(({ input }) => input === props.working)
  return (
    <div className="playbook-form">
      {WITH_WORKING.includes(props.id) &&
        (others.length === 0 ? (
          <p className="playbook-soft">{playbooks.openWorking}</p>
        ) : (
          <Select
            label={playbooks.working}
            options={options}
            selected={chosen ? String(chosen.id) : 'none'}
            onSelect={(id) => props.onWorking(others.find((one) => String(one.id) === id)?.input)}
          />
        ))}
      {WITH_ERROR.includes(props.id) && (
        <TextArea
          label={playbooks.errorText}
          hint={playbooks.errorHint}
          value={props.errorText}
          onChange={props.onErrorText}
        />
      )}
    </div>
  )
}
