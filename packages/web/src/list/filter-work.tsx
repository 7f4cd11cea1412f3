import { fill } from '@haruspex/core'
import { Button } from '../kit/button.tsx'
import { ProgressBar } from '../kit/progress-bar.tsx'
import { useWords } from '../workbench/words.tsx'
import type { FoundRequests } from './found-requests.ts'

/** How far a filter is that reads headers and bodies; it can be stopped. */
export function FilterWork({ work }: { readonly work: FoundRequests }) {
  const { list } = useWords()
  const { progress, isStopped, stop, again } = work
  if (isStopped) {
    return (
      <div className="filter-work" role="status">
        <p>{list.stopped}</p>
        <Button onPress={again}>{list.again}</Button>
      </div>
    )
  }
  if (!progress) return null
  const { doneEntries: done, totalEntries: total } = progress
  return (
    <div className="filter-work">
      <ProgressBar
        label={list.reading}
        done={done}
        total={total}
        text={fill(list.readSoFar, { done, total })}
      />
      <Button onPress={stop}>{list.stop}</Button>
    </div>
  )
}
