import { bytesText, fill, visible } from '@haruspex/core'
import { Button } from '../kit/button.tsx'
import { ProgressBar } from '../kit/progress-bar.tsx'
import { cancelReading, type OpenCapture } from '../workbench/captures.ts'
import { useLanguage, useWords } from '../workbench/words.tsx'
import { FirstRequests } from './first-requests.tsx'
import './load-strip.css'

/** How far the reading is, in bytes and in requests, and the way out. */
export function LoadStrip({ capture }: { readonly capture: OpenCapture }) {
  const { shell, kit } = useWords()
  const language = useLanguage()
  const { input, state } = capture
  const progress = state.is === 'reading' ? state.progress : undefined
  const total = progress?.totalBytes ?? (input.kind === 'blob' ? input.blob.size : input.bytes)
  const done = progress?.doneBytes ?? 0
  const entries = (progress?.entries ?? 0).toLocaleString(language)
  return (
    <main className="load-strip">
      <h1 className="visually-hidden">{visible(input.name)}</h1>
      <div className="load-strip-row">
        <ProgressBar
          label={fill(shell.reading.label, { name: input.name })}
          done={done}
          total={total}
          text={fill(shell.reading.bytes, { done: bytesText(done), total: bytesText(total) })}
        />
        <Button onPress={() => cancelReading(capture.id)}>{kit.cancel}</Button>
      </div>
      <p className="load-strip-entries numbers">{fill(shell.reading.entries, { count: entries })}</p>
      <FirstRequests rows={progress?.firstRows ?? []} />
    </main>
  )
}
