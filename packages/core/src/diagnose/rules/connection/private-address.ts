import { entryPointer } from '../../../model/entry.ts'
import type { About } from '../../about.ts'
import { isPrivateAddress, isPublicName } from '../../address.ts'
import { usedNetwork } from '../../protocol.ts'
import { defineRule } from '../../rule.ts'

const MAX_HOSTS = 5000
const MAX_LISTED = 20

interface Seen {
  readonly about: About
  readonly address: string
  readonly entries: number[]
  failures: number
}

/**
 * A host of the public Internet was reached at an address of a private network: a proxy, a VPN, a hosts file or a
 * name server of the company is between. Where that is so for many hosts, it is one finding about the file.
 */
export const privateAddress = defineRule({
  id: 'private-address',
  code: 'CONN-06',
  severity: 'warning',
  confidence: 'possible',
  owner: 'customer-network',
  group: 'host',
  defaults: { manySites: 3 },
  /** By host: what was seen at a private address, and whether a public one answered too. */
  start: () => ({ hosts: new Map<string, Seen>(), publicHosts: new Set<string>() }),
  entry({ entry, about, state }) {
    const { host } = about.target
    if (entry.serverIp === undefined || !usedNetwork(entry) || !isPublicName(host)) return
    if (!isPrivateAddress(entry.serverIp)) {
      if (state.publicHosts.size < MAX_HOSTS) state.publicHosts.add(host)
      return
    }
    const seen = state.hosts.get(host) ?? { about, address: entry.serverIp, entries: [], failures: 0 }
    if (state.hosts.size < MAX_HOSTS) state.hosts.set(host, seen)
    if (seen.entries.length < MAX_LISTED) seen.entries.push(about.index)
    if (about.family !== undefined && about.family !== 'cancelled') seen.failures++
    else if (about.status !== undefined && about.status >= 500) seen.failures++
  },
  end({ options, state, report }) {
    const sites = new Set([...state.hosts.values()].map(({ about }) => about.site))
    const throughGateway = sites.size >= options.manySites
    for (const [host, { about, address, entries, failures }] of state.hosts) {
      const isMixed = state.publicHosts.has(host)
      report({
        about,
        at: entries.map((index) => entryPointer(index, '/serverIPAddress')),
        also: entries,
        severity: !throughGateway && (failures > 0 || isMixed) ? undefined : 'note',
        group: throughGateway ? 'file' : undefined,
        data: { address, hosts: throughGateway ? state.hosts.size : 1 },
      })
    }
  },
})
