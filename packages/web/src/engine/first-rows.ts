import { barSegments, captureOf, type HarText, memorySource, readRequestTable } from '@haruspex/core'
import type { ListRow } from './engine.ts'

/** A smaller text is scanned before anybody could read the rows. */
const LARGE_BYTES = 8 << 20
const HEAD_BYTES = 1 << 20
const MOST_ROWS = 60

/**
 * The first requests of a large text, out of its beginning alone: something to see while the rest is scanned. They are
 * read as a file that breaks off is. None where no request ends so early, or the text turns out to be no HAR.
 */
export async function firstRows(har: HarText, largeBytes = LARGE_BYTES): Promise<readonly ListRow[]> {
  const { text, jsonFrom, jsonTo } = har
  if (jsonTo - jsonFrom < largeBytes) return []
  try {
    // The bytes of a source are valid until its next read.
    const head = (await text.read(jsonFrom, Math.min(jsonTo, jsonFrom + HEAD_BYTES))).slice()
    const beginning = memorySource(head, text.name)
    const capture = await captureOf({ ...har, text: beginning, jsonFrom: 0, jsonTo: head.length }, beginning)
    const table = await readRequestTable(capture)
    return Array.from({ length: Math.min(table.length, MOST_ROWS) }, (_, row) => ({
      ...table.row(row),
      segments: barSegments(table, row),
    }))
  } catch {
    return []
  }
}
