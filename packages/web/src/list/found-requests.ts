import { useDeferredValue, useEffect, useState } from 'react'
import type { EntryProgress, ListResult } from '../engine/engine.ts'
import { EngineError, type Failure, isInterrupted } from '../engine/failure.ts'
import { useCapture } from '../workbench/capture-context.tsx'
import { failureIn } from '../workbench/captures.ts'
import { useDiagnosis } from '../workbench/diagnosis.tsx'
import type { ListSort } from './sort.ts'

/** While a capture is read the list grows this often. */
const GROWS_EVERY_MS = 400

export interface FoundRequests {
  /** The last answer; while another is on its way it stays. */
  readonly found?: ListResult
  /** The filter reads entries, and is so far. */
  readonly progress?: EntryProgress
  readonly failure?: Failure
  readonly isStopped: boolean
  readonly stop: () => void
  readonly again: () => void
}

type State = Pick<FoundRequests, 'found' | 'progress' | 'failure' | 'isStopped'>

/** The requests that a filter lets through, asked again when the capture grows or its diagnosis is there. */
export function useFoundRequests(filter: string, { column, descending }: ListSort): FoundRequests {
  const { engine } = useCapture()
  const isDiagnosed = useDiagnosis().answer.is === 'here'
  const wanted = useDeferredValue(filter)
  const [times, setTimes] = useState(0)
  const [state, setState] = useState<State>({ isStopped: false })
  const [control, setControl] = useState<AbortController>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `times` and the diagnosis ask the same anew.
  useEffect(() => {
    const own = new AbortController()
    setControl(own)
    let isWanted = true
    const keep = (next: (now: State) => State) => {
      if (isWanted) setState(next)
    }
    keep(({ found }) => ({ isStopped: false, ...(found && { found }) }))
    const query = { filter: wanted, ...(column !== undefined && { sort: column }), descending }
    const onProgress = (progress: EntryProgress) => keep((now) => ({ ...now, progress }))
    engine.list(query, { signal: own.signal, onProgress }).then(
      (found) => keep(() => ({ found, isStopped: false })),
      (error: unknown) => {
        const isEnd = error instanceof EngineError && isInterrupted(error)
        keep(({ found }) => ({
          ...(found && { found }),
          isStopped: isEnd,
          ...(!isEnd && { failure: failureIn(error) }),
        }))
      },
    )
    return () => {
      isWanted = false
      own.abort()
    }
  }, [engine, wanted, column, descending, times, isDiagnosed])
  const isGrowing = state.found?.isComplete === false
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer starts the next wait.
  useEffect(() => {
    if (!isGrowing) return
    const timer = setTimeout(() => setTimes((now) => now + 1), GROWS_EVERY_MS)
    return () => clearTimeout(timer)
  }, [isGrowing, state.found])
  return {
    ...state,
    stop: () => control?.abort(),
    again: () => setTimes((now) => now + 1),
  }
}
