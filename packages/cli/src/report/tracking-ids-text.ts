import { type FileReport, fill, type TrackingId, visible } from '@haruspex/core'
import type { Context } from '../context.ts'
import { numbersText } from '../quantities.ts'

const MOST = 10

/** IDs to look up in the back end: those of the requests that the findings name come first. */
export function trackingIdsText(report: FileReport, context: Context): string {
  const { report: words } = context.texts.cli
  if (report.trackingIds.length === 0) return ''
  const rows = grouped(report.trackingIds)
  const rankOf = rankByFinding(report)
  const ordered = rows.map((row) => ({ ...row, rank: rankOf(row) })).sort((a, b) => a.rank - b.rank)
  const lines = [`${context.paint.bold(words.trackingIds)}  ${context.paint.dim(`(${words.trackingHint})`)}`]
  for (const { type, value, entries } of ordered.slice(0, MOST)) {
    lines.push(`  ${visible(type)}  ${visible(value)}  ${context.paint.dim(numbersText(entries))}`)
  }
  if (rows.length > MOST) lines.push(`  ${fill(words.more, { count: rows.length - MOST })}`)
  return `${lines.join('\n')}\n`
}

/** How far up the list of findings the first request stands that carries an ID. */
function rankByFinding({ diagnosis }: FileReport): (row: Row) => number {
  const ranks = new Map<number, number>()
  const told = [diagnosis.verdict, ...diagnosis.top]
  told.forEach(({ entries }, rank) => {
    for (const entry of entries) if (!ranks.has(entry)) ranks.set(entry, rank)
  })
  return ({ entries }) =>
    entries.reduce((best, entry) => Math.min(best, ranks.get(entry) ?? told.length), told.length)
}

interface Row {
  readonly type: string
  readonly value: string
  readonly entries: readonly number[]
}

/** One row for each value, with every request that carries it. */
function grouped(ids: readonly TrackingId[]): readonly Row[] {
  const rows = new Map<string, { type: string; value: string; entries: Set<number> }>()
  for (const { type, value, entry } of ids) {
    const key = `${type} ${value}`
    const row = rows.get(key) ?? { type, value, entries: new Set() }
    row.entries.add(entry)
    rows.set(key, row)
  }
  return Array.from(rows.values(), ({ type, value, entries }) => ({ type, value, entries: [...entries] }))
}
