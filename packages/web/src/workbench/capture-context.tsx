import { createContext, type ReactNode, useContext } from 'react'
import type { CaptureSummary, Engine } from '../engine/engine.ts'

/** The capture that is shown, read and ready. */
export interface ReadyCapture {
  readonly engine: Engine
  readonly summary: CaptureSummary
}

const CaptureContext = createContext<ReadyCapture | undefined>(undefined)

export function CaptureProvider(props: { readonly capture: ReadyCapture; readonly children: ReactNode }) {
  return <CaptureContext value={props.capture}>{props.children}</CaptureContext>
}

/** For parts below the frame of a capture. */
export function useCapture(): ReadyCapture {
  const capture = useContext(CaptureContext)
  if (!capture) throw new Error('No capture: CaptureProvider is missing.')
  return capture
}
