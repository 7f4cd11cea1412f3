import { amountOf, filledTextOf, type HarObject, objectOf } from '../lenient.ts'
import type { DialectTraits } from './dialect-traits.ts'
import { withMembers, withMembersOf } from './with-members.ts'

const CACHES: ReadonlyMap<string, string> = new Map([
  ['memory cache', 'memory'],
  ['disk cache', 'disk'],
])

/** Safari's Web Inspector: says where a response came from in `_fetchType`. */
export const safari: DialectTraits = {
  dialect: 'safari',
  matches: (creator) => creator === 'webkit web inspector',
  zeroTimeIsCache: true,
  tidy(raw) {
    const fetchType = filledTextOf(raw._fetchType)?.toLowerCase()
    const fromWorker = fetchType === 'service worker' ? { _fetchedViaServiceWorker: true } : {}
    const timed = withMembers(raw, { _fromCache: CACHES.get(fetchType ?? ''), timings: timingsOf(raw) })
    return withMembersOf(timed, 'response', fromWorker)
  },
}

// Older builds count the time before a request on an open connection twice, in `blocked` and in `send`.
function timingsOf(raw: HarObject): HarObject | undefined {
  const timings = objectOf(raw.timings)
  const blocked = amountOf(timings?.blocked)
  const reused = !amountOf(timings?.dns) && !amountOf(timings?.connect)
  return reused && blocked && timings?.send === timings?.blocked ? { ...timings, send: 0 } : undefined
}
