import { useEffect } from 'react'
import { CaptureProvider } from '../workbench/capture-context.tsx'
import { type OpenCapture, readCapture } from '../workbench/captures.ts'
import { DiagnosisProvider } from '../workbench/diagnosis.tsx'
import { LoadStrip } from './load-strip.tsx'
import { NotOpened } from './not-opened.tsx'
import { Panes } from './panes.tsx'
import { Rail } from './rail.tsx'
import { VerdictLine } from './verdict-line.tsx'
import './capture-frame.css'

/** One capture, from the reading of its first byte to the workbench around it. */
export function CaptureFrame({ capture }: { readonly capture: OpenCapture }) {
  const { id, state } = capture
  useEffect(() => {
    if (state.is === 'waiting') void readCapture(id)
  }, [id, state.is])

  if (state.is === 'waiting' || state.is === 'reading') return <LoadStrip capture={capture} />
  if (state.is !== 'ready') return <NotOpened capture={capture} />
  return (
    <CaptureProvider capture={state}>
      <DiagnosisProvider>
        <div className="capture-frame">
          <VerdictLine />
          <div className="capture-frame-body">
            <Rail />
            <Panes />
          </div>
        </div>
      </DiagnosisProvider>
    </CaptureProvider>
  )
}
