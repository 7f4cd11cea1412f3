import type { DialectTraits } from './dialect-traits.ts'

/** Charles: much is null, and `_charlesStatus` tells of failures; both are read for every producer. */
export const charles: DialectTraits = {
  dialect: 'charles',
  matches: (creator) => creator.startsWith('charles'),
}
