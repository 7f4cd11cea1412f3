import type { Capture } from '../../model/capture.ts'
import { HaruspexError } from '../../model/error.ts'
import { createRequestTable, type RequestTable } from './request-table.ts'

export interface TableProgress {
  readonly doneEntries: number
  readonly totalEntries: number
}

export interface ReadTableOptions {
  /** Looked at behind each entry; ends the reading with ERR_INTERRUPTED. */
  readonly signal?: { readonly aborted: boolean }
  /**
   * Called with the growing table behind the first 100 entries and then in longer steps, and at the end. What it
   * returns is waited for: a worker lets its messages in here.
   */
  readonly onBatch?: (table: RequestTable, progress: TableProgress) => void | Promise<void>
}

const FIRST_BATCH = 100
const LONGEST_BATCH = 5000

/**
 * Reads a capture once, in the order of time, into a table.
 * @throws {HaruspexError} `ERR_INTERRUPTED` when the signal is aborted.
 */
export async function readRequestTable(
  capture: Capture,
  { signal, onBatch }: ReadTableOptions = {},
): Promise<RequestTable> {
  const totalEntries = capture.entryCount
  const table = createRequestTable(totalEntries)
  let doneEntries = 0
  let batch = FIRST_BATCH
  let next = batch
  for await (const { entry } of capture.entries({ order: 'time' })) {
    if (signal?.aborted) {
      throw new HaruspexError('ERR_INTERRUPTED', 'Reading the list of requests was interrupted.')
    }
    if (entry) table.add(entry)
    doneEntries++
    if (doneEntries < next) continue
    await onBatch?.(table, { doneEntries, totalEntries })
    batch = Math.min(LONGEST_BATCH, batch * 2)
    next = doneEntries + batch
  }
  table.finish()
  await onBatch?.(table, { doneEntries: totalEntries, totalEntries })
  return table
}
