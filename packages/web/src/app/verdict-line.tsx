import { type DiagnosisView, fill, visible } from '@haruspex/core'
import { Gauge } from 'lucide-react'
import { Button } from '../kit/button.tsx'
import { Captured } from '../kit/captured.tsx'
import { CopyButton } from '../kit/copy-button.tsx'
import { Rich } from '../kit/rich.tsx'
import { SeverityMark } from '../kit/severity-mark.tsx'
import { shownValue } from '../workbench/answer.ts'
import { useCapture } from '../workbench/capture-context.tsx'
import { useDiagnosis } from '../workbench/diagnosis.tsx'
import { findingKey } from '../workbench/finding-key.ts'
import { goTo } from '../workbench/route.ts'
import { useLanguage, useWords } from '../workbench/words.tsx'
import { CaptureQuality } from './capture-quality.tsx'
import './verdict-line.css'

/** The one sentence on top: what went wrong, how sure that is, and who is to look at it. */
export function VerdictLine() {
  const { shell } = useWords()
  const { summary } = useCapture()
  return (
    <section className="verdict-line" aria-label={shell.verdict.label}>
      <h1 className="visually-hidden">{visible(summary.name)}</h1>
      <div className="verdict-line-says" aria-live="polite">
        <Verdict />
      </div>
      <CaptureQuality />
    </section>
  )
}

function Verdict() {
  const { shell } = useWords()
  const language = useLanguage()
  const { answer, progress } = useDiagnosis()
  const view = shownValue(answer)
  if (answer.is === 'failed') return <p>{`${shell.verdict.failed} ${answer.failure.words[language].what}`}</p>
  if (!view) {
    const counts = progress && { done: progress.doneEntries, total: progress.totalEntries }
    return (
      <p className="verdict-line-working">
        <Gauge aria-hidden />
        {counts ? fill(shell.reading.diagnosing, counts) : shell.verdict.working}
      </p>
    )
  }
  const { finding } = view.report.diagnosis.verdict
  return (
    <>
      {finding && <SeverityMark severity={finding.severity} />}
      <div className="verdict-line-words">
        <p className="verdict-line-text">
          <Rich text={view.verdict} />
        </p>
        {finding && <WayOn view={view} />}
      </div>
    </>
  )
}

/** From the sentence on: its evidence, and the ID by which the back end knows the request. */
function WayOn({ view }: { readonly view: DiagnosisView }) {
  const { shell } = useWords()
  const { finding, entries } = view.report.diagnosis.verdict
  const [first] = entries
  const id = view.trackingIds.find((row) => entries.some((entry) => row.entries.includes(entry)))
  return (
    <p className="verdict-line-way">
      {finding && (
        <Button
          kind="plain"
          onPress={() =>
            goTo({
              view: 'findings',
              item: findingKey(finding),
              ...(first !== undefined && { request: first }),
            })
          }
        >
          {shell.verdict.show}
        </Button>
      )}
      {id && (
        <span className="verdict-line-id">
          {shell.verdict.trackingId} <Captured text={id.value} isOneLine />
          <CopyButton text={id.value} label={fill(shell.verdict.copyId, { value: id.value })} />
        </span>
      )}
    </p>
  )
}
