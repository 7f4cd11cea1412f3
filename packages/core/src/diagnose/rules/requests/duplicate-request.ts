import { methodFacts } from '../../../http/methods.ts'
import { statusPointer } from '../../../http/pointers.ts'
import { entryPointer } from '../../../model/entry.ts'
import type { About } from '../../about.ts'
import { isThirdParty } from '../../context.ts'
import { keepRecent } from '../../keep-recent.ts'
import { defineRule } from '../../rule.ts'
import { onlyAsks, sameRequestKey } from '../../same-request.ts'
import { isCall, isTelemetry } from '../../telemetry.ts'

const MAX_OPEN = 5000

/**
 * The same request twice within a moment: a double click, an effect that runs twice. It is a problem where something
 * was made twice, or where the second was refused because of the first; a question asked twice only costs time.
 */
export const duplicateRequest = defineRule({
  id: 'duplicate-request',
  code: 'RETRY-01',
  severity: 'warning',
  confidence: 'likely',
  owner: 'client-app',
  group: 'host',
  visits: ['call', 'document'],
  defaults: { windowMs: 2000, questionWindowMs: 500 },
  /** The last request by what makes requests the same. */
  start: (): Map<string, About> => new Map(),
  entry({ entry, about, options, state, context, report }) {
    const relevant = isCall(about) || (about.kind === 'document' && about.method === 'POST')
    if (!relevant || about.cached || about.startedAt === undefined || about.status === undefined) return
    if (isThirdParty(context, about) || isTelemetry(about) || context.longPolls.has(about.endpoint)) return
    const key = sameRequestKey(entry, about)
    if (key === undefined) return
    const first = state.get(key)
    keepRecent(state, key, about, MAX_OPEN)
    if (!first || first.failed) return
    const gapMs = about.startedAt - (first.startedAt ?? 0)
    const asks = methodFacts(about.method)?.safe !== false || onlyAsks(entry, about)
    if (gapMs > (asks ? options.questionWindowMs : options.windowMs)) return
    const twice = !asks && actedTwice(first, about)
    if (about.failed && !twice) return
    report({
      at: [entryPointer(about.index, '/startedDateTime'), statusPointer(about.index)],
      also: [first.index],
      severity: twice ? undefined : 'note',
      confidence: asks || twice ? undefined : 'possible',
      group: twice ? 'endpoint' : undefined,
      data: { gapMs: Math.round(gapMs) },
    })
  },
})

/** Both made something (201), or the second was refused as a conflict with what the first did. */
function actedTwice(first: About, second: About): boolean {
  if (first.status === 201) return second.status === 201 || second.status === 409
  return first.status !== undefined && first.status < 300 && second.status === 409
}
