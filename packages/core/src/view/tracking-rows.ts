import type { FileReport } from './file-report.ts'

/** One ID, with every request that carries it. */
export interface TrackingRow {
  readonly type: string
  readonly value: string
  readonly entries: readonly number[]
}

/** IDs to look up in the back end: those of the requests that the findings name come first. */
export function trackingRows({ trackingIds, diagnosis }: FileReport): readonly TrackingRow[] {
  const rows = new Map<string, { type: string; value: string; entries: Set<number> }>()
  for (const { type, value, entry } of trackingIds) {
    const key = `${type} ${value}`
    const row = rows.get(key) ?? { type, value, entries: new Set() }
    row.entries.add(entry)
    rows.set(key, row)
  }
  // How far up the list of findings the first request stands that carries an ID.
  const told = [diagnosis.verdict, ...diagnosis.top]
  const ranks = new Map<number, number>()
  told.forEach(({ entries }, rank) => {
    for (const entry of entries) if (!ranks.has(entry)) ranks.set(entry, rank)
  })
  const rankOf = (entries: ReadonlySet<number>) => {
    let best = told.length
    for (const entry of entries) best = Math.min(best, ranks.get(entry) ?? best)
    return best
  }
  return [...rows.values()]
    .map((row) => ({ row, rank: rankOf(row.entries) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ row: { type, value, entries } }) => ({ type, value, entries: [...entries] }))
}
