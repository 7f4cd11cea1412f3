import { PHASE_FACTS, type PhaseCase, type PhaseId, phaseReasons } from '../http/phases.ts'
import type { Entry } from '../model/entry.ts'
import { type Language, texts } from '../text/catalogue.ts'
import { phaseLengthMs } from './phase-length.ts'

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
  return PHASE_FACTS.map(({ id, label }) => ({
    id,
    title: phases[id].title,
    label,
    meaning: phases[id].meaning,
    ms: phaseLengthMs(entry.timings, id),
    reasons: phaseReasons(id, given).map((reason) => says[reason]),
  }))
}
