import { isUnanswered } from '../../../http/failed.ts'
import { errorPointer } from '../../../http/pointers.ts'
import type { About } from '../../about.ts'
import { defineRule } from '../../rule.ts'

const MAX_BEACONS = 5000
const LOST = new Set([undefined, 'cancelled', 'unspecified'])

/** A beacon sent while the page was left: the browser does not wait for its answer. */
export const beaconLost = defineRule({
  id: 'beacon-lost',
  code: 'PUSH-01',
  severity: 'note',
  confidence: 'likely',
  owner: 'none',
  group: 'host',
  defaults: { nearMs: 2000 },
  /** Beacons without answer, and starts of documents in epoch ms. */
  start: (): { beacons: About[]; navigations: number[] } => ({ beacons: [], navigations: [] }),
  entry({ entry, about, state }) {
    if (about.kind === 'document' && about.startedAt !== undefined) state.navigations.push(about.startedAt)
    if (about.kind !== 'ping' || about.status !== undefined || !LOST.has(about.family)) return
    const isLost = about.family !== undefined || isUnanswered(entry)
    if (isLost && about.startedAt !== undefined && state.beacons.length < MAX_BEACONS)
      state.beacons.push(about)
  },
  end({ options, state, context, report }) {
    for (const about of state.beacons) {
      const at = about.startedAt ?? 0
      const ends = [
        ...after(state.navigations, at - options.nearMs),
        context.lastAt ?? Number.POSITIVE_INFINITY,
      ]
      if (!ends.some((end) => Math.abs(end - at) <= options.nearMs)) continue
      report({
        about,
        at: errorPointer(about.index, context.dialect),
        data: { error: about.errorText || '–' },
      })
    }
  },
})

/** The first of ascending times that is not before `from`. */
function after(times: readonly number[], from: number): number[] {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((times[middle] ?? 0) < from) low = middle + 1
    else high = middle
  }
  return times.slice(low, low + 1)
}
