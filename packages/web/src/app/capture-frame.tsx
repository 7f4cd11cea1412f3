import { fill } from '@haruspex/core'
import { lazy, Suspense, useEffect } from 'react'
import { EmptyState } from '../kit/empty-state.tsx'
import { CaptureProvider } from '../workbench/capture-context.tsx'
import { type OpenCapture, readCapture } from '../workbench/captures.ts'
import { DiagnosisProvider } from '../workbench/diagnosis.tsx'
import { useRoute } from '../workbench/route.ts'
import { useWords } from '../workbench/words.tsx'
import { FailureBoundary } from './failure-boundary.tsx'
import { LearnPage } from './learn-page.tsx'
import { LoadStrip } from './load-strip.tsx'
import { NotOpened } from './not-opened.tsx'
import { Panes } from './panes.tsx'
import { Rail } from './rail.tsx'
import { VerdictLine } from './verdict-line.tsx'
import './capture-frame.css'

const TourPanel = lazy(async () => ({ default: (await import('../tour/tour-panel.tsx')).TourPanel }))

/** One capture, from the reading of its first byte to the workbench around it. */
export function CaptureFrame({ capture }: { readonly capture: OpenCapture }) {
  const { id, input, state } = capture
  const { open, learn } = useWords()
  const isLearn = useRoute().view === 'learn'
  useEffect(() => {
    if (state.is === 'waiting') void readCapture(id)
  }, [id, state.is])

  if (state.is === 'waiting' || state.is === 'reading') return <LoadStrip capture={capture} />
  const hasNothing = state.is !== 'ready' || state.summary.entryCount === 0
  if (hasNothing && isLearn) return <LearnPage back={learn.toFile} />
  if (state.is !== 'ready') return <NotOpened capture={capture} />
  return (
    <CaptureProvider capture={state}>
      <DiagnosisProvider>
        <div className="capture-frame">
          <VerdictLine />
          {state.summary.entryCount === 0 ? (
            <main className="capture-frame-body">
              <EmptyState title={fill(open.empty.title, { name: state.summary.name })}>
                {open.empty.text}
              </EmptyState>
            </main>
          ) : (
            <div className="capture-frame-body">
              <Rail />
              <Panes />
            </div>
          )}
          {input.tour !== undefined && (
            <FailureBoundary>
              <Suspense fallback={null}>
                <TourPanel address={input.tour} />
              </Suspense>
            </FailureBoundary>
          )}
        </div>
      </DiagnosisProvider>
    </CaptureProvider>
  )
}
