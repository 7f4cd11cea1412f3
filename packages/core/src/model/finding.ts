export type Severity = 'error' | 'warning' | 'note'
export type Confidence = 'certain' | 'likely' | 'possible'

/** Who can do something about it. */
export type Owner =
  | 'customer-network'
  | 'browser'
  | 'client-app'
  | 'identity-provider'
  | 'backend'
  | 'third-party'
  | 'none'

export type FindingValue = string | number | boolean | readonly (string | number)[]

/** What a rule says about the traffic. Texts are not here: they live in the catalogue, keyed by `rule`. */
export interface Finding {
  readonly rule: string
  /** Row of the catalogue, such as `SLOW-08`. */
  readonly code: string
  readonly severity: Severity
  readonly confidence: Confidence
  readonly owner: Owner
  /** Places in the file's `log.entries`, ascending. */
  readonly entries: readonly number[]
  /** RFC 6901 paths of the evidence. */
  readonly pointers: readonly string[]
  /** Facts for the text: numbers, names of headers, hosts. */
  readonly data: Readonly<Record<string, FindingValue>>
  /** Findings that follow from this one. */
  readonly consequences: readonly Finding[]
}

/** The one sentence on top. */
export interface Verdict {
  /** `undefined` when nothing was found. */
  readonly rule?: string
  readonly code?: string
  readonly confidence: Confidence
  readonly owner: Owner
  readonly entries: readonly number[]
  readonly finding?: Finding
}

export interface Diagnosis {
  readonly verdict: Verdict
  /** At most seven, the cause first; consequences folded under their cause. */
  readonly top: readonly Finding[]
  /** All the others, ranked. */
  readonly rest: readonly Finding[]
}
