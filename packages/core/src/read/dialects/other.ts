import { filledTextOf } from '../lenient.ts'
import type { DialectTraits } from './dialect-traits.ts'
import { withMembers } from './with-members.ts'

/** Whoever else writes HAR. capture-har has the server's address in `_remoteAddress`. */
export const other: DialectTraits = {
  dialect: 'other',
  matches: () => true,
  tidy: (raw) =>
    withMembers(raw, {
      serverIPAddress: filledTextOf(raw.serverIPAddress) ?? filledTextOf(raw._remoteAddress),
    }),
}
