import type { DialectTraits } from './dialect-traits.ts'

/** Insomnia: no pages, sizes unknown. */
export const insomnia: DialectTraits = {
  dialect: 'insomnia',
  matches: (creator) => creator.startsWith('insomnia'),
}
