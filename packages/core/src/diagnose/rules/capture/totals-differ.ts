import { defineRule } from '../../rule.ts'

interface State {
  /** Entries whose producer counted the DNS lookup twice. */
  twice: number
}

/** The file's own totals are not the sums of its phases; the sums count here. */
export const totalsDiffer = defineRule({
  id: 'totals-differ',
  code: 'CAP-11',
  severity: 'note',
  confidence: 'certain',
  owner: 'none',
  group: 'file',
  stage: 'capture',
  defaults: {},
  start: (): State => ({ twice: 0 }),
  entry({ entry, state }) {
    if (entry.timings.dnsInConnect) state.twice++
  },
  end({ state, context, report }) {
    const issue = context.issues.find(({ id }) => id === 'total-differs')
    if (!issue) return
    const differing = issue.count ?? 1
    const isDns = state.twice >= differing
    report({ at: issue.pointer ?? '/log/entries', data: { differing, ...(isDns ? { reason: 'dns' } : {}) } })
  },
})
