import { statusPointer } from '../../../http/pointers.ts'
import { siteOf } from '../../../http/site.ts'
import { type Target, targetOf } from '../../../http/target.ts'
import { entryPointer } from '../../../model/entry.ts'
import { type About, placeOf } from '../../about.ts'
import { keepRecent } from '../../keep-recent.ts'
import { defineRule } from '../../rule.ts'

const MAX_OPEN = 1000

/**
 * A POST was sent on by 301 or 302 to another spelling of the same address (https, `www.`, a slash at the end), and
 * browsers follow these with a GET without body (Fetch, HTTP-redirect fetch). A redirect to a result page is how
 * forms work, and is not meant.
 */
export const redirectLostBody = defineRule({
  id: 'redirect-lost-body',
  code: 'METH-03',
  severity: 'warning',
  confidence: 'likely',
  owner: 'client-app',
  group: 'endpoint',
  defaults: { windowMs: 10_000 },
  /** POSTs that were sent on, by the place they were sent to. */
  start: (): Map<string, About> => new Map(),
  entry({ entry, about, options, state, report }) {
    const posted = about.method === 'GET' ? state.get(about.place) : undefined
    if (posted) {
      state.delete(about.place)
      const passedMs = (about.startedAt ?? 0) - (posted.startedAt ?? 0)
      if (passedMs >= 0 && passedMs <= options.windowMs) {
        report({
          about: posted,
          at: [statusPointer(posted.index), entryPointer(about.index, '/request/method')],
          also: [about.index],
          severity: about.failed ? 'error' : isResultPage(posted, about) ? 'note' : undefined,
          data: { status: posted.status ?? 0, nextStatus: about.status ?? '–' },
        })
      }
    }
    const url = entry.response?.redirectUrl
    if (about.method !== 'POST' || (about.status !== 301 && about.status !== 302) || !url) return
    if (isRespelled(about.target, targetOf(url, about.target)))
      keepRecent(state, placeOf(url, about.target), about, MAX_OPEN)
  },
})

/** A form may well answer `/contact` with 302 to `/contact/`. */
function isResultPage(posted: About, next: About): boolean {
  return posted.kind === 'document' && posted.status === 302 && posted.target.origin === next.target.origin
}

/** The same address in another spelling, but not letter for letter. */
function isRespelled(from: Target, to: Target): boolean {
  if (from.origin === to.origin && from.path === to.path) return false
  if (from.path.length > 4000 || bare(from.path) !== bare(to.path)) return false
  return from.host.replace(/^www\./, '') === to.host.replace(/^www\./, '') && siteOf(from.host) !== ''
}

function bare(path: string): string {
  return path.split('/').filter(Boolean).join('/')
}
