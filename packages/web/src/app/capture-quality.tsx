import { bytesText, fill, visible } from '@haruspex/core'
import { CircleCheck, ShieldCheck, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { Chip } from '../kit/chip.tsx'
import { PlainButton } from '../kit/plain-button.tsx'
import { Sheet } from '../kit/sheet.tsx'
import { shownValue, useAnswer } from '../workbench/answer.ts'
import { useCapture } from '../workbench/capture-context.tsx'
import { useLanguage, useWords } from '../workbench/words.tsx'
import './capture-quality.css'

/** What made the file, how much is in it, and what is missing in it. */
export function CaptureQuality() {
  const { shell } = useWords()
  const language = useLanguage()
  const { summary } = useCapture()
  const [isOpen, setOpen] = useState(false)
  const { producer, entryCount, fileBytes, issues, sanitized } = summary
  const made = [producer.browser ?? producer.name, producer.version].filter(Boolean).join(' ')
  return (
    <div className="capture-quality">
      <span className="numbers">
        {fill(shell.quality.requests, { count: entryCount.toLocaleString(language) })} ·{' '}
        {bytesText(fileBytes)}
        {made !== '' && ` · ${visible(made.slice(0, 60))}`}
      </span>
      {sanitized && (
        <Chip tone="good" icon={<ShieldCheck aria-hidden />}>
          {shell.quality.sanitized}
        </Chip>
      )}
      {issues.length === 0 ? (
        <Chip icon={<CircleCheck aria-hidden />}>{shell.quality.complete}</Chip>
      ) : (
        <PlainButton onPress={() => setOpen(true)}>
          <Chip tone="warning" icon={<TriangleAlert aria-hidden />}>
            {fill(shell.quality.missing, { count: issues.length })}
          </Chip>
        </PlainButton>
      )}
      <Sheet title={shell.quality.title} isOpen={isOpen} onClose={() => setOpen(false)}>
        <IssueList />
      </Sheet>
    </div>
  )
}

function IssueList() {
  const { engine } = useCapture()
  const { kit } = useWords()
  const language = useLanguage()
  const issues = shownValue(useAnswer(() => engine.issues(language), [engine, language]))
  if (!issues) return <p>{kit.loading}</p>
  return (
    <ul className="issue-list">
      {issues.map(({ id, text, place }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order.
        <li key={at}>
          <p>{text}</p>
          <p className="issue-list-place">
            <code>{id}</code> {visible(place)}
          </p>
        </li>
      ))}
    </ul>
  )
}
