import type { CaptureInput, CaptureSummary, Engine, OpenProgress } from '../engine/engine.ts'
import { createEngine } from '../engine/engine-client.ts'
import { EngineError, type Failure, isInterrupted } from '../engine/failure.ts'
import { currentRoute, goTo, useRoute } from './route.ts'
import { createStore, useStore } from './store.ts'

/** A capture that the reader gave, and how far it is. */
export interface OpenCapture {
  readonly id: number
  readonly input: CaptureInput
  readonly state: CaptureState
}

export type CaptureState =
  | { readonly is: 'waiting' }
  | { readonly is: 'reading'; readonly progress?: OpenProgress }
  | { readonly is: 'cancelled' }
  | { readonly is: 'failed'; readonly failure: Failure }
  | { readonly is: 'ready'; readonly engine: Engine; readonly summary: CaptureSummary }

const captures = createStore<readonly OpenCapture[]>([])
const running = new Map<number, Engine>()
let lastId = 0

/** All captures, in the order in which they were given. */
export function useCaptures(): readonly OpenCapture[] {
  return useStore(captures)
}

/** The one that is shown. */
export function useCurrentCapture(): OpenCapture | undefined {
  const { capture } = useRoute()
  const all = useStore(captures)
  return all[Math.min(capture, all.length - 1)]
}

/** Which of them, from 0, is the first of this kind; -1: none. */
export function placeOfCapture(isIt: (input: CaptureInput) => boolean): number {
  return captures.get().findIndex(({ input }) => isIt(input))
}

/** Adds captures; the first of them is read at once and shown, the others when they are chosen. */
export function addCaptures(inputs: readonly CaptureInput[], keepRoute = false): void {
  if (inputs.length === 0) return
  const before = captures.get().length
  const added = inputs.map((input): OpenCapture => ({ id: ++lastId, input, state: { is: 'waiting' } }))
  captures.set((all) => [...all, ...added])
  if (!keepRoute) showCapture(before)
}

/** Goes to a capture, forgetting what was chosen in the one before. */
export function showCapture(at: number): void {
  goTo({ capture: at, request: undefined, filter: '', item: undefined })
}

/** Reads a capture that waits, was cancelled or failed. */
export async function readCapture(id: number): Promise<void> {
  const capture = captures.get().find((one) => one.id === id)
  if (!capture || running.has(id)) return
  setState(id, { is: 'reading' })
  const engine = createEngine(capture.input)
  running.set(id, engine)
  try {
    const summary = await engine.open({ onProgress: (progress) => tell(id, progress) })
    setState(id, { is: 'ready', engine, summary })
  } catch (error) {
    drop(id)
    setState(id, isInterrupted(error) ? { is: 'cancelled' } : { is: 'failed', failure: failureIn(error) })
  }
}

/** Ends the reading of a capture at once. */
export function cancelReading(id: number): void {
  drop(id)
}

/** Closes a capture; the one that is shown stays so, or its neighbour comes in its place. */
export function closeCapture(id: number): void {
  const before = captures.get()
  const at = before.findIndex((one) => one.id === id)
  const shown = Math.min(currentRoute().capture, before.length - 1)
  drop(id)
  captures.set(before.filter((one) => one.id !== id))
  if (at === shown) showCapture(Math.max(0, Math.min(at, before.length - 2)))
  else if (at < shown) goTo({ capture: shown - 1 }, true)
}

function drop(id: number): void {
  running.get(id)?.close()
  running.delete(id)
}

function tell(id: number, progress: OpenProgress): void {
  captures.set((all) =>
    all.map((one) =>
      one.id === id && one.state.is === 'reading' ? { ...one, state: { is: 'reading', progress } } : one,
    ),
  )
}

function setState(id: number, state: CaptureState): void {
  captures.set((all) => all.map((one) => (one.id === id ? { ...one, state } : one)))
}

/** What went wrong in a call of an engine, in words. */
export function failureIn(error: unknown): Failure {
  if (error instanceof EngineError) return error.failure
  const words = { what: error instanceof Error ? error.name : String(error), next: '' }
  return { code: 'ERR_INTERNAL', words: { en: words, zh: words } }
}
