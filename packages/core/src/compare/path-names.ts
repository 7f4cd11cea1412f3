import type { Endpoint } from './call.ts'

const WORD = /^[a-zA-Z][a-zA-Z._-]{1,39}$/
/** After these a name of somebody stands. */
const COLLECTION =
  /^(?:tenants?|t|orgs?|organi[sz]ations?|users?|u|accounts?|workspaces?|customers?|companies|company|sites?|teams?|projects?|realms?|groups?|spaces?|shops?|stores?)$/i
const MOST_SEGMENTS = 16

/** An endpoint that the other capture has not; its host is named as in the working capture. */
export interface Unmatched {
  readonly endpoint: Endpoint
  readonly host: string
}

/**
 * Names in paths that stand for each other, by the broken capture's: `/t/acme/options` and `/t/globex/options`. Where
 * two unmatched endpoints differ in one segment alone, and no others do there, their segments are a pair; it is taken
 * when it is met twice, or stands behind a word such as `tenants`.
 */
export function pathNames(
  working: readonly Unmatched[],
  broken: readonly Unmatched[],
): ReadonlyMap<string, string> {
  const right = gapsOf(broken)
  const met = new Map<string, { readonly one: string; readonly other: string; count: number }>()
  for (const [key, { names, owned }] of gapsOf(working)) {
    const others = right.get(key)?.names
    if (names.size !== 1 || others?.size !== 1) continue
    const [one = ''] = names
    const [other = ''] = others
    const pair = met.get(`${one} ${other}`) ?? { one, other, count: 0 }
    pair.count += owned ? 2 : 1
    met.set(`${one} ${other}`, pair)
  }
  const found = new Map<string, string>()
  const taken = new Set<string>()
  for (const { one, other, count } of [...met.values()].sort((a, b) => b.count - a.count)) {
    if (count < 2 || one === other || found.has(other) || taken.has(one)) continue
    found.set(other, one)
    taken.add(one)
  }
  return found
}

interface Gap {
  readonly names: Set<string>
  /** Behind a word for owners, and with more of the path behind it. */
  readonly owned: boolean
}

/** Every endpoint with each of its segments left out in turn. */
function gapsOf(endpoints: readonly Unmatched[]): ReadonlyMap<string, Gap> {
  const found = new Map<string, Gap>()
  for (const { endpoint, host } of endpoints) {
    const segments = endpoint.template.split('/', MOST_SEGMENTS + 1)
    if (segments.length > MOST_SEGMENTS) continue
    segments.forEach((segment, at) => {
      if (!WORD.test(segment)) return
      const rest = segments.map((part, place) => (place === at ? '*' : part)).join('/')
      const key = `${endpoint.method} ${host}${rest} ${endpoint.operation ?? ''}`
      const owned = COLLECTION.test(segments[at - 1] ?? '') && at < segments.length - 1
      const gap = found.get(key) ?? { names: new Set<string>(), owned }
      gap.names.add(segment)
      found.set(key, gap)
    })
  }
  return found
}

/** A template without the names that stand behind words for owners. */
export function withoutOwners(template: string): string {
  const segments = template.split('/', MOST_SEGMENTS + 1)
  return segments
    .map((segment, at) => (WORD.test(segment) && COLLECTION.test(segments[at - 1] ?? '') ? '{id}' : segment))
    .join('/')
}

/** A template of the broken capture with the names of the working one. */
export function withNames(template: string, names: ReadonlyMap<string, string>): string {
  if (names.size === 0) return template
  return template
    .split('/')
    .map((segment) => names.get(segment) ?? segment)
    .join('/')
}
