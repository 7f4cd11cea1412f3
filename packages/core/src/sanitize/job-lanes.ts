import type { Crew } from './crew.ts'
import type { LaneStart } from './lane.ts'
import type { Range } from './layer.ts'
import { type EntryCut, rangesOf, type TextRange } from './range.ts'

/** Parts are at least so long: a part is begun anew, and what is under way is counted in parts. */
const LEAST_RANGE_BYTES = 256 << 10

/** Threads, and where the text may be cut: see `entryCuts`. */
export interface LaneOptions {
  readonly crew: Crew
  readonly cuts: Iterable<EntryCut>
  readonly leastRangeBytes?: number
}

/** What the readings of one sanitizing need to go in lanes. */
export interface JobLanes {
  readonly crew: Crew
  readonly ranges: readonly TextRange[]
  readonly start: Pick<LaneStart, 'policy' | 'key' | 'manual'>
}

/** `undefined` where there is one range only, or the threads did not start: then all is done in this one. */
export async function lanesOf(
  json: Range,
  start: JobLanes['start'],
  options: LaneOptions | undefined,
): Promise<JobLanes | undefined> {
  if (options === undefined) return undefined
  const { crew, cuts, leastRangeBytes = LEAST_RANGE_BYTES } = options
  const ranges = rangesOf(json, cuts, leastRangeBytes)
  return ranges.length > 1 && (await crew.isReady()) ? { crew, ranges, start } : undefined
}
