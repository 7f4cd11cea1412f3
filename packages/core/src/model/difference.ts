import type { FindingValue, Severity } from './finding.ts'

/**
 * How two captures differ at one place. `flag`: a permission or a switch was turned against the user; `body-error`: an
 * error stands in a response; `state`: a word for a state; `value`, `removed`, `added`: any other member of a JSON body.
 */
export type DifferenceKind =
  | 'status'
  | 'error'
  | 'redirect'
  | 'missing'
  | 'new'
  | 'failed-call'
  | 'count'
  | 'flag'
  | 'body-error'
  | 'state'
  | 'value'
  | 'removed'
  | 'added'
  | 'content'
  | 'header-missing'
  | 'header-new'
  | 'header-value'
  | 'cookie-missing'
  | 'cookie-new'
  | 'parameter-missing'
  | 'parameter-new'
  | 'parameter-value'
  | 'slower'

export type DifferenceValue = string | number | boolean | null

/** One of the two places. */
export interface DifferencePlace {
  /** Place in the file's `log.entries`. */
  readonly entry: number
  /** RFC 6901 path into the file. */
  readonly pointer: string
  /** RFC 6901 path into the JSON of the text at `pointer`. */
  readonly below?: string
  /** What stands there, at most 200 characters; `undefined`: nothing, or nothing that may be shown. */
  readonly value?: DifferenceValue
}

/** What a comparison says about one place. Texts live in the catalogue, by `kind`. */
export interface Difference {
  readonly kind: DifferenceKind
  readonly severity: Severity
  readonly method: string
  /** Of the working capture, where both have one. */
  readonly host: string
  /** Path template. */
  readonly path: string
  /** GraphQL operation or JSON-RPC method. */
  readonly operation?: string
  readonly working?: DifferencePlace
  readonly broken?: DifferencePlace
  /** Facts for the text. */
  readonly data: Readonly<Record<string, FindingValue>>
  /** Places that differ in the same way; the first is told. */
  readonly count: number
}

/** Hosts that stand for each other. */
export interface HostPair {
  readonly working: string
  readonly broken: string
  /** How it is known: the same name, `--map`, or the endpoints that both have. */
  readonly by: 'name' | 'given' | 'endpoints'
}

export interface Comparison {
  /** What explains first; noise last. */
  readonly differences: readonly Difference[]
  readonly hosts: readonly HostPair[]
  /** Requests that have a counterpart. */
  readonly pairs: number
  /** Requests that have none. */
  readonly onlyWorking: number
  readonly onlyBroken: number
  /** Differences past the limit; they are counted and not told. */
  readonly untold: number
  /** Hosts that were given and are not in the captures. */
  readonly unknownHosts: readonly string[]
}
