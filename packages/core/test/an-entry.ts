import type { Capture, ReadEntry } from '../src/model/capture.ts'
import type { Entry, Header } from '../src/model/entry.ts'
import type { Timings } from '../src/model/timings.ts'

/** Whatever a test cares about; the rest comes from a good entry. Arrays and `undefined` replace the default. */
export type DeepPartial<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [K in keyof T]?: DeepPartial<T[K]> | undefined }
    : T

export type EntryParts = DeepPartial<Entry>

/** 2026-03-01T10:00:00Z. */
export const T0 = Date.UTC(2026, 2, 1, 10)

const GOOD: Entry = {
  index: 0,
  startedAt: T0,
  request: {
    method: 'GET',
    url: 'https://shop.example.com/api/items',
    httpVersion: 'h2',
    headers: [],
    cookies: [],
    query: [],
  },
  response: {
    status: 200,
    statusText: 'OK',
    httpVersion: 'h2',
    headers: [{ name: 'content-type', value: 'application/json' }],
    cookies: [],
    body: {
      mimeType: 'application/json',
      text: '{"items":[]}',
      base64: false,
      declaredBytes: 12,
      params: [],
    },
  },
  timings: {},
  resourceType: 'fetch',
  fromServiceWorker: false,
  socketMessages: [],
}

/** A good entry with some parts changed. Without a total the phases given are added up. */
export function anEntry(parts: EntryParts = {}): Entry {
  const entry = merge(GOOD, parts) as Entry
  return { ...entry, timings: withTotal(entry.timings) }
}

/** `headers({ origin: 'https://a.example' })`: a list of headers. */
export function headers(fields: Readonly<Record<string, string>>): readonly Header[] {
  return Object.entries(fields).map(([name, value]) => ({ name, value }))
}

/** An entry as Chrome records a request that got no response: status 0, no headers. */
export function aFailure(error: string, parts: EntryParts = {}): Entry {
  const failed: EntryParts = {
    error,
    response: { status: undefined, statusText: '', headers: [], body: undefined, httpVersion: undefined },
  }
  return anEntry(merge(failed, parts) as EntryParts)
}

/** A capture in memory. Entries get their places in the list as `index`, unless `keepIndexes`. */
export function aCapture(
  entries: readonly Entry[],
  overrides: Partial<Omit<Capture, 'entry' | 'entries'>> & { readonly keepIndexes?: boolean } = {},
): Capture {
  const { keepIndexes, ...facts } = overrides
  const placed = keepIndexes ? entries : entries.map((entry, index) => ({ ...entry, index }))
  const read = (entry: Entry): ReadEntry => ({ index: entry.index, entry, issues: [] })
  return {
    name: 'memory.har',
    fileBytes: 1000,
    container: 'plain',
    producer: { name: 'WebInspector', version: '537.36', dialect: 'chrome' },
    harVersion: '1.2',
    pages: [],
    entryCount: entries.length,
    sanitized: false,
    issues: [],
    entry: async (index) => {
      const entry = placed.find((candidate) => candidate.index === index)
      return entry ? read(entry) : { index, issues: [] }
    },
    async *entries({ order = 'time' } = {}) {
      const ordered = [...placed].sort((a, b) => a.index - b.index)
      if (order === 'time') ordered.sort((a, b) => (a.startedAt ?? Infinity) - (b.startedAt ?? Infinity) || 0)
      for (const entry of ordered) yield read(entry)
    },
    async *runs(walk) {
      const run: ReadEntry[] = []
      for await (const each of this.entries(walk)) run.push(each)
      yield run
    },
    dispose: async () => {},
    ...facts,
  }
}

function withTotal(timings: Timings): Timings {
  if (timings.totalMs !== undefined) return timings
  const { queueingMs, stalledMs, proxyMs, dnsMs, connectMs, sslMs, sendMs, waitMs, receiveMs } = timings
  const known = [queueingMs, stalledMs, proxyMs, dnsMs, connectMs, sslMs, sendMs, waitMs, receiveMs].filter(
    (ms) => ms !== undefined,
  )
  return known.length === 0 ? timings : { ...timings, totalMs: known.reduce((sum, ms) => sum + ms, 0) }
}

function merge(base: unknown, parts: unknown): unknown {
  if (parts === undefined || !isPlain(parts) || !isPlain(base)) return parts
  const merged: Record<string, unknown> = { ...base }
  for (const [key, value] of Object.entries(parts)) {
    merged[key] = isPlain(value) && isPlain(merged[key]) ? merge(merged[key], value) : value
  }
  return merged
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
