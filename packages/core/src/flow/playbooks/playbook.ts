import type { PhaseId, PhaseReason } from '../../http/phases.ts'
import type { Knowledge, PlaybookId } from '../../knowledge/knowledge.ts'
import type { LocalText } from '../../knowledge/local-text.ts'
import type { Capture } from '../../model/capture.ts'
import type { Difference } from '../../model/difference.ts'
import type { Finding, FindingValue, Owner, Verdict } from '../../model/finding.ts'
import type { FileReport } from '../../view/file-report.ts'
import type { Call } from './call.ts'

/** A guided run: steps that look one after the other, and the answer that they reach. */
export interface Playbook {
  readonly id: PlaybookId
  readonly steps: readonly PlaybookStep[]
}

export interface PlaybookStep {
  /** Kebab case; its texts are in the knowledge. */
  readonly id: string

  run(facts: PlaybookFacts): StepOutcome | Promise<StepOutcome>
}

/** All of it is made of the sanitized copy. */
export interface PlaybookFacts {
  readonly report: FileReport
  readonly capture: Capture
  /** In the order of their starts. */
  readonly calls: readonly Call[]
  readonly knowledge: Knowledge
  /** Epoch ms of the complaint. */
  readonly at: number | undefined
  /** The error as the user saw it. */
  readonly errorText: string | undefined
  /** How the capture of somebody for whom it works differs, the most telling first. */
  readonly differences: readonly Difference[] | undefined
}

/** `asked`: somebody has to give something. */
export type StepState = 'found' | 'clear' | 'unknown' | 'asked'

/** A datum of a step's text: a token that is never translated, or a text that is. */
export type StepValue = FindingValue | LocalText | Words

/** A word of the catalogue. */
export type Words = { readonly owner: Owner } | { readonly verdict: Verdict }

export interface StepOutcome {
  readonly state: StepState
  readonly data?: Readonly<Record<string, StepValue>>
  readonly evidence?: readonly StepEvidence[]
  /** The text of `next` holds, too. */
  readonly hasNext?: boolean
  /** Who can do something about it. */
  readonly owner?: Owner
}

/** One thing that a step shows. */
export interface StepEvidence {
  readonly entry?: number
  readonly pointer?: string
  readonly finding?: Finding
  readonly difference?: Difference
  /** A phase, or a reason for one, that the glossary explains. */
  readonly phase?: PhaseId
  readonly reason?: PhaseReason
  readonly name?: LocalText
  /** Tokens of the capture, verbatim. */
  readonly text?: string
}

export interface StepReport extends StepOutcome {
  readonly id: string
}

export interface PlaybookReport {
  readonly playbook: PlaybookId
  readonly file: FileReport['file']
  readonly steps: readonly StepReport[]
  /** The last step: what the run came to. */
  readonly answer: StepReport
}
