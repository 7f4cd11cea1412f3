import { headerValue } from '../../../http/headers.ts'
import { entryPointer } from '../../../model/entry.ts'
import type { About } from '../../about.ts'
import { defineRule } from '../../rule.ts'

const MAX_HOSTS = 1000
const MAX_ALSO = 50
/** What browsers take where the header is missing (Fetch, 4.9). */
const DEFAULT_SECONDS = 5

interface Questions {
  readonly first: About
  readonly indexes: number[]
  count: number
  totalMs: number
}

/** Many preflights whose answers may not be remembered: each call takes two round trips. */
export const preflightOverhead = defineRule({
  id: 'preflight-overhead',
  code: 'CORS-09',
  severity: 'note',
  confidence: 'certain',
  owner: 'backend',
  group: 'file',
  visits: ['preflight'],
  defaults: { minCount: 10 },
  /** By host. */
  start: (): Map<string, Questions> => new Map(),
  entry({ entry, about, state }) {
    if (about.kind !== 'preflight' || about.failed || about.status === undefined || about.status > 299) return
    const told = headerValue(entry.response?.headers ?? [], 'access-control-max-age')?.trim() ?? ''
    const seconds = /^-?\d{1,10}$/.test(told) ? Number(told) : DEFAULT_SECONDS
    if (seconds > DEFAULT_SECONDS) return
    const { host } = about.target
    const known = state.get(host)
    if (!known && state.size >= MAX_HOSTS) return
    const questions = known ?? { first: about, indexes: [], count: 0, totalMs: 0 }
    questions.count++
    questions.totalMs += entry.timings.totalMs ?? 0
    if (questions.indexes.length < MAX_ALSO) questions.indexes.push(about.index)
    state.set(host, questions)
  },
  end({ options, state, report }) {
    for (const { first, indexes, count, totalMs } of state.values()) {
      if (count < options.minCount) continue
      report({
        about: first,
        at: entryPointer(first.index, '/response/headers'),
        also: indexes,
        group: 'host',
        data: { preflights: count, totalMs: Math.round(totalMs) },
        magnitude: count,
      })
    }
  },
})
