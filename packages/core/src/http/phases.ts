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

/** Why a request waits before it is sent. */
export type QueueingReason = 'priority' | 'connections' | 'disk-cache'

/** Browsers open no more TCP connections than this to one origin over HTTP/1.x. */
export const HTTP1_CONNECTIONS_PER_ORIGIN = 6

/**
 * The reasons that can apply. The limit of six connections is one of HTTP/1.x alone: h2 and h3 send many requests
 * over one connection. An unknown version keeps the reason.
 */
export function queueingReasons(httpVersion: HttpVersion | undefined): readonly QueueingReason[] {
  const multiplexed =
    httpVersion === 'h2' || httpVersion === 'h3' || httpVersion === 'spdy' || httpVersion === 'quic'
  return multiplexed ? ['priority', 'disk-cache'] : ['priority', 'connections', 'disk-cache']
}
