import { filledTextOf, type HarObject, objectOf, textOf } from '../lenient.ts'
import type { DialectTraits } from './dialect-traits.ts'
import { withMembers, withMembersOf } from './with-members.ts'

const BARE_VERSION = /^\d\.\d$/

/** WebPagetest: standard fields cut out of the status line at fixed offsets, the truth in fields of its own. */
export const webpagetest: DialectTraits = {
  dialect: 'webpagetest',
  matches: (creator) => creator.startsWith('webpagetest'),
  tidy(raw) {
    const request = objectOf(raw.request)
    const method = filledTextOf(request?.method) ?? filledTextOf(raw._method)
    const placed = withMembers(raw, {
      serverIPAddress: filledTextOf(raw.serverIPAddress) ?? filledTextOf(raw._ip_addr),
      connection: filledTextOf(raw.connection) ?? filledTextOf(raw._socket),
      _resourceType: raw._resourceType ?? raw._requestType,
    })
    const asked = withMembersOf(placed, 'request', { method, httpVersion: versionOf(raw, 'request') })
    return withMembersOf(asked, 'response', { httpVersion: versionOf(raw, 'response') })
  },
}

// `1.1`, but also `ori` and `me:`: whatever stood at the place of the version.
function versionOf(raw: HarObject, part: 'request' | 'response'): string | undefined {
  const protocol = filledTextOf(raw._protocol)
  if (protocol !== undefined) return protocol
  const version = textOf(objectOf(raw[part])?.httpVersion)
  return version !== undefined && BARE_VERSION.test(version) ? `HTTP/${version}` : undefined
}
