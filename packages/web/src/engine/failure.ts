import type { ErrorCode, Language } from '@haruspex/core'

/** An error in words for people, as plain data that a worker can send. */
export interface Failure {
  readonly code: ErrorCode
  readonly words: Readonly<Record<Language, FailureWords>>
}

export interface FailureWords {
  readonly what: string
  /** What to do about it; may be empty. */
  readonly next: string
}

/** What calls of an engine reject with. */
export class EngineError extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.words.en.what)
    this.name = 'EngineError'
    this.failure = failure
  }
}

/** The user gave up: no failure to speak of. */
export function isInterrupted(error: unknown): boolean {
  return error instanceof EngineError && error.failure.code === 'ERR_INTERRUPTED'
}
