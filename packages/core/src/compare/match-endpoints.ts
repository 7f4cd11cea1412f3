import { type Alignment, align } from './align.ts'
import type { Call, CallReader, Endpoint } from './call.ts'
import type { HostMap } from './hosts.ts'
import { pathNames, type Unmatched, withNames } from './path-names.ts'
import type { Substitutions } from './substitutions.ts'

/** What is asked for in either capture, and which calls belong together. */
export interface Match {
  readonly working: readonly Call[]
  readonly broken: readonly Call[]
  readonly alignment: Alignment
}

/** Finds the endpoints of two captures that are the same, whatever their hosts and owners are called. */
export function matchEndpoints(
  working: CallReader,
  broken: CallReader,
  hosts: HostMap,
  names: Substitutions,
): readonly Match[] {
  const left = groupByKey(working.endpoints.values(), (endpoint) =>
    keyOf(endpoint, endpoint.host, endpoint.template),
  )
  const keyInWorking = (endpoint: Endpoint, known: ReadonlyMap<string, string>) =>
    keyOf(endpoint, hosts.inWorking(endpoint.host), withNames(endpoint.template, known))
  const own = pathNames(
    ...strangers(left, [...broken.endpoints.values()], hosts, (endpoint) =>
      keyInWorking(endpoint, new Map()),
    ),
  )
  for (const [other, one] of own) names.learn(one, other, 2)
  const right = groupByKey(broken.endpoints.values(), (endpoint) => {
    const plain = keyInWorking(endpoint, new Map())
    return left.has(plain) ? plain : keyInWorking(endpoint, own)
  })
  return [...new Set([...left.keys(), ...right.keys()])].map((key) => {
    const one = left.get(key) ?? []
    const other = right.get(key) ?? []
    return { working: one, broken: other, alignment: align(one, other) }
  })
}

function keyOf({ method, operation }: Endpoint, host: string, template: string): string {
  return `${method} ${host}${template} ${operation ?? ''}`
}

function groupByKey(endpoints: Iterable<Endpoint>, nameOf: (endpoint: Endpoint) => string) {
  const groups = new Map<string, Call[]>()
  const joined = new Set<Call[]>()
  for (const endpoint of endpoints) {
    const key = nameOf(endpoint)
    const calls = groups.get(key)
    if (!calls) groups.set(key, [...endpoint.calls])
    else {
      for (const call of endpoint.calls) calls.push(call)
      joined.add(calls)
    }
  }
  for (const calls of joined) calls.sort((a, b) => a.lateness - b.lateness)
  return groups
}

function strangers(
  left: ReadonlyMap<string, readonly Call[]>,
  broken: readonly Endpoint[],
  hosts: HostMap,
  nameOf: (endpoint: Endpoint) => string,
): [working: readonly Unmatched[], broken: readonly Unmatched[]] {
  const keys = new Set(broken.map(nameOf))
  const ones = [...left].flatMap(([key, [call]]) =>
    call && !keys.has(key) ? { endpoint: call.endpoint, host: call.endpoint.host } : [],
  )
  const others = broken.flatMap((endpoint) =>
    left.has(nameOf(endpoint)) ? [] : { endpoint, host: hosts.inWorking(endpoint.host) },
  )
  return [ones, others]
}
