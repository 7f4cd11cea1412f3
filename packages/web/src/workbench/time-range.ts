import { type FilterTerm, parseFilter, printFilter } from '@haruspex/core'

/** A stretch of time in ms since the first request; an end that is left out is open. */
export interface TimeRange {
  readonly fromMs?: number
  readonly toMs?: number
}

/** What `from:` and `to:` of a filter say; nothing where they are written as times of day, or stand beside an OR. */
export function timeRangeOf(filter: string, firstAt: number | undefined): TimeRange {
  const { alternatives } = parseFilter(filter)
  const terms = alternatives.length === 1 ? (alternatives[0] ?? []) : []
  const at = (key: 'from' | 'to') => {
    const test = terms.find((term) => term.key === key && !term.negated)?.test
    if (test?.kind !== 'time') return undefined
    if (test.time.kind === 'offset') return test.time.ms
    return test.time.kind === 'instant' && firstAt !== undefined ? test.time.at - firstAt : undefined
  }
  const [fromMs, toMs] = [at('from'), at('to')]
  return { ...(fromMs !== undefined && { fromMs }), ...(toMs !== undefined && { toMs }) }
}

/** The filter with this stretch of time in place of its own. */
export function withTimeRange(filter: string, { fromMs, toMs }: TimeRange): string {
  const { alternatives } = parseFilter(filter)
  const times = [
    ...(fromMs === undefined ? [] : [timeTerm('from', fromMs)]),
    ...(toMs === undefined ? [] : [timeTerm('to', toMs)]),
  ]
  const groups = alternatives.length === 0 ? [[]] : alternatives
  const next = groups.map((terms) => [...terms.filter((term) => !isTime(term)), ...times])
  return printFilter({ alternatives: next.filter((terms) => terms.length > 0) })
}

function isTime({ key, negated }: FilterTerm): boolean {
  return !negated && (key === 'from' || key === 'to')
}

function timeTerm(key: 'from' | 'to', ms: number): FilterTerm {
  const value = `${Number((ms / 1000).toFixed(3))}s`
  return { start: 0, end: 0, negated: false, key, value, valueStart: 0, pattern: false }
}
