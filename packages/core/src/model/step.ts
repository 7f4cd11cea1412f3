/** A request as a person names it. */
export interface Call {
  /** Place in `log.entries`. */
  readonly entry: number
  readonly method: string
  readonly host: string
  readonly path: string
  /** Of a GraphQL call. */
  readonly operation: string | undefined
  /** It asks for nothing but an answer: by its method, or as a GraphQL query. */
  readonly reads: boolean
  /** `undefined`: no response. */
  readonly status: number | undefined
  /** The network error in the producer's words; empty when there is none. */
  readonly error: string
}

/**
 * What began a step: a document in the main frame; the same document once more; something that the user did on the
 * page; or nothing that is known, as the capture starts in the midst of traffic.
 */
export type StepKind = 'navigation' | 'reload' | 'action' | 'start'

/** A stretch of the capture between two things that the user did, as far as requests can tell. */
export interface Step {
  /** From 1. */
  readonly number: number
  /** The page it happened on: counted from 1, 0 before the first. */
  readonly page: number
  readonly kind: StepKind
  /** Epoch ms of the first start and of the last end of what a user waits for. */
  readonly startedAt: number | undefined
  readonly endedAt: number | undefined
  /** The document; of an action the first call that changes something, else the first call. */
  readonly title: Call
  /** Where the browser ended up, when redirects led elsewhere. */
  readonly landed: Call | undefined
  /** Places in `log.entries`, in the order of time. Every entry is in one step. */
  readonly entries: readonly number[]
  /** Of `entries`: what runs by itself, such as polls, beacons and streams. */
  readonly background: number
  /** All that failed, as the file's own count has it. */
  readonly failed: number
  /** The first failures that are more than noise. */
  readonly failures: readonly Call[]
  /** How many of `failed` are noise: favicons, cancelled requests, beacons. */
  readonly noise: number
}

/** One page as the user saw it, from its document to the next. */
export interface PageVisit {
  readonly number: number
  /** `id` of the capture's own page, where the producer wrote one. */
  readonly pageRef: string | undefined
  readonly host: string
  readonly path: string
  /** Numbers of its steps. */
  readonly steps: readonly number[]
}

/** The capture as the user went through it. */
export interface StepTimeline {
  readonly pages: readonly PageVisit[]
  readonly steps: readonly Step[]
  /** A new step needs a pause of this length. */
  readonly idleMs: number
}
