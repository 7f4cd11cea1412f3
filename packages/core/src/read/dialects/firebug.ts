import { objectOf } from '../lenient.ts'
import type { DialectTraits } from './dialect-traits.ts'
import { withMembers, withMembersOf } from './with-members.ts'

/** Firebug with NetExport: no `ssl` at all, and in early versions `encodingScheme` for `encoding`. */
export const firebug: DialectTraits = {
  dialect: 'firebug',
  matches: (creator) => creator === 'firebug',
  zeroTimeIsCache: true,
  tidy(raw) {
    const content = objectOf(objectOf(raw.response)?.content)
    if (!content?.encodingScheme) return raw
    return withMembersOf(raw, 'response', {
      content: withMembers(content, { encoding: content.encodingScheme }),
    })
  },
}
