import { entryPointer } from '../../../model/entry.ts'
import type { About } from '../../about.ts'
import { defineRule } from '../../rule.ts'

const MAX_PAGES = 1000
const MAX_LISTED = 100

interface PageFailures {
  readonly first: About
  readonly places: Set<string>
  failures: number
  /** Later failures whose initiator, by the file’s own word, is the first one. */
  readonly initiated: number[]
}

/** Where many requests of a page failed: which came first, as the later ones may follow from it. */
export const firstFailure = defineRule({
  id: 'first-failure',
  code: 'FAIL-24',
  severity: 'note',
  confidence: 'certain',
  owner: 'none',
  group: 'file',
  visits: ['trouble'],
  defaults: { minFailures: 10 },
  start: (): Map<string, PageFailures> => new Map(),
  entry({ entry, about, state }) {
    if (!about.failed || about.noise || about.kind === 'preflight') return
    const page = entry.pageRef ?? ''
    const known = state.get(page)
    if (!known) {
      if (state.size < MAX_PAGES)
        state.set(page, { first: about, places: new Set([about.place]), failures: 1, initiated: [] })
      return
    }
    known.failures++
    if (known.places.size < MAX_LISTED) known.places.add(about.place)
    if (about.initiator === known.first.place && known.initiated.length < MAX_LISTED)
      known.initiated.push(about.index)
  },
  end({ state, options, report }) {
    for (const { first, places, failures, initiated } of state.values()) {
      if (failures < options.minFailures || places.size < 2) continue
      const { host, path } = first.target
      report({
        at: entryPointer(first.index),
        also: [first.index, ...initiated],
        data: {
          host: host || path.slice(0, 100) || '?',
          path: first.endpoint.slice(host.length) || '/',
          method: first.method,
          reason: first.status ?? (first.errorText || '–'),
          later: failures - 1,
          initiated: initiated.length,
        },
        magnitude: failures,
      })
    }
  },
})
