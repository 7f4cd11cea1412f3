import { bytesText, fill, visibleLines } from '@haruspex/core'
import { useState } from 'react'
import { Button } from '../kit/button.tsx'
import { Callout } from '../kit/callout.tsx'
import { shownValue, useAnswer } from '../workbench/answer.ts'
import { useWords } from '../workbench/words.tsx'
import type { DetailsTabProps } from './tabs.ts'
import './raw.css'

const STEP_BYTES = 64 << 10

/** The JSON of the entry, byte for byte as the file has it, a piece at a time. */
export function RawTab({ engine, record, language }: DetailsTabProps) {
  const { details, kit } = useWords()
  const [wantedBytes, setWantedBytes] = useState(STEP_BYTES)
  const answer = useAnswer(() => engine.rawText(record.index, 0, wantedBytes), [engine, record, wantedBytes])
  const raw = shownValue(answer)
  if (answer.is === 'failed') return <Callout tone="error" title={answer.failure.words[language].what} />
  if (!raw) return <p className="pane-message">{kit.loading}</p>
  return (
    <div className="raw">
      <p className="raw-hint">{details.raw.hint}</p>
      <pre>{visibleLines(withoutMargin(raw.text))}</pre>
      {raw.to < raw.totalBytes && (
        <p className="raw-more">
          <span className="numbers">
            {fill(details.raw.shown, { shown: bytesText(raw.to), total: bytesText(raw.totalBytes) })}
          </span>
          <Button onPress={() => setWantedBytes((bytes) => bytes + STEP_BYTES * 4)}>
            {details.raw.more}
          </Button>
        </p>
      )}
    </div>
  )
}

/** Without the indentation that all lines but the first share: how deep the entry stands in its file. */
function withoutMargin(text: string): string {
  const [first = '', ...rest] = text.split('\n')
  const margin = rest.reduce((least, line) => {
    const indent = line.search(/\S/)
    return indent < 0 ? least : Math.min(least, indent)
  }, Number.POSITIVE_INFINITY)
  return Number.isFinite(margin) ? [first, ...rest.map((line) => line.slice(margin))].join('\n') : text
}
