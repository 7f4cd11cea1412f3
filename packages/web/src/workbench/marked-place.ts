import { belowEntry, pointerPlace } from './pointer-place.ts'
import { goTo } from './route.ts'
import { createStore, useStore } from './store.ts'

/** A field that is spoken of, to be brought into sight and marked. */
export interface MarkedPlace {
  readonly request: number
  readonly tab: string
  /** Of the field in its entry: `/response/headers/1`. */
  readonly below: string
  /** As `performance.now` has it: what was asked for long ago is not marked any more. */
  readonly askedAt: number
}

const marked = createStore<MarkedPlace | undefined>(undefined)

export function useMarkedPlace(): MarkedPlace | undefined {
  return useStore(marked)
}

/** Marks a field in a tab of the details. */
export function markPlace(pointer: string, place: { readonly request: number; readonly tab: string }): void {
  marked.set({ ...place, below: belowEntry(pointer), askedAt: performance.now() })
}

/** Goes to a place in the file: the request, the tab that shows it best, and there the field. */
export function goToPlace(pointer: string): void {
  const place = pointerPlace(pointer)
  if (!place) return
  goTo({ request: place.request, tab: place.tab })
  markPlace(pointer, place)
}

/**
 * How well a field of the page fits to a pointer, by its own: the longer what both begin with, the better. 0: not at
 * all. `pointer` may be that of a whole entry.
 */
export function fitOf(own: string, below: string): number {
  const field = belowEntry(own)
  if (field === below) return Number.POSITIVE_INFINITY
  const [short, long] = field.length < below.length ? [field, below] : [below, field]
  return long.startsWith(`${short}/`) ? short.length + 1 : 0
}
