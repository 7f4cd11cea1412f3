import { type About, aboutEntry } from '../../diagnose/about.ts'
import { trackingIdsOf } from '../../ids/tracking-ids-of.ts'
import type { Capture } from '../../model/capture.ts'
import type { HttpVersion } from '../../model/entry.ts'
import { HaruspexError } from '../../model/error.ts'
import { PHASES, type Phase, phaseMs, type Timings } from '../../model/timings.ts'
import type { TrackingId } from '../../model/tracking-id.ts'
import type { EndpointLabels, Labelled } from './endpoint-labels.ts'

/** What playbooks ask about a request; without bodies and headers, so that all of a capture can be held. */
export interface Call {
  readonly index: number
  readonly method: string
  /** Host and path template. */
  readonly endpoint: string
  readonly host: string
  readonly origin: string
  readonly kind: About['kind']
  readonly status: number | undefined
  readonly error: string
  readonly failed: boolean
  /** Its failure bothers nobody. */
  readonly noise: boolean
  readonly streaming: boolean
  readonly startedAt: number | undefined
  readonly totalMs: number | undefined
  /** The longest phase. */
  readonly phase: { readonly name: Phase; readonly ms: number } | undefined
  readonly httpVersion: HttpVersion | undefined
  readonly labelled: Labelled | undefined
  /** The first that it carries. */
  readonly trackingId: TrackingId | undefined
}

/** All calls of a capture in the order of their starts. */
export async function callsOf(
  capture: Capture,
  labels: EndpointLabels,
  signal: { readonly aborted: boolean } | undefined,
): Promise<readonly Call[]> {
  const calls: Call[] = []
  for await (const { entry } of capture.entries({ order: 'time' })) {
    if (signal?.aborted) throw new HaruspexError('ERR_INTERRUPTED', 'The playbook was interrupted.')
    if (entry === undefined) continue
    const about = aboutEntry(entry)
    const { target, kind } = about
    if (!about.remote) continue
    calls.push({
      index: about.index,
      method: about.method,
      endpoint: about.endpoint,
      host: target.host,
      origin: target.origin,
      kind,
      status: about.status,
      error: about.errorText,
      failed: about.failed,
      noise: about.noise,
      streaming: about.streaming,
      startedAt: about.startedAt,
      totalMs: entry.timings.totalMs,
      phase: longestPhase(entry.timings),
      httpVersion: entry.response?.httpVersion ?? entry.request.httpVersion,
      labelled: labels.of(about.method, target.host, target.path),
      trackingId: trackingIdsOf(entry)[0],
    })
  }
  return calls
}

function longestPhase(timings: Timings): Call['phase'] {
  let longest: Call['phase']
  for (const name of PHASES) {
    const ms = phaseMs(timings, name) ?? 0
    if (ms > (longest?.ms ?? 0)) longest = { name, ms }
  }
  return longest
}
