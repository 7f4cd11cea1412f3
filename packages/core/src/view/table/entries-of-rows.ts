import type { Capture, EntriesOptions } from '../../model/capture.ts'
import type { Entry } from '../../model/entry.ts'
import type { RequestTable } from './request-table.ts'

/** Above this share of the capture, reading all of it in one go is faster. */
const MOST_SINGLE_READS = 0.1

/** Longer strings than a list needs are read when it comes to searching them, in bytes of the file. */
export const SEARCHED_VALUE_BYTES = 64 << 20

/**
 * The entries of some rows, once each; `undefined` where it was skipped (`EntriesOptions`) or cannot be read any more.
 * Bodies of up to 64 MB are there.
 */
export async function* eachEntryOf(
  capture: Capture,
  table: RequestTable,
  rows: Uint32Array,
  skip?: EntriesOptions['skip'],
): AsyncGenerator<{ readonly row: number; readonly entry: Entry | undefined }, void, undefined> {
  const valueBytes = SEARCHED_VALUE_BYTES
  if (rows.length <= table.entryCount * MOST_SINGLE_READS) {
    for (const row of rows) {
      const { entry } = await capture.entry(table.columns.place[row] ?? 0, { valueBytes })
      yield { row, entry }
    }
    return
  }
  const wanted = new Uint8Array(table.length)
  for (const row of rows) wanted[row] = 1
  const isWanted = (row: number | undefined): row is number => row !== undefined && wanted[row] === 1
  const entries = capture.entries({
    order: 'time',
    valueBytes,
    skip: (json, index) => !isWanted(table.rowOf(index)) || skip?.(json, index) === true,
  })
  for await (const { index, entry } of entries) {
    const row = table.rowOf(index)
    if (isWanted(row)) yield { row, entry }
  }
}
