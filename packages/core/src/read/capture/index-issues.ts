import type { ByteSource } from '../../model/byte-source.ts'
import { entryPointer } from '../../model/entry.ts'
import { HaruspexError } from '../../model/error.ts'
import type { ReadIssue, ReadIssueId } from '../../model/read-issue.ts'
import type { EntryIndex } from '../../scan/entry-index.ts'
import type { ScanError, ScanErrorKind } from '../../scan/events.ts'
import type { LogMembers } from './log-members.ts'
import { countUnsorted } from './reading-order.ts'

/** Where the JSON begins in the text: places in it are told as places in the text. */
export interface JsonStart {
  readonly offset: number
  readonly lines: number
  /** Bytes before it on its line. */
  readonly columns: number
}

export async function jsonStart(text: ByteSource, offset: number): Promise<JsonStart> {
  const before = offset === 0 ? new Uint8Array() : await text.read(0, offset)
  const lines = before.reduce((count, byte) => count + (byte === 0x0a ? 1 : 0), 0)
  return { offset, lines, columns: offset - (before.lastIndexOf(0x0a) + 1) }
}

const ISSUE_OF: Readonly<Record<ScanErrorKind, ReadIssueId>> = {
  malformed: 'malformed-json',
  truncated: 'truncated',
  'trailing-data': 'trailing-data',
  'too-deep': 'too-deep',
}

/** Why the scan ended early, as an issue of the file. */
export function scanIssue(error: ScanError, entriesBefore: number, start: JsonStart): ReadIssue {
  return {
    id: ISSUE_OF[error.kind],
    offset: error.offset + start.offset,
    line: error.line + start.lines,
    column: error.line === 1 ? error.column + start.columns : error.column,
    expected: error.expected,
    entriesBefore,
  }
}

/** The same, as the error that ends the reading; `code` by what is left to return: nothing. */
export function scanFailure(code: 'ERR_MALFORMED_JSON' | 'ERR_TOO_DEEP', issue: ReadIssue): HaruspexError {
  const { offset = 0, line = 0, column = 0, expected = '', entriesBefore = 0 } = issue
  const place = `line ${line}, column ${column} (byte ${offset})`
  const message =
    code === 'ERR_TOO_DEEP'
      ? `The JSON is nested more deeply than is read here, at ${place}. No producer of HAR does that; ask for the file again.`
      : `This is not valid JSON, and no entry can be saved: ${expected} expected at ${place}. Export the file again, unedited.`
  return new HaruspexError(code, message, { offset, line, column, expected, entriesBefore })
}

/** What the index shows to be wrong with a HAR. */
export function indexIssues(index: EntryIndex, log: LogMembers, start: JsonStart): readonly ReadIssue[] {
  const issues: ReadIssue[] = []
  if (index.error) issues.push(scanIssue(index.error, index.count, start))
  const [duplicate] = index.duplicateKeys
  if (duplicate) {
    issues.push({
      id: 'duplicate-key',
      offset: duplicate.offset + start.offset,
      ...(duplicate.entry === undefined ? {} : { pointer: entryPointer(duplicate.entry) }),
      count: index.duplicateKeyCount,
    })
  }
  if (index.count === 0) issues.push({ id: 'no-entries', pointer: '/log/entries' })
  if (!log.producer.name) issues.push({ id: 'missing-creator', pointer: '/log/creator' })
  for (const pointer of log.oversized) issues.push({ id: 'oversized-value', pointer })
  const unsorted = countUnsorted(index)
  if (unsorted > 0) issues.push({ id: 'unsorted-entries', pointer: '/log/entries', count: unsorted })
  return issues
}
