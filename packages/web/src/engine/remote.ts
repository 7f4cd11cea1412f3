import type { Failure } from './failure.ts'

/** What a worker answers: errors travel as data, since a thrown one would lose its code on the way. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure }

/** What the page says to a worker; Comlink carries it. */
export interface Remote {
  /** Calls a method of the engine. `job` names the call for `cancel`; `tell` hears of its progress. */
  run(
    method: string,
    args: readonly unknown[],
    job: number,
    tell?: (progress: unknown) => void,
  ): Promise<Answer<unknown>>
  cancel(job: number): void
}

/** What a method of the worker's side is given beside its arguments. */
export interface Job {
  readonly signal: { readonly aborted: boolean }
  /** Tells of progress, at most some times a second. */
  readonly tell: (progress: unknown) => void
}
