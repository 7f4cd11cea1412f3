import type { HttpVersion } from '../model/entry.ts'
import type { Phase } from '../model/timings.ts'

/** The ten phases that a person sees, in DevTools' order, and TLS, which is a part of the connection. */
export type PhaseId =
  | 'queueing'
  | 'stalled'
  | 'dns'
  | 'connect'
  | 'ssl'
  | 'proxy'
  | 'send'
  | 'worker-start'
  | 'worker-respond'
  | 'wait'
  | 'receive'

export interface PhaseFacts {
  readonly id: PhaseId
  /** The label that Chrome's Timing tab has; verbatim, to be found there. */
  readonly label: string
  /** Our own phase with its length; service worker phases overlap the others and have none. */
  readonly phase?: Phase
  /** The phase that this one is a part of. */
  readonly partOf?: PhaseId
}

export const PHASE_FACTS: readonly PhaseFacts[] = [
  { id: 'queueing', label: 'Queueing', phase: 'queueing' },
  { id: 'stalled', label: 'Stalled', phase: 'stalled' },
  { id: 'dns', label: 'DNS Lookup', phase: 'dns' },
  { id: 'connect', label: 'Initial connection', phase: 'connect' },
  { id: 'ssl', label: 'SSL', phase: 'ssl', partOf: 'connect' },
  { id: 'proxy', label: 'Proxy negotiation', phase: 'proxy' },
  { id: 'send', label: 'Request sent', phase: 'send' },
  { id: 'worker-start', label: 'ServiceWorker Preparation' },
  { id: 'worker-respond', label: 'Request to ServiceWorker' },
  { id: 'wait', label: 'Waiting for server response', phase: 'wait' },
  { id: 'receive', label: 'Content Download', phase: 'receive' },
]

/** What can be behind a phase. */
export type PhaseReason =
  | 'priority'
  | 'connections'
  | 'disk-cache'
  | 'name-not-cached'
  | 'slow-resolver'
  | 'distance'
  | 'lost-packets'
  | 'tls-handshake'
  | 'proxy-script'
  | 'proxy-sign-in'
  | 'large-upload'
  | 'slow-uplink'
  | 'worker-boot'
  | 'worker-code'
  | 'round-trip'
  | 'server-work'
  | 'large-answer'
  | 'slow-network'
  | 'busy-browser'

/** Browsers open no more TCP connections than this to one origin over HTTP/1.x. */
export const HTTP1_CONNECTIONS_PER_ORIGIN = 6

const WAITING: readonly PhaseReason[] = ['priority', 'connections', 'disk-cache']

const REASONS: Readonly<Record<PhaseId, readonly PhaseReason[]>> = {
  queueing: WAITING,
  stalled: WAITING,
  dns: ['name-not-cached', 'slow-resolver'],
  connect: ['distance', 'lost-packets', 'tls-handshake'],
  ssl: ['distance', 'lost-packets'],
  proxy: ['proxy-script', 'proxy-sign-in'],
  send: ['large-upload', 'slow-uplink'],
  'worker-start': ['worker-boot'],
  'worker-respond': ['worker-code'],
  wait: ['round-trip', 'server-work'],
  receive: ['large-answer', 'slow-network', 'busy-browser'],
}

/** What is known of the request whose phase is to be explained. */
export interface PhaseCase {
  readonly protocol?: HttpVersion
  /** Requests to the same origin over HTTP/1.x that were running when this one was made, without itself. */
  readonly concurrent?: number
}

/**
 * The reasons that can apply to a phase of a request, the likeliest first. The limit of six connections is one of
 * HTTP/1.x alone, as h2 and h3 send many requests over one connection; and it needs six that are busy. What is not
 * known excludes nothing.
 */
export function phaseReasons(phase: PhaseId, given: PhaseCase = {}): readonly PhaseReason[] {
  const reasons = REASONS[phase]
  if (!reasons.includes('connections')) return reasons
  const others = reasons.filter((reason) => reason !== 'connections')
  const { protocol, concurrent } = given
  if (protocol !== undefined && isMultiplexed(protocol)) return others
  if (concurrent === undefined) return reasons
  return concurrent >= HTTP1_CONNECTIONS_PER_ORIGIN ? ['connections', ...others] : others
}

/** Whether one connection carries many requests at a time. */
export function isMultiplexed(protocol: HttpVersion): boolean {
  return protocol === 'h2' || protocol === 'h3' || protocol === 'spdy' || protocol === 'quic'
}
