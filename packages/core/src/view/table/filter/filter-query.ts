import type { PhaseId } from '../../../http/phases.ts'
import type { FilterKey, RequestState } from './filter-keys.ts'

/** A filter as it was read. Reading never fails: what cannot be understood is told in `problems` and left out. */
export interface FilterQuery {
  readonly text: string
  /** A request passes when it passes all terms of one of these. None at all: every request passes. */
  readonly alternatives: readonly (readonly FilterTerm[])[]
  readonly problems: readonly FilterProblem[]
}

/** One word of a filter. Places count UTF-16 units of the text. */
export interface FilterTerm {
  readonly start: number
  readonly end: number
  readonly negated: boolean
  /** `undefined`: text or a pattern, looked for in host, path and query. */
  readonly key?: FilterKey
  /** Without key and quotes; of a pattern what stands between its slashes. */
  readonly value: string
  readonly valueStart: number
  /** The value is a regular expression. */
  readonly pattern: boolean
  /** `undefined`: the value cannot be used, every request passes. */
  readonly test?: FilterTest
}

/** What a term asks. */
export type FilterTest =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'pattern'; readonly source: string }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'status'; readonly ranges: readonly StatusRange[] }
  | { readonly kind: 'bytes'; readonly bytes: number }
  | { readonly kind: 'duration'; readonly ms: number }
  | {
      readonly kind: 'phase'
      readonly phases: readonly PhaseId[]
      readonly than: Comparison
      readonly ms: number
    }
  | { readonly kind: 'time'; readonly time: TimePoint }
  | { readonly kind: 'states'; readonly states: readonly RequestState[] }

export type Comparison = '>' | '>=' | '<' | '<=' | '='

/** Both ends included. 0 stands for requests without a status. */
export interface StatusRange {
  readonly from: number
  readonly to: number
}

/** A point in time: since the first request; epoch ms; or a time of day. */
export type TimePoint =
  | { readonly kind: 'offset'; readonly ms: number }
  | { readonly kind: 'instant'; readonly at: number }
  | { readonly kind: 'clock'; readonly ms: number }

export type FilterProblemId =
  /** The key is none, but looks like one: it is searched as text. */
  | 'unknown-key'
  | 'open-quote'
  | 'bad-status'
  | 'bad-size'
  | 'bad-duration'
  | 'bad-phase'
  | 'bad-time'
  | 'bad-state'
  | 'bad-pattern'
  /** OR without a term on one of its sides. */
  | 'lonely-or'

/** What could not be understood, and where. `filterProblemText` has the words. */
export interface FilterProblem {
  readonly id: FilterProblemId
  readonly start: number
  readonly end: number
  /** What was probably meant. */
  readonly meant?: string
}
