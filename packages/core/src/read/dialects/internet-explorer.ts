import { filledTextOf, objectOf } from '../lenient.ts'
import type { DialectTraits } from './dialect-traits.ts'
import { withMembersOf } from './with-members.ts'

/** Internet Explorer and old Edge: the redirect stands in `redirectionURL`. */
export const internetExplorer: DialectTraits = {
  dialect: 'internet-explorer',
  matches: (creator) => /^(?:internet explorer|microsoft edge|edge|f12)\b/.test(creator),
  tidy(raw) {
    const response = objectOf(raw.response)
    if (filledTextOf(response?.redirectURL) !== undefined) return raw
    return withMembersOf(raw, 'response', { redirectURL: filledTextOf(response?.redirectionURL) })
  },
}
