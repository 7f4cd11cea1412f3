import type { Capture } from '../../model/capture.ts'
import type { Entry } from '../../model/entry.ts'
import type { RequestTable } from './request-table.ts'

/** Above this share of the capture, reading all of it in one go is faster. */
const MOST_SINGLE_READS = 0.1

/** The entries of some rows, once each; `undefined` where it cannot be read any more. */
export async function* eachEntryOf(
  capture: Capture,
  table: RequestTable,
  rows: Uint32Array,
): AsyncGenerator<{ readonly row: number; readonly entry: Entry | undefined }, void, undefined> {
  if (rows.length <= table.entryCount * MOST_SINGLE_READS) {
    for (const row of rows) {
      const { entry } = await capture.entry(table.columns.place[row] ?? 0)
      yield { row, entry }
    }
    return
  }
  const wanted = new Uint8Array(table.length)
  for (const row of rows) wanted[row] = 1
  let left = rows.length
  for await (const { index, entry } of capture.entries({ order: 'time' })) {
    const row = table.rowOf(index)
    if (row === undefined || !wanted[row]) continue
    yield { row, entry }
    left--
    if (left === 0) return
  }
}
