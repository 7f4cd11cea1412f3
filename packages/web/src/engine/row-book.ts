import { type Entry, type IndexedCapture, isFailed, trackingIdsOf } from '@haruspex/core'
import type { ListQuery, ListResult, Outcome, RequestRow } from './engine.ts'
import type { Job } from './remote.ts'

/** The rows of a capture: all of them once the list was asked for. */
export interface RowBook {
  list(query: ListQuery, job: Job): Promise<ListResult>
  rows(places: readonly number[]): Promise<readonly RequestRow[]>
}

export function createRowBook(capture: IndexedCapture): RowBook {
  const rows = new Map<number, RequestRow>()
  let isRead = false
  const readAll = async (job: Job) => {
    for await (const { index, entry } of capture.entries()) {
      if (job.signal.aborted) break
      if (entry) rows.set(index, rowOf(entry))
      job.tell({ doneEntries: rows.size, totalEntries: capture.entryCount })
    }
    isRead = true
  }
  return {
    list: async ({ filter, sort, descending }, job) => {
      if (!isRead) await readAll(job)
      const wanted = filter.trim().toLowerCase()
      const found = [...rows.values()].filter((row) =>
        `${row.host}${row.path}`.toLowerCase().includes(wanted),
      )
      if (sort !== undefined)
        found.sort((a, b) => compare(a[sort as keyof RequestRow], b[sort as keyof RequestRow]))
      if (descending) found.reverse()
      return { order: Uint32Array.from(found, ({ place }) => place), total: rows.size }
    },
    rows: async (places) => places.flatMap((place) => rows.get(place) ?? []),
  }
}

function compare(a: string | number | boolean | undefined, b: typeof a): number {
  if (a === b) return 0
  if (a === undefined) return 1
  if (b === undefined) return -1
  return a < b ? -1 : 1
}

function rowOf(entry: Entry): RequestRow {
  const { request, response, timings } = entry
  const [, host = '', path = request.url] = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)([^#]*)/i.exec(request.url) ?? []
  const totalMs = timings.totalMs ?? timings.fileTotalMs
  const [id] = trackingIdsOf(entry)
  return {
    place: entry.index,
    startedAt: entry.startedAt,
    method: request.method.slice(0, 40),
    status: response?.status,
    statusText: response?.statusText.slice(0, 200),
    outcome: outcomeOf(entry),
    error: entry.error?.slice(0, 200),
    failed: isFailed(entry),
    host,
    path: path.slice(0, 2000),
    name: (path.split('/').at(-1) || host).slice(0, 500),
    kind: entry.resourceType ?? 'other',
    transferBytes: response?.transferBytes ?? response?.bodyBytes,
    totalMs,
    trackingId: id?.value,
  }
}

function outcomeOf(entry: Entry): Outcome {
  if (entry.response?.status !== undefined) return 'answered'
  if (entry.fromCache !== undefined) return 'from-cache'
  if (entry.error === '') return 'blocked'
  return isFailed(entry) ? 'failed' : 'running'
}
