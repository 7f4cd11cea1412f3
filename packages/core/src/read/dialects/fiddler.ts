import { listOf, objectOf } from '../lenient.ts'
import type { DialectTraits } from './dialect-traits.ts'
import { withMembers, withMembersOf } from './with-members.ts'

/** Fiddler's exporter: cookies carry `_secure`. */
export const fiddler: DialectTraits = {
  dialect: 'fiddler',
  matches: (creator) => creator.startsWith('fiddler'),
  tidy(raw) {
    const cookies = listOf(objectOf(raw.response)?.cookies)
    if (!cookies.some((cookie) => objectOf(cookie)?._secure !== undefined)) return raw
    return withMembersOf(raw, 'response', { cookies: cookies.map(withSecure) })
  },
}

function withSecure(cookie: unknown): unknown {
  const raw = objectOf(cookie)
  return raw ? withMembers(raw, { secure: raw.secure ?? raw._secure }) : cookie
}
