import { headerValue } from '../../../http/headers.ts'
import { targetOf } from '../../../http/target.ts'
import { type Entry, entryPointer } from '../../../model/entry.ts'
import type { Severity } from '../../../model/finding.ts'
import { type About, placeOf } from '../../about.ts'
import { openRedirects, redirectTarget } from '../../redirects.ts'
import { isLoopback, isPassive, isRendererBlocked } from '../../renderer-block.ts'
import { defineRule } from '../../rule.ts'

interface Loss {
  readonly about: About
  readonly to: string
  readonly https: boolean
  readonly authorization: boolean
}

/** A redirect that leads from HTTPS to HTTP, or to an origin to which the browser does not carry Authorization. */
export const redirectDowngrade = defineRule({
  id: 'redirect-downgrade',
  code: 'RED-03',
  severity: 'error',
  confidence: 'certain',
  owner: 'backend',
  group: 'endpoint',
  defaults: {},
  start: () => openRedirects<Loss>(),
  entry({ entry, about, state, context, report }) {
    const loss = state.take(about.place)
    const severity = loss?.https ? severityOf(loss, entry, about) : undefined
    if (loss) {
      const found = {
        about: loss.about,
        at: entryPointer(loss.about.index, '/response/redirectURL'),
        also: [about.index],
      }
      const data = { to: loss.to, status: about.status ?? 0 }
      if (severity) report({ ...found, severity, data: { ...data, lost: 'HTTPS' } })
      else if (loss.authorization && context.isOpen('credentials') && isRefused(entry, about))
        report({ ...found, confidence: 'likely', data: { ...data, lost: 'Authorization' } })
    }
    const next = redirectTarget(entry, about)
    if (next === undefined) return
    const target = targetOf(next, about.target)
    const https = about.target.scheme === 'https' && target.scheme === 'http' && !isLoopback(target.host)
    const authorization = target.origin !== about.target.origin && carriesAuthorization(entry)
    if (https || authorization)
      state.wait(placeOf(next, about.target), { about, to: target.host, https, authorization })
  },
})

/**
 * Stopped as mixed content it does harm. A page of the same site that goes on over HTTP works, without what HTTPS
 * protects; what goes straight back to HTTPS does no harm.
 */
function severityOf({ about: from }: Loss, entry: Entry, about: About): Severity | undefined {
  const stopped =
    isRendererBlocked(entry, about) || about.family === 'policy' || about.family === 'unspecified'
  if (stopped && about.status === undefined) return from.noise || isPassive(from) ? 'note' : 'error'
  if (about.status === undefined || about.failed) return undefined
  const next = redirectTarget(entry, about)
  if (next === undefined) return about.kind === 'document' && about.site === from.site ? 'warning' : 'note'
  return targetOf(next, about.target).scheme === 'https' ? 'note' : undefined
}

function carriesAuthorization(entry: Entry): boolean {
  return headerValue(entry.request.headers, 'authorization') !== undefined
}

function isRefused(entry: Entry, about: About): boolean {
  return (about.status === 401 || about.status === 403) && !carriesAuthorization(entry)
}
