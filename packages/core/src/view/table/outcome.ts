import { isUnanswered } from '../../http/failed.ts'
import { netErrorFamily } from '../../http/net-error-family.ts'
import { netErrorFacts } from '../../http/net-errors.ts'
import type { Entry } from '../../model/entry.ts'
import { TAG_SOURCE } from '../../model/tag.ts'

/** What came of a request. All but the first say why there is no status. */
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

const TAG = new RegExp(TAG_SOURCE)

/** Chrome writes an empty error text for what the renderer blocked: CSP, mixed content. */
export function outcomeOf(entry: Entry): Outcome {
  if (entry.response?.status !== undefined) return 'answered'
  if (entry.fromCache !== undefined) return 'from-cache'
  if (isUnanswered(entry)) return 'running'
  const error = (entry.error ?? '').slice(0, 400)
  const family = netErrorFamily(error)
  if (family === 'cancelled' || error === 'aborted') return 'cancelled'
  if (entry.error === '' || family === 'client-block' || family === 'policy') return 'blocked'
  if (netErrorFacts(error)?.kind === 'blocked') return 'blocked'
  return TAG.test(error) ? 'redacted' : 'failed'
}
