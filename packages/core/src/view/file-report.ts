import type { Container, Producer } from '../model/capture.ts'
import type { Endpoints } from '../model/endpoint.ts'
import type { ResourceType } from '../model/entry.ts'
import type { Diagnosis, Finding } from '../model/finding.ts'
import type { PriorSanitizing } from '../model/prior-sanitizing.ts'
import type { ReadIssue } from '../model/read-issue.ts'
import type { StepTimeline } from '../model/step.ts'
import type { Phase } from '../model/timings.ts'
import type { TrackingId } from '../model/tracking-id.ts'

/** What was found in a file. Made from the sanitized copy, so that all of it may be shown and sent. */
export interface FileReport {
  /** Name and version of what made it. */
  readonly tool: string
  readonly file: {
    readonly name: string
    /** Bytes of the file as it was given. */
    readonly bytes: number
    readonly producer: Producer
    readonly entries: number
    /** Entries that failed. */
    readonly failed: number
    /** The file that was given went through `sanitize` before. */
    readonly sanitized: boolean
    /** What went over it before, our own sanitizing included. */
    readonly prior: readonly PriorSanitizing[]
    readonly container: Container
  }
  readonly diagnosis: Diagnosis
  /** All findings, ranked; each cause is followed by its consequences. */
  readonly findings: readonly Finding[]
  readonly trackingIds: readonly TrackingId[]
  /** Where they were asked for. */
  readonly endpoints?: Endpoints
  readonly steps?: StepTimeline
  readonly issues: readonly ReadIssue[]
  /** Requests that the findings name, in the order of the file; of many the first of each finding. */
  readonly requests: readonly NamedRequest[]
  /** What stands at pointers of the findings; of many the first of each. */
  readonly evidence: readonly Evidence[]
}

/** What a report tells of a request. */
export interface NamedRequest {
  /** Place in the file's `log.entries`. */
  readonly entry: number
  readonly method: string
  /** Without query and fragment, at most 300 characters. */
  readonly url: string
  readonly kind?: ResourceType
  readonly status?: number
  /** In the producer's words. */
  readonly error?: string
  /** Epoch ms. */
  readonly startedAt?: number
  readonly totalMs?: number
  /** Those that the producer tells, in ms. */
  readonly phases: Readonly<Partial<Record<Phase, number>>>
}

/** One place of the copy, and what stands there in one line. */
export interface Evidence {
  readonly pointer: string
  /** Of the header, cookie or field that it belongs to. */
  readonly name?: string
  readonly value: string
}
