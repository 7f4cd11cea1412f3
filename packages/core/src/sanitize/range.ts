import type { Range } from './layer.ts'

/** A stretch of a text that can be read by itself. */
export interface TextRange extends Range {
  /** Place in `/log/entries` of the entry that it begins with; `undefined`: it begins where the JSON does. */
  readonly entry: number | undefined
  /** It ends where the JSON does. */
  readonly isLast: boolean
}

/** Where an entry of `/log/entries` begins. */
export interface EntryCut {
  readonly entry: number
  readonly start: number
}

/** What stands before the first entry, as the walker must see it. */
export const RANGE_PREFIX = new TextEncoder().encode('{"log":{"entries":[')

/** Cuts `json` before entries, into stretches of at least `leastBytes` where they allow it. */
export function rangesOf(json: Range, cuts: Iterable<EntryCut>, leastBytes: number): readonly TextRange[] {
  const ranges: TextRange[] = []
  let start = json.start
  let entry: number | undefined
  for (const cut of cuts) {
    if (cut.start - start < leastBytes || json.end - cut.start < leastBytes) continue
    ranges.push({ start, end: cut.start, entry, isLast: false })
    start = cut.start
    entry = cut.entry
  }
  ranges.push({ start, end: json.end, entry, isLast: true })
  return ranges
}
