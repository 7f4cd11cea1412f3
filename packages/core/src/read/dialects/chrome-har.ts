import { flagOf, objectOf } from '../lenient.ts'
import type { DialectTraits } from './dialect-traits.ts'
import { withMembers, withMembersOf } from './with-members.ts'

/** chrome-har, as Browsertime and sitespeed.io use it: made from a DevTools log, with names of its own. */
export const chromeHar: DialectTraits = {
  dialect: 'chrome-har',
  matches: (creator, browser) =>
    creator.startsWith('chrome-har') || (creator === 'browsertime' && !browser.startsWith('firefox')),
  queueingInBlocked: false,
  tidy(raw) {
    const response = objectOf(raw.response)
    const timings = objectOf(raw.timings)
    const placed = withMembers(raw, {
      _fromCache: raw._fromCache ?? (flagOf(response?.fromDiskCache) ? 'disk' : undefined),
      timings: timings ? withMembers(timings, { _blocked_queueing: timings._queued }) : undefined,
    })
    return withMembersOf(placed, 'response', {
      _fetchedViaServiceWorker: response?._fetchedViaServiceWorker ?? response?.fromServiceWorker,
    })
  },
}
