import type { Entry } from '../model/entry.ts'
import { kindOf } from './kind.ts'
import { netErrorFamily } from './net-error-family.ts'
import { netErrorFacts } from './net-errors.ts'
import { takenAway } from './taken-away.ts'

/** How a request ended, as a list can say it in one word. */
export type OutcomeKind =
  /** A status came. */
  | 'answered'
  /** A status came, and yet the page did not get the answer: CORS, a broken body, a cancel while it arrived. */
  | 'failed-after-answer'
  | 'from-cache'
  /** An extension, a policy or the renderer kept it from being sent. */
  | 'blocked'
  | 'cancelled'
  | 'failed'
  /** The file once had a status, which was taken away. */
  | 'redacted'
  /** A socket of which no handshake was recorded. */
  | 'socket'
  /** Still under way when the capture was saved, or lost. */
  | 'unanswered'

/** What became of a request. `statusMark`: the status as written, where that is no number. */
export function outcomeOf(entry: Entry, statusMark?: string): OutcomeKind {
  const { response, error } = entry
  if (response?.status !== undefined) return error ? 'failed-after-answer' : 'answered'
  if (statusMark !== undefined && takenAway(statusMark) !== undefined) return 'redacted'
  if (error === '') return entry.fromCache === undefined ? 'blocked' : 'from-cache'
  const family = netErrorFamily(error)
  if (family === 'client-block' || family === 'policy' || netErrorFacts(error ?? '')?.kind === 'blocked')
    return 'blocked'
  if (family === 'cancelled' || error === 'aborted') return 'cancelled'
  if (family !== undefined) return 'failed'
  if (entry.fromCache !== undefined) return 'from-cache'
  if (entry.socketMessages.some(({ direction }) => direction === 'error')) return 'failed'
  return kindOf(entry) === 'websocket' && entry.socketMessages.length > 0 ? 'socket' : 'unanswered'
}
