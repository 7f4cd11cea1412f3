/** `careful`: sending a call again has the effect of sending it once, but it does have one. */
export type ReplaySafety = 'yes' | 'careful' | 'no'

/** How long something took over many calls, in ms. `undefined` fields are not there: without a length nothing is said. */
export interface Spread {
  /** Calls whose length is known. */
  readonly count: number
  /** Nearest rank; exact for up to 200 calls, within 1 % for more. */
  readonly p50: number
  readonly p95: number
  readonly max: number
  readonly sum: number
}

export interface StatusCount {
  /** `undefined`: no response. */
  readonly status: number | undefined
  readonly count: number
}

/** Calls of one method to one path template of one host, and of one GraphQL operation where there is one. */
export interface Endpoint {
  readonly method: string
  readonly host: string
  /** The path with `{id}` in the place of what names a single thing. */
  readonly template: string
  /** Of a GraphQL call. */
  readonly operation: string | undefined
  /** Called by a script, or for JSON or XML. */
  readonly api: boolean
  /** Whether its calls can be sent once more without harm, by the least safe of them. */
  readonly replay: ReplaySafety
  readonly count: number
  readonly failed: number
  /** The most frequent first. */
  readonly statuses: readonly StatusCount[]
  readonly total: Spread | undefined
  readonly wait: Spread | undefined
  readonly receive: Spread | undefined
  /** Places in `log.entries`: the first call, the longest, and the first failures. */
  readonly firstEntry: number
  readonly slowestEntry: number | undefined
  readonly failedEntries: readonly number[]
}

/** All endpoints of a capture, in the order in which they were first called. */
export interface Endpoints {
  readonly list: readonly Endpoint[]
  /** What was called beyond the most that are kept apart. */
  readonly others: { readonly count: number; readonly failed: number }
}
