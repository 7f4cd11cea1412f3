import { headerValue } from '../../../http/headers.ts'
import { headerPointer } from '../../../http/pointers.ts'
import { targetOf } from '../../../http/target.ts'
import { entryPointer } from '../../../model/entry.ts'
import { type About, placeOf } from '../../about.ts'
import { corsRefusal } from '../../cors.ts'
import { openRedirects, redirectTarget } from '../../redirects.ts'
import { defineRule } from '../../rule.ts'

/** A preflight that is redirected, or a redirect between foreign origins, after which the origin is `null`. */
export const corsRedirected = defineRule({
  id: 'cors-redirected',
  code: 'CORS-08',
  severity: 'error',
  confidence: 'certain',
  owner: 'backend',
  group: 'endpoint',
  defaults: {},
  /** Redirects to another origin, by the place they lead to. */
  start: () => openRedirects<About>(),
  entry({ entry, about, state, context, report }) {
    const from = state.take(about.place)
    const refusal = corsRefusal(entry, about, context)
    const next = redirectTarget(entry, about)
    const target = next === undefined ? undefined : targetOf(next, about.target)
    if (target && about.kind === 'preflight') {
      if (refusal?.reason !== 'preflight-refused') return
      const at = entryPointer(about.index, '/response/redirectURL')
      report({
        ...refusal,
        at,
        data: { status: about.status ?? 0, to: target.host || '?', cause: 'OPTIONS' },
      })
    } else if (next !== undefined && target && target.origin !== about.target.origin) {
      state.wait(placeOf(next, about.target), about)
    } else if (from && refusal && headerValue(entry.request.headers, 'origin')?.trim() === 'null') {
      report({
        about: from,
        at: [entryPointer(from.index, '/response/redirectURL'), headerPointer(entry, 'request', 'origin')],
        also: [about.index],
        confidence: refusal.confidence,
        data: { status: from.status ?? 0, to: about.target.host, cause: 'Origin: null' },
      })
    }
  },
})
