import type { Entry } from '../model/entry.ts'
import type { About } from './about.ts'

/** Where a redirect leads, as written; `undefined` for any other response. */
export function redirectTarget(entry: Entry, about: About): string | undefined {
  const { status } = about
  const url = entry.response?.redirectUrl
  return status !== undefined && status >= 300 && status < 400 && url ? url : undefined
}

/** What waits for the request that a redirect leads to, by its place. Few stay open; the oldest is dropped. */
export interface OpenRedirects<T> {
  /** Takes what waited for this place. */
  take(place: string): T | undefined
  wait(place: string, value: T): void
  readonly rest: Iterable<T>
}

const MAX_OPEN = 5000

export function openRedirects<T>(drop: (value: T) => void = () => {}): OpenRedirects<T> {
  const open = new Map<string, T>()
  return {
    take(place) {
      if (open.size === 0) return undefined
      const value = open.get(place)
      open.delete(place)
      return value
    },
    wait(place, value) {
      const other = open.get(place)
      open.delete(place)
      if (other !== undefined) drop(other)
      open.set(place, value)
      if (open.size <= MAX_OPEN) return
      const oldest = open.entries().next().value
      if (!oldest) return
      open.delete(oldest[0])
      drop(oldest[1])
    },
    rest: { [Symbol.iterator]: () => open.values() },
  }
}
