import type { DialectTraits } from './dialect-traits.ts'

/** Harrier: start times in Rust's debug form, CONNECT to `host:443`; both are read for every producer. */
export const harrier: DialectTraits = {
  dialect: 'harrier',
  matches: (creator) => creator.startsWith('harrier'),
}
