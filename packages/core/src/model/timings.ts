/** Phases of one request in milliseconds, normalised over producers. Unknown is `undefined`, never -1. */
export interface Timings {
  readonly queueingMs?: number
  readonly stalledMs?: number
  /** Overlaps the end of `stalledMs` in Chrome's drawing; taken out of it here. */
  readonly proxyMs?: number
  readonly dnsMs?: number
  /** TCP alone, TLS not included. */
  readonly connectMs?: number
  readonly sslMs?: number
  readonly sendMs?: number
  readonly waitMs?: number
  readonly receiveMs?: number
  /** Offsets of the service worker in ms from `startedAt` + queueing; they overlap the phases above. */
  readonly serviceWorker?: ServiceWorkerTimings
  /** The producer counted the DNS lookup into `connect` as well (Chrome); it was taken out of `connectMs` here. */
  readonly dnsInConnect?: boolean
  /** The sum of the phases above; `undefined` when none is known. */
  readonly totalMs?: number
  /** `entry.time` as the file has it. */
  readonly fileTotalMs?: number
  /** `fileTotalMs` − `totalMs`, where both are known. */
  readonly differenceMs?: number
}

export interface ServiceWorkerTimings {
  readonly startMs?: number
  readonly readyMs?: number
  readonly fetchStartMs?: number
  readonly respondWithSettledMs?: number
}

export type Phase = 'queueing' | 'stalled' | 'proxy' | 'dns' | 'connect' | 'ssl' | 'send' | 'wait' | 'receive'

export const PHASES: readonly Phase[] = [
  'queueing',
  'stalled',
  'proxy',
  'dns',
  'connect',
  'ssl',
  'send',
  'wait',
  'receive',
]

/** The length of one phase, `undefined` when the producer does not tell. */
export function phaseMs(timings: Timings, phase: Phase): number | undefined {
  return timings[`${phase}Ms`]
}
