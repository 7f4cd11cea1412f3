import { useEffect, useRef, useState } from 'react'
import { EngineError, type Failure, isInterrupted } from '../engine/failure.ts'
import { failureIn } from './captures.ts'

/** What an engine was asked, and how far the answer is. `before` is the last answer, to be shown meanwhile. */
export type Answer<T> =
  | { readonly is: 'waiting'; readonly before?: T }
  | { readonly is: 'here'; readonly value: T }
  | { readonly is: 'failed'; readonly failure: Failure }

/**
 * Asks, and asks again when one of `by` changes; an answer that is no longer wanted is aborted and dropped.
 * `const answer = useAnswer((signal) => engine.entry(index, language), [engine, index, language])`
 */
export function useAnswer<T>(ask: (signal: AbortSignal) => Promise<T>, by: readonly unknown[]): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ is: 'waiting' })
  const latest = useRef(ask)
  latest.current = ask
  useEffect(() => {
    const control = new AbortController()
    setAnswer((now) => (now.is === 'here' ? { is: 'waiting', before: now.value } : { is: 'waiting' }))
    latest.current(control.signal).then(
      (value) => {
        if (!control.signal.aborted) setAnswer({ is: 'here', value })
      },
      (error: unknown) => {
        if (control.signal.aborted || (error instanceof EngineError && isInterrupted(error))) return
        setAnswer({ is: 'failed', failure: failureIn(error) })
      },
    )
    return () => control.abort()
    // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names what the question hangs on.
  }, by)
  return answer
}

/** The value that can be shown: the answer, or the one before it. */
export function shownValue<T>(answer: Answer<T>): T | undefined {
  if (answer.is === 'here') return answer.value
  return answer.is === 'waiting' ? answer.before : undefined
}
