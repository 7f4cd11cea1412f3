import type { DialectTraits } from './dialect-traits.ts'

/** Proxyman: what it adds is read for every producer. */
export const proxyman: DialectTraits = {
  dialect: 'proxyman',
  matches: (creator) => creator.startsWith('proxyman'),
}
