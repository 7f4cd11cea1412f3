import { type Entry, entryPointer } from '../../../model/entry.ts'
import type { About } from '../../about.ts'
import { isPrivateAddress, isPublicName } from '../../address.ts'
import { usedNetwork } from '../../protocol.ts'
import { defineRule } from '../../rule.ts'

const MAX_HOSTS = 5000
const MAX_LISTED = 20
const MAX_HEADER_CHARS = 200
/** What begins as private addresses do (`isPrivateAddress`). */
const MAYBE_PRIVATE = /(?<![\d.])1(?:0|00|27|69|72|92|98)\.\d{1,3}\.\d{1,3}\.\d{1,3}(?![\d.])/
const ADDRESS = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g

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
  start: () => ({
    hosts: new Map<string, Seen>(),
    publicHosts: new Set<string>(),
    told: new Set<string>(),
  }),
  entry({ entry, about, state }) {
    const { host } = about.target
    addTold(entry, state.told)
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
    const found = [...state.hosts.values()].filter(({ address }) => !state.told.has(address))
    const sites = new Set(found.map(({ about }) => about.site))
    const throughGateway = sites.size >= options.manySites
    for (const { about, address, entries, failures } of found) {
      const isMixed = state.publicHosts.has(about.target.host)
      report({
        about,
        at: entries.map((index) => entryPointer(index, '/serverIPAddress')),
        also: entries,
        severity: !throughGateway && (failures > 0 || isMixed) ? undefined : 'note',
        group: throughGateway ? 'file' : undefined,
        data: { address, hosts: throughGateway ? found.length : 1 },
      })
    }
  },
})

/**
 * Private addresses that stand in headers are those of clients and hops (`X-Forwarded-For`). One that is the server's
 * as well is the user's own machine, and tells nothing.
 */
function addTold({ request, response }: Entry, told: Set<string>): void {
  for (const headers of [request.headers, response?.headers ?? []])
    for (const { value } of headers) {
      if (value.length > MAX_HEADER_CHARS || told.size >= MAX_HOSTS || !MAYBE_PRIVATE.test(value)) continue
      for (const address of value.match(ADDRESS) ?? []) if (isPrivateAddress(address)) told.add(address)
    }
}
