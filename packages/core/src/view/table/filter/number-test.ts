import type { PhaseId } from '../../../http/phases.ts'
import type { RequestTable } from '../request-table.ts'
import { NO, type RowTest, YES } from './answer.ts'
import type { FilterContext } from './filter-context.ts'
import type { Comparison, StatusRange, TimePoint } from './filter-query.ts'

const DAY_MS = 86_400_000

export function statusTest({ columns }: RequestTable, ranges: readonly StatusRange[]): RowTest {
  return (row) => {
    const status = columns.status[row] ?? 0
    return ranges.some(({ from, to }) => status >= from && status <= to) ? YES : NO
  }
}

/** At least so many bytes on the wire, or of content where the wire was not measured. */
export function bytesTest({ columns: { numbers } }: RequestTable, bytes: number): RowTest {
  return (row) =>
    (numbers.transferBytes.get(row) ?? numbers.contentBytes.get(row) ?? -1) >= bytes ? YES : NO
}

export function durationTest({ columns: { numbers } }: RequestTable, ms: number): RowTest {
  return (row) => ((numbers.totalMs.get(row) ?? -1) > ms ? YES : NO)
}

/** The phases together; a row where none of them was measured does not pass. */
export function phaseTest(
  { columns }: RequestTable,
  phases: readonly PhaseId[],
  than: Comparison,
  ms: number,
): RowTest {
  return (row) => {
    let sum: number | undefined
    for (const phase of phases) {
      const length = columns.phases[phase].get(row)
      if (length !== undefined) sum = (sum ?? 0) + length
    }
    return sum !== undefined && compares(sum, than, ms) ? YES : NO
  }
}

function compares(value: number, than: Comparison, bound: number): boolean {
  if (than === '>') return value > bound
  if (than === '>=') return value >= bound
  if (than === '<') return value < bound
  if (than === '<=') return value <= bound
  return value === bound
}

/** `from:` and `to:`, the point itself included. Rows without a start do not pass. */
export function timeTest(context: FilterContext, time: TimePoint, edge: 'from' | 'to'): RowTest {
  const at = instantOf(context, time)
  const { startedAt } = context.table.columns.numbers
  return (row) => {
    const start = startedAt.get(row)
    if (start === undefined || at === undefined) return NO
    return (edge === 'from' ? start >= at : start <= at) ? YES : NO
  }
}

/** A time of day is meant on the day of the first request, or on the next one where the capture goes on past midnight. */
function instantOf({ table, zoneMinutes = 0 }: FilterContext, time: TimePoint): number | undefined {
  if (time.kind === 'instant') return time.at
  const { firstAt, lastAt } = table
  if (firstAt === undefined || lastAt === undefined) return undefined
  if (time.kind === 'offset') return firstAt + time.ms
  const zoneMs = zoneMinutes * 60_000
  const day = Math.floor((firstAt + zoneMs) / DAY_MS) * DAY_MS - zoneMs
  const at = day + time.ms
  return at < firstAt && at + DAY_MS <= lastAt ? at + DAY_MS : at
}
