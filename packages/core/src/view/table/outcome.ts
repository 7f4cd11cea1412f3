import { type OutcomeKind, outcomeOf } from '../../http/outcome.ts'
import { takenAway } from '../../http/taken-away.ts'
import type { Entry } from '../../model/entry.ts'

/** What came of a request, in a word for a list. All but the first say why there is no status. */
export type Outcome = 'answered' | 'from-cache' | 'running' | 'cancelled' | 'blocked' | 'redacted' | 'failed'

export const OUTCOMES: readonly Outcome[] = [
  'answered',
  'from-cache',
  'running',
  'cancelled',
  'blocked',
  'redacted',
  'failed',
]

const IN_A_LIST: Readonly<Record<OutcomeKind, Outcome>> = {
  answered: 'answered',
  'failed-after-answer': 'answered',
  'from-cache': 'from-cache',
  blocked: 'blocked',
  cancelled: 'cancelled',
  failed: 'failed',
  redacted: 'redacted',
  socket: 'running',
  unanswered: 'running',
}

/** `redacted`: it failed, and what the error said was taken out of the file. */
export function rowOutcome(entry: Entry): Outcome {
  const outcome = IN_A_LIST[outcomeOf(entry)]
  return outcome === 'failed' && takenAway(entry.error ?? '') !== undefined ? 'redacted' : outcome
}
