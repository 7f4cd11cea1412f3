import type { DialectTraits } from './dialect-traits.ts'

/** Playwright: `ssl` is computed from -1 when there was no handshake, which makes it longer than `connect`. */
export const playwright: DialectTraits = {
  dialect: 'playwright',
  matches: (creator) => creator === 'playwright',
  sslMayBeGarbage: true,
}
