import { bytesText, fill, visible } from '@haruspex/core'
import { CircleCheck, ShieldCheck, TriangleAlert } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { Chip } from '../kit/chip.tsx'
import { PlainButton } from '../kit/plain-button.tsx'
import { Sheet } from '../kit/sheet.tsx'
import { shownValue } from '../workbench/answer.ts'
import { useCapture } from '../workbench/capture-context.tsx'
import { useDiagnosis } from '../workbench/diagnosis.tsx'
import { useLanguage, useWords } from '../workbench/words.tsx'
import { toolOf } from './made-by.ts'
import './capture-quality.css'

const QualitySheet = lazy(async () => ({ default: (await import('./quality-sheet.tsx')).QualitySheet }))

/** What made the file, how much is in it, and what the capture lacks. */
export function CaptureQuality() {
  const { shell, kit } = useWords()
  const language = useLanguage()
  const { summary } = useCapture()
  const quality = shownValue(useDiagnosis().answer)?.quality ?? []
  const [isOpen, setOpen] = useState(false)
  const { producer, entryCount, fileBytes, issues, sanitized } = summary
  const made = producer.browser ?? toolOf(producer)
  const remarks = issues.length + quality.length
  const isGrave = issues.length > 0 || quality.some(({ finding }) => finding.severity !== 'note')
  return (
    <div className="capture-quality">
      <span className="numbers">
        {entryCount === 1
          ? shell.quality.oneRequest
          : fill(shell.quality.requests, { count: entryCount.toLocaleString(language) })}{' '}
        · {bytesText(fileBytes)}
        {made !== '' && ` · ${visible(made.slice(0, 60))}`}
      </span>
      {sanitized && (
        <Chip tone="good" icon={<ShieldCheck aria-hidden />}>
          {shell.quality.sanitized}
        </Chip>
      )}
      <PlainButton className="capture-quality-button" onPress={() => setOpen(true)}>
        {remarks === 0 ? (
          <Chip icon={<CircleCheck aria-hidden />}>{shell.quality.complete}</Chip>
        ) : (
          <Chip tone={isGrave ? 'warning' : 'note'} icon={<TriangleAlert aria-hidden />}>
            {remarks === 1 ? shell.quality.oneMissing : fill(shell.quality.missing, { count: remarks })}
          </Chip>
        )}
      </PlainButton>
      <Sheet title={shell.quality.title} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Suspense fallback={<p>{kit.loading}</p>}>
          <QualitySheet quality={quality} />
        </Suspense>
      </Sheet>
    </div>
  )
}
