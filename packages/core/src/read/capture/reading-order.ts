import type { EntryIndex } from '../../scan/entry-index.ts'
import type { EntrySpan } from './entry-reader.ts'

/** Places of all entries, by start time (those without one last) or as they stand in the file. */
export function readingOrder(index: EntryIndex, order: 'time' | 'file'): Uint32Array {
  const places = Uint32Array.from({ length: index.count }, (_, place) => place)
  if (order === 'file') return places
  const times = Float64Array.from(places, (place) => index.startedAt(place) ?? Number.POSITIVE_INFINITY)
  const timeOf = (place: number) => times[place] ?? Number.POSITIVE_INFINITY
  return places.sort((a, b) => (timeOf(a) === timeOf(b) ? a - b : timeOf(a) < timeOf(b) ? -1 : 1))
}

/** How many entries begin before the one that stands in front of them. */
export function countUnsorted(index: EntryIndex): number {
  let count = 0
  let before = Number.NEGATIVE_INFINITY
  for (let place = 0; place < index.count; place++) {
    const at = index.startedAt(place)
    if (at === undefined) continue
    if (at < before) count++
    before = at
  }
  return count
}

/** One read takes at most this much, unless one entry is longer. */
const BATCH_BYTES = 1 << 20
/** A read of more than this is worth it only when at least that share of it is wanted. */
const SPARSE_BYTES = 1 << 18
const LEAST_SHARE = 0.25

/** Cuts an order into runs that lie close together in the file, so that a large file is not read in tiny pieces. */
export function* batchesOf(
  order: Uint32Array,
  spanOf: (place: number) => EntrySpan,
  wholeBytes: number,
): Generator<readonly EntrySpan[], void, undefined> {
  let batch: EntrySpan[] = []
  let alone = false
  let from = 0
  let to = 0
  let wanted = 0
  for (const place of order) {
    const span = spanOf(place)
    const bytes = span.end - span.start
    const newFrom = Math.min(from, span.start)
    const newTo = Math.max(to, span.end)
    const whole = !alone && bytes <= wholeBytes
    const dense = newTo - newFrom <= SPARSE_BYTES || wanted + bytes >= (newTo - newFrom) * LEAST_SHARE
    const fits = newTo - newFrom <= BATCH_BYTES && dense
    if (batch.length > 0 && whole && fits) {
      batch.push(span)
      from = newFrom
      to = newTo
      wanted += bytes
      continue
    }
    if (batch.length > 0) yield batch
    batch = [span]
    alone = bytes > wholeBytes
    from = span.start
    to = span.end
    wanted = bytes
  }
  if (batch.length > 0) yield batch
}
