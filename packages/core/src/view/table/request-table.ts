import { siteOf } from '../../http/site.ts'
import type { Entry } from '../../model/entry.ts'
import { columnBytes, createColumns, type RequestColumns } from './columns.ts'
import type { RequestRow } from './request-row.ts'
import { readRow, writeRow } from './row-cells.ts'
import { rowOfEntry } from './row-of-entry.ts'
import { placeStart } from './url-parts.ts'
import { createWordTable, type WordTable } from './word-table.ts'

/**
 * The requests of a capture for lists and waterfalls, by start time. It holds columns and words and no bodies: about
 * 300 bytes a row. It grows while it is filled; what was read of a row stays as it is.
 */
export interface RequestTable {
  /** Rows so far. */
  readonly length: number
  /** Entries that the capture has; the table ends with fewer rows where some could not be read. */
  readonly entryCount: number
  /** Every entry was looked at. */
  readonly complete: boolean
  row(row: number): RequestRow
  /** The row of the entry at `place` in the file; `undefined`: not yet read, or not readable. */
  rowOf(place: number): number | undefined
  /** Epoch ms of the first start and of the last end. */
  readonly firstAt: number | undefined
  readonly lastAt: number | undefined
  /** Registrable domain of the first document: all others are third parties. */
  readonly mainSite: string | undefined
  /** Bytes of memory that it takes. */
  readonly bytes: number
  readonly columns: RequestColumns
  readonly words: WordTable
  readonly urls: WordTable
  /** Bytes of a URL in front of its host: what a search for text leaves out. */
  urlFrom(url: number): number
}

/** A table that is being filled, entries in the order of time. */
export interface GrowingTable extends RequestTable {
  add(entry: Entry): void
  finish(): void
}

export function createRequestTable(entryCount: number): GrowingTable {
  const columns = createColumns(entryCount)
  const words = createWordTable()
  const urls = createWordTable()
  const rowsByPlace = new Uint32Array(entryCount)
  let urlFroms = new Uint8Array(1024)
  let length = 0
  let complete = false
  let firstAt: number | undefined
  let lastAt: number | undefined
  let mainSite: string | undefined

  function addUrl(url: string): number {
    const before = urls.count
    const id = urls.add(url)
    if (urls.count === before) return id
    if (id >= urlFroms.length) {
      const more = new Uint8Array(urlFroms.length * 2)
      more.set(urlFroms)
      urlFroms = more
    }
    urlFroms[id] = placeStart(url)
    return id
  }

  return {
    columns,
    words,
    urls,
    entryCount,
    get length() {
      return length
    },
    get complete() {
      return complete
    },
    get firstAt() {
      return firstAt
    },
    get lastAt() {
      return lastAt
    },
    get mainSite() {
      return mainSite
    },
    get bytes() {
      return columnBytes(columns) + words.bytes + urls.bytes + urlFroms.byteLength + rowsByPlace.byteLength
    },
    urlFrom: (url) => urlFroms[url] ?? 0,
    row: (row) => readRow(columns, words, urls, row),
    rowOf: (place) => {
      const row = rowsByPlace[place] ?? 0
      return row === 0 ? undefined : row - 1
    },
    add(entry) {
      if (length >= entryCount) return
      const row = rowOfEntry(entry)
      writeRow(columns, words, addUrl(row.url), length, row)
      length++
      if (row.place < entryCount) rowsByPlace[row.place] = length
      const { startedAt, totalMs = 0 } = row
      if (startedAt !== undefined) {
        firstAt = Math.min(firstAt ?? startedAt, startedAt)
        lastAt = Math.max(lastAt ?? startedAt, startedAt + totalMs)
      }
      if (row.kind === 'document' && row.host !== '') mainSite ??= siteOf(row.host)
    },
    finish() {
      complete = true
    },
  }
}
