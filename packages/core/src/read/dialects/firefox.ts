import type { DialectTraits } from './dialect-traits.ts'

/** Firefox DevTools: seven phases side by side, `connect` is TCP alone, and `connection` is the remote port. */
export const firefox: DialectTraits = {
  dialect: 'firefox',
  matches: (creator) => creator === 'firefox',
  sslInConnect: false,
  zeroTimeIsCache: true,
  tidy: (raw) => (raw.connection === undefined ? raw : { ...raw, connection: undefined }),
}
