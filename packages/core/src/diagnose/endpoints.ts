import { pathTemplate } from '../http/endpoint.ts'
import { graphqlOperation } from '../http/graphql.ts'
import { replayAdvice } from '../http/replay.ts'
import { authorityOf } from '../http/target.ts'
import type { Endpoint, Endpoints, ReplaySafety } from '../model/endpoint.ts'
import type { Entry } from '../model/entry.ts'
import type { About } from './about.ts'
import { isApiCall } from './api-call.ts'
import { type Quantiles, startQuantiles } from './quantiles.ts'

const MOST_ENDPOINTS = 1000
const MOST_STATUSES = 40
const MOST_FAILURES = 5
/** Longer templates are no template. */
const MOST_CHARACTERS = 300

interface Tally {
  readonly method: string
  readonly host: string
  readonly template: string
  readonly operation: string | undefined
  readonly firstEntry: number
  readonly statuses: Map<number | undefined, number>
  readonly failedEntries: number[]
  readonly total: Quantiles
  readonly wait: Quantiles
  readonly receive: Quantiles
  api: boolean
  replay: ReplaySafety
  count: number
  failed: number
  slowestMs: number
  slowestEntry: number | undefined
}

/**
 * Groups the calls of a capture by endpoint. Memory grows with the endpoints, which are capped, not with the calls.
 * It stands in this stage as it asks of an entry what the rules ask; `view` makes the table of it.
 */
export interface EndpointTally {
  visit(entry: Entry, about: About): void
  finish(): Endpoints
}

export function startEndpoints(mostEndpoints = MOST_ENDPOINTS): EndpointTally {
  const tallies = new Map<string, Tally>()
  const others = { count: 0, failed: 0 }

  function visit(entry: Entry, about: About): void {
    if (!about.remote) return
    const { path } = about.target
    const host = authorityOf(about.target)
    const template = pathTemplate(path).slice(0, MOST_CHARACTERS)
    const operation = graphqlOperation(entry)?.name
    const method = about.method.slice(0, 40)
    const key = `${method} ${host}${template} ${operation ?? ''}`
    let tally = tallies.get(key)
    if (tally === undefined && tallies.size < mostEndpoints) {
      tally = start(method, host, template, operation, entry.index)
      tallies.set(key, tally)
    }
    if (tally !== undefined) count(tally, entry, about)
    else {
      others.count++
      if (about.failed) others.failed++
    }
  }

  return { visit, finish: () => ({ list: [...tallies.values()].map(endpointOf), others: { ...others } }) }
}

function start(
  method: string,
  host: string,
  template: string,
  operation: string | undefined,
  firstEntry: number,
): Tally {
  return {
    method,
    host,
    template,
    operation,
    firstEntry,
    statuses: new Map(),
    failedEntries: [],
    total: startQuantiles(),
    wait: startQuantiles(),
    receive: startQuantiles(),
    api: false,
    replay: 'yes',
    count: 0,
    failed: 0,
    slowestMs: -1,
    slowestEntry: undefined,
  }
}

function count(tally: Tally, entry: Entry, about: About): void {
  tally.count++
  tally.api ||= isApiCall(entry)
  tally.replay = lessSafe(tally.replay, replayAdvice(entry.request).safety)
  const seen = tally.statuses.get(about.status)
  if (seen !== undefined || tally.statuses.size < MOST_STATUSES)
    tally.statuses.set(about.status, (seen ?? 0) + 1)
  if (about.failed) {
    tally.failed++
    if (tally.failedEntries.length < MOST_FAILURES) tally.failedEntries.push(entry.index)
  }
  const { totalMs, waitMs, receiveMs } = entry.timings
  if (waitMs !== undefined) tally.wait.add(waitMs)
  if (receiveMs !== undefined) tally.receive.add(receiveMs)
  if (totalMs === undefined) return
  tally.total.add(totalMs)
  if (totalMs <= tally.slowestMs) return
  tally.slowestMs = totalMs
  tally.slowestEntry = entry.index
}

function lessSafe(a: ReplaySafety, b: ReplaySafety): ReplaySafety {
  return a === 'no' || b === 'no' ? 'no' : a === 'careful' ? a : b
}

function endpointOf(tally: Tally): Endpoint {
  const { method, host, template, operation, api, failed, firstEntry, slowestEntry, failedEntries } = tally
  return {
    method,
    host,
    template,
    operation,
    api,
    replay: tally.replay,
    count: tally.count,
    failed,
    statuses: [...tally.statuses]
      .map(([status, count]) => ({ status, count }))
      .sort((a, b) => b.count - a.count),
    total: tally.total.spread(),
    wait: tally.wait.spread(),
    receive: tally.receive.spread(),
    firstEntry,
    slowestEntry,
    failedEntries,
  }
}
