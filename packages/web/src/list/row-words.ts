import { fill, msText, STATUS_PHRASES } from '@haruspex/core'
import type { ListRow } from '../engine/engine.ts'
import type { Words } from '../text/words.ts'

const PHRASES: Readonly<Record<number, string>> = STATUS_PHRASES

/** What stands in the status column: never a bare 0, but what came of the request, and why. */
export function statusWords(
  row: ListRow,
  list: Words['list'],
): { readonly says: string; readonly why: string } {
  const error = row.error?.replace(/^net::/, '') ?? ''
  if (row.status !== undefined) {
    const from = row.fromCache ? list.cached : row.fromServiceWorker ? list.worker : undefined
    const phrase = row.status >= 200 && row.status < 300 ? '' : (row.statusText ?? PHRASES[row.status] ?? '')
    return { says: String(row.status), why: error || (from ?? phrase) }
  }
  const why: Partial<Record<ListRow['outcome'], string>> = {
    'from-cache': list.caches[row.fromCache ?? 'other'],
    running: list.runningWhy,
    cancelled: list.cancelledWhy,
    redacted: list.redactedWhy,
    blocked: error || list.blockedWhy,
    failed: error,
  }
  return { says: list.outcome[row.outcome], why: why[row.outcome] ?? '' }
}

/** The bar of a request in words: when it began, how long it took, in which phases. */
export function barWords(row: ListRow, firstAt: number | undefined, list: Words['list']): string {
  if (row.startedAt === undefined || firstAt === undefined) return list.barNone
  return fill(list.bar, {
    start: fill(list.barStart, { start: msText(row.startedAt - firstAt) }),
    total: row.totalMs === undefined ? '?' : msText(row.totalMs),
    phases: row.segments
      .map(({ phase, fromMs, toMs }) => `${phaseTitle(phase, list)} ${msText(toMs - fromMs)}`)
      .join(', '),
  })
}

export function phaseTitle(phase: ListRow['segments'][number]['phase'], list: Words['list']): string {
  return phase === 'worker-start' || phase === 'worker-respond' ? list.worker : list.columns[phase]
}
