import type { LinearEngine } from '../../../scan/linear-pattern.ts'
import type { RequestTable } from '../request-table.ts'
import type { RowMarks } from '../row-marks.ts'

/** What a filter is applied to. */
export interface FilterContext {
  readonly table: RequestTable
  /** Of the diagnosis; without it no row passes `finding:` and `is:with-finding`. */
  readonly marks?: RowMarks
  /** For patterns; `filterEntries` loads it where it is missing. */
  readonly engine?: LinearEngine
  /** Minutes east of UTC in which times of day are meant. */
  readonly zoneMinutes?: number
}
