import type { Endpoint, Endpoints, ReplaySafety, Spread, StatusCount } from '../model/endpoint.ts'

/** What stands first: the most time in all, the most calls, the most failures, or the longest for one in twenty. */
export type EndpointOrder = 'time' | 'count' | 'failed' | 'p95'

export interface EndpointTableOptions {
  /** Only calls of APIs: XHR, fetch, JSON, XML. */
  readonly apiOnly?: boolean
  /** Default: `failed`, then `time`. */
  readonly order?: EndpointOrder
  /** Default: all. */
  readonly most?: number
}

/** Lengths in whole ms. */
export interface SpreadRow {
  readonly p50: number
  readonly p95: number
  readonly max: number
}

export interface EndpointRow {
  readonly method: string
  readonly host: string
  readonly template: string
  readonly operation: string | undefined
  readonly api: boolean
  readonly replay: ReplaySafety
  readonly count: number
  readonly failed: number
  /** The most frequent first. */
  readonly statuses: readonly StatusCount[]
  readonly total: SpreadRow | undefined
  readonly wait: SpreadRow | undefined
  readonly receive: SpreadRow | undefined
  readonly firstEntry: number
  readonly slowestEntry: number | undefined
  readonly failedEntries: readonly number[]
}

export interface EndpointTable {
  readonly rows: readonly EndpointRow[]
  /** Endpoints that fit the filter but not the table. */
  readonly hidden: number
  /** Endpoints that the filter left out. */
  readonly filtered: number
  /** Calls beyond the endpoints that are kept apart. */
  readonly others: { readonly count: number; readonly failed: number }
}

/** Endpoints as a table, the ones to look at first on top. */
export function endpointTable(endpoints: Endpoints, options: EndpointTableOptions = {}): EndpointTable {
  const { apiOnly = false, order = 'failed', most = Number.POSITIVE_INFINITY } = options
  const chosen = endpoints.list.filter(({ api }) => api || !apiOnly)
  const weight = WEIGHTS[order]
  const sorted = [...chosen].sort((a, b) => weight(b) - weight(a) || timeOf(b) - timeOf(a))
  const rows = sorted.slice(0, most).map(rowOf)
  return {
    rows,
    hidden: chosen.length - rows.length,
    filtered: endpoints.list.length - chosen.length,
    others: endpoints.others,
  }
}

const timeOf = ({ total }: Endpoint) => total?.sum ?? 0

const WEIGHTS: Readonly<Record<EndpointOrder, (endpoint: Endpoint) => number>> = {
  time: timeOf,
  count: ({ count }) => count,
  failed: ({ failed }) => failed,
  p95: ({ total }) => total?.p95 ?? 0,
}

function rowOf(endpoint: Endpoint): EndpointRow {
  const { method, host, template, operation, api, count, failed, slowestEntry, failedEntries } = endpoint
  return {
    method,
    host,
    template,
    operation,
    api,
    replay: endpoint.replay,
    count,
    failed,
    statuses: endpoint.statuses,
    total: spreadRow(endpoint.total),
    wait: spreadRow(endpoint.wait),
    receive: spreadRow(endpoint.receive),
    firstEntry: endpoint.firstEntry,
    slowestEntry,
    failedEntries,
  }
}

function spreadRow(spread: Spread | undefined): SpreadRow | undefined {
  if (spread === undefined) return undefined
  return { p50: Math.round(spread.p50), p95: Math.round(spread.p95), max: Math.round(spread.max) }
}
