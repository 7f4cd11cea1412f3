import { type EvidenceView, fill, visible } from '@haruspex/core'
import { useState } from 'react'
import { Button } from '../kit/button.tsx'
import { Captured } from '../kit/captured.tsx'
import { Chip } from '../kit/chip.tsx'
import { CopyButton } from '../kit/copy-button.tsx'
import { PlaceButton } from '../kit/place-button.tsx'
import { useWords } from '../workbench/words.tsx'

const FIRST_ROWS = 5

/** What a step goes by, each with the way to its place. */
export function StepEvidence({ evidence }: { readonly evidence: readonly EvidenceView[] }) {
  const { playbooks } = useWords()
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? evidence : evidence.slice(0, FIRST_ROWS)
  return (
    <ul className="step-evidence" aria-label={playbooks.evidence}>
      {shown.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: evidence never changes its order.
        <li key={at}>
          <Row evidence={one} />
        </li>
      ))}
      {evidence.length > shown.length && (
        <li>
          <Button kind="plain" onPress={() => setWhole(true)}>
            {fill(playbooks.moreEvidence, { count: evidence.length - shown.length })}
          </Button>
        </li>
      )}
    </ul>
  )
}

function Row({ evidence }: { readonly evidence: EvidenceView }) {
  const { playbooks } = useWords()
  const { entry, pointer, code, says, text } = evidence
  const place = pointer ?? (entry === undefined ? undefined : `/log/entries/${entry}`)
  const value = /^[\w-]{1,80}: (\S{8,200})$/.exec(text)?.[1]
  return (
    <>
      <span className="step-evidence-says">
        {code !== undefined && <Chip>{code}</Chip>}
        {says !== '' && <span>{visible(says)}</span>}
        {text !== '' && <Captured text={text} />}
      </span>
      <span className="step-evidence-end">
        {value !== undefined && <CopyButton text={value} label={fill(playbooks.copyValue, { value })} />}
        {place !== undefined && (
          <PlaceButton pointer={place} label={(given) => fill(playbooks.open, given)} />
        )}
      </span>
    </>
  )
}
