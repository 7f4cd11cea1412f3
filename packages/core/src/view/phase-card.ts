import { PHASE_FACTS, type PhaseCase, type PhaseId, phaseReasons } from '../http/phases.ts'
import type { Entry } from '../model/entry.ts'
import { type Phase, phaseMs } from '../model/timings.ts'
import { type Language, texts } from '../text/catalogue.ts'

/** One phase of a request, explained. */
export interface PhaseCard {
  readonly id: PhaseId
  readonly title: string
  /** As Chrome's Timing tab calls it. */
  readonly label: string
  readonly meaning: string
  /** `undefined`: not measured. */
  readonly ms: number | undefined
  /** What can be behind it, given the protocol and what ran at the same time. */
  readonly reasons: readonly string[]
}

/** All phases of a request in DevTools' order, with the reasons that can apply to this one. */
export function phaseCards(entry: Entry, concurrent: number | undefined, language: Language): PhaseCard[] {
  const { phases, phaseReasons: says } = texts(language).glossary
  const given: PhaseCase = {
    protocol: entry.response?.httpVersion ?? entry.request.httpVersion,
    concurrent,
  }
  return PHASE_FACTS.map(({ id, label, phase }) => ({
    id,
    title: phases[id].title,
    label,
    meaning: phases[id].meaning,
    ms: phase === undefined ? workerMs(entry, id) : phaseLength(entry, phase),
    reasons: phaseReasons(id, given).map((reason) => says[reason]),
  }))
}

/** Chrome shows TLS inside the initial connection; here `connect` is TCP alone. */
function phaseLength({ timings }: Entry, phase: Phase): number | undefined {
  if (phase !== 'connect') return phaseMs(timings, phase)
  const { connectMs, sslMs } = timings
  return connectMs === undefined && sslMs === undefined ? undefined : (connectMs ?? 0) + (sslMs ?? 0)
}

/** Offsets of the worker count from the end of queueing, as do the ends of the phases here. */
function workerMs({ timings }: Entry, id: PhaseId): number | undefined {
  const { serviceWorker: worker, stalledMs = 0, proxyMs = 0, dnsMs = 0, connectMs = 0, sslMs = 0 } = timings
  if (worker === undefined) return undefined
  if (id === 'worker-start') return between(worker.startMs, worker.readyMs)
  const sendEndMs = stalledMs + proxyMs + dnsMs + connectMs + sslMs + (timings.sendMs ?? 0)
  return between(worker.readyMs, sendEndMs)
}

function between(start: number | undefined, end: number | undefined): number | undefined {
  return start === undefined || end === undefined || end < start ? undefined : end - start
}
