import type { PhaseId } from '../../http/phases.ts'
import type { RichText } from '../../text/rich-text.ts'
import type { ServerTimingRow } from './server-timing-rows.ts'

/** Where the time of one request went. */
export interface TimingView {
  /** The ten phases in DevTools' order, TLS within the connection. */
  readonly rows: readonly PhaseRow[]
  /** The sum of the phases; `undefined`: none is known. */
  readonly totalMs?: number
  /** `time` as the file has it. */
  readonly fileTotalMs?: number
  /** How the two differ and why, where that matters. */
  readonly totalNote?: RichText
  readonly startedAt?: number
  /** As it stands in the file, with its time zone. */
  readonly startedText?: string
  /** The phase that took most, and what that means here. */
  readonly dominant?: DominantPhase
  /** What to keep in mind of this producer's numbers. */
  readonly caveats: readonly RichText[]
  readonly serverTimings: readonly ServerTimingRow[]
}

export interface PhaseRow {
  readonly id: PhaseId
  readonly title: string
  /** As Chrome's Timing tab calls it. */
  readonly label: string
  readonly meaning: string
  /** What can be behind it for this request's protocol, the likeliest first. */
  readonly reasons: readonly string[]
  /** `undefined`: not measured. */
  readonly ms?: number
  /** ms from the start of the request to the start of the phase. */
  readonly offsetMs?: number
  /** Of the total, 0 to 1. Phases that overlap others (`nested`) are no part of the sum. */
  readonly share?: number
  /** TLS stands within the connection; what the service worker does runs beside the other phases. */
  readonly nested: boolean
}

export interface DominantPhase {
  readonly id: PhaseId
  readonly ms: number
  readonly share: number
  /** What it is, and what it means for this request: sentences. */
  readonly meaning: readonly RichText[]
  /** What the network needs for one round trip, by the TCP handshake of this request; ms. */
  readonly roundTripMs?: number
}
