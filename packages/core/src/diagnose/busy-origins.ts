import type { Entry } from '../model/entry.ts'
import type { About } from './about.ts'

/** Connections that a browser opens to one origin with HTTP/1. */
export const CONNECTION_LIMIT = 6

/** How many requests an origin was serving over HTTP/1 at a time. With HTTP/2 and later they share a connection. */
export interface BusyOrigins {
  seen(entry: Entry, about: About): void
  /** Ask only when all entries were seen. */
  activeAt(origin: string, at: number): number
}

interface Intervals {
  readonly from: number[]
  readonly until: number[]
}

export function watchBusyOrigins(): BusyOrigins {
  const origins = new Map<string, Intervals>()
  let isSorted = false
  return {
    seen(entry, about) {
      if (!isHttp1(entry) || about.startedAt === undefined || about.endedAt === undefined || about.cached)
        return
      const { queueingMs = 0, stalledMs = 0, proxyMs = 0 } = entry.timings
      const from = about.startedAt + queueingMs + stalledMs + proxyMs
      if (from >= about.endedAt) return
      let known = origins.get(about.target.origin)
      if (!known) {
        known = { from: [], until: [] }
        origins.set(about.target.origin, known)
      }
      known.from.push(from)
      known.until.push(about.endedAt)
    },
    activeAt(origin, at) {
      if (!isSorted) for (const each of origins.values()) sort(each)
      isSorted = true
      const known = origins.get(origin)
      return known ? countUpTo(known.from, at) - countUpTo(known.until, at) : 0
    },
  }
}

export function isHttp1(entry: Entry): boolean {
  const version = entry.response?.httpVersion ?? entry.request.httpVersion
  return version === 'http/1.1' || version === 'http/1.0'
}

function sort({ from, until }: Intervals): void {
  from.sort((a, b) => a - b)
  until.sort((a, b) => a - b)
}

/** How many of the ascending numbers are `limit` or less. */
function countUpTo(ascending: readonly number[], limit: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low
}
