import type { PhaseId } from '../http/phases.ts'
import { phaseMs, type Timings } from '../model/timings.ts'

/**
 * The length of a phase as a person sees it: Chrome shows TLS inside the initial connection, where `connectMs` of the
 * house is TCP alone. `undefined`: not measured.
 */
export function phaseLengthMs(timings: Timings, id: PhaseId): number | undefined {
  if (id === 'worker-start' || id === 'worker-respond') return workerMs(timings, id)
  if (id !== 'connect') return phaseMs(timings, id)
  const { connectMs, sslMs } = timings
  return connectMs === undefined && sslMs === undefined ? undefined : (connectMs ?? 0) + (sslMs ?? 0)
}

/** Offsets of the worker count from the end of queueing, as do the ends of the phases here. */
function workerMs(timings: Timings, id: 'worker-start' | 'worker-respond'): number | undefined {
  const { serviceWorker: worker, stalledMs = 0, proxyMs = 0, dnsMs = 0, connectMs = 0, sslMs = 0 } = timings
  if (worker === undefined) return undefined
  if (id === 'worker-start') return between(worker.startMs, worker.readyMs)
  const sendEndMs = stalledMs + proxyMs + dnsMs + connectMs + sslMs + (timings.sendMs ?? 0)
  return between(worker.readyMs, sendEndMs)
}

function between(start: number | undefined, end: number | undefined): number | undefined {
  return start === undefined || end === undefined || end < start ? undefined : end - start
}
