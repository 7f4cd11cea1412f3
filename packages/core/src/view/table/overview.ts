import type { ResourceType } from '../../model/entry.ts'
import { FLAG } from './columns.ts'
import type { RequestTable } from './request-table.ts'
import { kindCodes } from './row-codes.ts'

export interface OverviewOptions {
  /** Pixels across: as many buckets. */
  readonly width: number
  /** Epoch ms; the whole capture when left out. */
  readonly fromAt?: number
  readonly toAt?: number
  /** Rows that count; all when left out. */
  readonly rows?: Uint32Array
}

/** How full each stretch of time is. Lists have one number a bucket. */
export interface Overview {
  readonly fromAt: number
  readonly toAt: number
  readonly bucketMs: number
  /** Requests that began here, by kind; kinds that do not occur are left out. */
  readonly kinds: ReadonlyMap<ResourceType, Uint32Array>
  /** Requests that began here and failed; by the hundreds of their status, 0 for those without one. */
  readonly failed: Uint32Array
  readonly statusClasses: readonly [none: Uint32Array, ...classes: Uint32Array[]]
  /** Requests that were under way here. */
  readonly running: Uint32Array
  /** The longest total of those that began here, in ms. */
  readonly longestMs: Float32Array
}

const MOST_BUCKETS = 8192

/** `undefined` when no row has a time. */
export function overviewOf(table: RequestTable, options: OverviewOptions): Overview | undefined {
  const fromAt = options.fromAt ?? table.firstAt
  const toAt = options.toAt ?? table.lastAt
  if (fromAt === undefined || toAt === undefined) return undefined
  const width = Math.max(1, Math.min(MOST_BUCKETS, Math.floor(options.width)))
  const bucketMs = Math.max(toAt - fromAt, 1) / width
  const bucketOf = (at: number) => Math.max(0, Math.min(width - 1, Math.floor((at - fromAt) / bucketMs)))
  const kinds = new Map<ResourceType, Uint32Array>()
  const failed = new Uint32Array(width)
  const statusClasses = Array.from({ length: 6 }, () => new Uint32Array(width)) as [
    Uint32Array,
    ...Uint32Array[],
  ]
  const changes = new Int32Array(width + 1)
  const longestMs = new Float32Array(width)
  const { columns } = table
  const count = options.rows?.length ?? table.length
  for (let place = 0; place < count; place++) {
    const row = options.rows?.[place] ?? place
    const startedAt = columns.numbers.startedAt.get(row)
    if (startedAt === undefined) continue
    const totalMs = columns.numbers.totalMs.get(row) ?? 0
    if (startedAt > toAt || startedAt + totalMs < fromAt) continue
    changes[bucketOf(startedAt)]++
    changes[bucketOf(startedAt + totalMs) + 1]--
    if (startedAt < fromAt) continue
    const bucket = bucketOf(startedAt)
    const kind = kindCodes.word(columns.kind[row] ?? 0) ?? 'other'
    bump(kindCounts(kinds, kind, width), bucket)
    bump(statusClasses[Math.floor((columns.status[row] ?? 0) / 100)] ?? statusClasses[0], bucket)
    if (((columns.flags[row] ?? 0) & FLAG.failed) !== 0) bump(failed, bucket)
    longestMs[bucket] = Math.max(longestMs[bucket] ?? 0, totalMs)
  }
  return { fromAt, toAt, bucketMs, kinds, failed, statusClasses, running: summed(changes, width), longestMs }
}

function kindCounts(kinds: Map<ResourceType, Uint32Array>, kind: ResourceType, width: number): Uint32Array {
  let counts = kinds.get(kind)
  if (counts === undefined) kinds.set(kind, (counts = new Uint32Array(width)))
  return counts
}

function bump(counts: Uint32Array, bucket: number): void {
  counts[bucket] = (counts[bucket] ?? 0) + 1
}

function summed(changes: Int32Array, width: number): Uint32Array {
  const sums = new Uint32Array(width)
  let now = 0
  for (let bucket = 0; bucket < width; bucket++) sums[bucket] = now += changes[bucket] ?? 0
  return sums
}
