import type { Container } from '../model/capture.ts'
import type { PriorSanitizing } from '../model/prior-sanitizing.ts'
import type { Redaction } from '../model/redaction.ts'
import type { Removals } from './removals.ts'

/** All that a report of a sanitizing is made of: the receipt and the name of the file, and no value. */
export interface RemovalReport {
  /** Nothing was written: this is what would be removed. */
  readonly isCheck: boolean
  readonly file: {
    readonly name: string
    readonly container: Container
  }
  /** Name of the copy, where it has one. */
  readonly copyName?: string
  /** Name and version. */
  readonly tool: string
  readonly policy: string
  readonly policyVersion: number
  /** Of the HAR text. */
  readonly inputBytes: number
  readonly outputBytes: number
  readonly outputSha256: string
  readonly redactions: number
  readonly distinct: number
  readonly byClass: Readonly<Record<string, number>>
  readonly notSwept: number
  readonly opaque: number
  readonly priorTags: number
  /** What went over the file before. */
  readonly prior: readonly PriorSanitizing[]
  /** By lines of a list that a person gave. */
  readonly manual: readonly { readonly line: number; readonly redactions: number; readonly found: boolean }[]
  /** Where the JSON of the input breaks. */
  readonly defect?: { readonly kind: string; readonly offset: number }
  readonly removals: Removals
  /** Each redaction again, in the order of the file. */
  readonly each: () => AsyncIterable<Redaction>
}
