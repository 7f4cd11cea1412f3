import type { HostPair } from '../model/difference.ts'
import type { Endpoint } from './call.ts'
import { withoutOwners } from './path-names.ts'

/** Endpoints of a host, each with how much it tells: `GET /` is everywhere. */
type Profile = ReadonlyMap<string, number>

const LEAST_OVERLAP = 0.5
const LEAST_SIMILARITY = 0.3
/** Shared endpoints that speak for a pair of hosts whose names have nothing in common. */
const LEAST_SHARED = 4
/** An endpoint that more hosts have tells nothing of any. */
const MOST_HOSTS = 30

export interface HostMap {
  readonly pairs: readonly HostPair[]
  readonly unknown: readonly string[]
  /** The name in the working capture of a host of the broken one. */
  inWorking(brokenHost: string): string
}

/** Finds which hosts stand for each other: those given, those of one name, then those with the same endpoints. */
export function mapHosts(
  working: Iterable<Endpoint>,
  broken: Iterable<Endpoint>,
  given: readonly (readonly [working: string, broken: string])[] = [],
): HostMap {
  const left = profilesOf(working)
  const right = profilesOf(broken)
  const met = new Set([...left.keys(), ...right.keys()])
  const pairs: HostPair[] = []
  const unknown = new Set<string>()
  const take = (one: string, other: string, by: HostPair['by']) => {
    if (!left.has(one) || !right.has(other)) return false
    left.delete(one)
    right.delete(other)
    pairs.push({ working: one, broken: other, by })
    return true
  }
  for (const [one, other] of given) {
    const a = one.toLowerCase()
    const b = other.toLowerCase()
    if (take(a, b, 'given') || take(b, a, 'given')) continue
    for (const host of [a, b]) if (!met.has(host)) unknown.add(host)
  }
  for (const host of [...left.keys()]) take(host, host, 'name')
  for (const { one, other } of candidates(left, right)) take(one, other, 'endpoints')
  const toWorking = new Map(pairs.map((pair) => [pair.broken, pair.working]))
  return { pairs, unknown: [...unknown], inWorking: (host) => toWorking.get(host) ?? host }
}

function profilesOf(endpoints: Iterable<Endpoint>): Map<string, Map<string, number>> {
  const profiles = new Map<string, Map<string, number>>()
  for (const { method, host, template: named, operation } of endpoints) {
    const template = withoutOwners(named)
    const profile = profiles.get(host) ?? new Map<string, number>()
    profiles.set(host, profile)
    const telling = template.split('/').filter((part) => part !== '' && part !== '{id}').length
    const weight = /^\/(?:favicon\.ico|robots\.txt)?$/.test(template) ? 0.2 : Math.min(3, telling) || 0.3
    profile.set(`${method} ${template} ${operation ?? ''}`, operation ? weight + 1 : weight)
  }
  return profiles
}

interface Candidate {
  readonly one: string
  readonly other: string
  readonly score: number
}

function candidates(
  working: ReadonlyMap<string, Profile>,
  broken: ReadonlyMap<string, Profile>,
): readonly Candidate[] {
  const hostsOf = new Map<string, string[]>()
  for (const [host, profile] of broken)
    for (const key of profile.keys()) {
      const hosts = hostsOf.get(key) ?? []
      hosts.push(host)
      hostsOf.set(key, hosts)
    }
  const found: Candidate[] = []
  for (const [one, profile] of working) {
    const shared = new Map<string, number>()
    for (const [key, weight] of profile) {
      const hosts = hostsOf.get(key) ?? []
      if (hosts.length > MOST_HOSTS) continue
      for (const host of hosts) shared.set(host, (shared.get(host) ?? 0) + weight)
    }
    for (const [other, weight] of shared) {
      const score = scoreOf(one, other, weight, Math.min(total(profile), total(broken.get(other))))
      if (score !== undefined) found.push({ one, other, score })
    }
  }
  return found.sort((a, b) => b.score - a.score || compareText(a.one + a.other, b.one + b.other))
}

function scoreOf(one: string, other: string, shared: number, least: number): number | undefined {
  const overlap = least === 0 ? 0 : shared / least
  const similar = similarity(one, other)
  const related = similar >= LEAST_SIMILARITY && overlap >= LEAST_OVERLAP / 2
  const telling = shared >= LEAST_SHARED && overlap >= LEAST_OVERLAP
  return related || telling ? overlap * Math.min(1, shared / 3) + similar / 2 : undefined
}

/** The share of labels that two names have in common; ports left out. */
export function similarity(one: string, other: string): number {
  const labels = one.replace(/:\d+$/, '').split(/[.-]/)
  const others = new Set(other.replace(/:\d+$/, '').split(/[.-]/))
  const common = labels.filter((label) => others.has(label) && !TOP.has(label)).length
  return common / Math.max(labels.length, others.size)
}

const TOP = new Set(['com', 'net', 'org', 'www', 'io', 'co'])

function total(profile: Profile | undefined): number {
  let sum = 0
  for (const weight of profile?.values() ?? []) sum += weight
  return sum
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
