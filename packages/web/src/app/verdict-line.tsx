import { fill } from '@haruspex/core'
import { Gauge } from 'lucide-react'
import { Button } from '../kit/button.tsx'
import { Rich } from '../kit/rich.tsx'
import { SeverityMark } from '../kit/severity-mark.tsx'
import { shownValue } from '../workbench/answer.ts'
import { useDiagnosis } from '../workbench/diagnosis.tsx'
import { goTo } from '../workbench/route.ts'
import { useLanguage, useWords } from '../workbench/words.tsx'
import { CaptureQuality } from './capture-quality.tsx'
import './verdict-line.css'

/** The one sentence on top: what went wrong, how sure that is, and who is to look at it. */
export function VerdictLine() {
  const { shell } = useWords()
  return (
    <section className="verdict-line" aria-label={shell.verdict.label}>
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
  const { finding, entries } = view.report.diagnosis.verdict
  const [first] = entries
  return (
    <>
      {finding && <SeverityMark severity={finding.severity} />}
      <p className="verdict-line-text">
        <Rich text={view.verdict} />
      </p>
      {first !== undefined && (
        <Button kind="plain" onPress={() => goTo({ request: first })}>
          {shell.verdict.show}
        </Button>
      )}
    </>
  )
}
