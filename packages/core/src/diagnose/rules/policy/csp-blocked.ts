import { cspDirective } from '../../../http/csp.ts'
import { cspAnswer } from '../../../http/csp-match.ts'
import { headerValue } from '../../../http/headers.ts'
import { netErrorCode } from '../../../http/net-error-family.ts'
import { errorPointer } from '../../../http/pointers.ts'
import type { Entry } from '../../../model/entry.ts'
import { type About, placeOf } from '../../about.ts'
import { isThirdParty } from '../../context.ts'
import { type PageDocument, watchDocuments } from '../../documents.ts'
import { redirectTarget } from '../../redirects.ts'
import { isPassive, isRendererBlocked } from '../../renderer-block.ts'
import { defineRule } from '../../rule.ts'

const MAX_PLACES = 5000

interface Refusal {
  readonly directive: string
  readonly sources: readonly string[]
  /** A nonce, a hash or a trusted script could have admitted it. */
  readonly maybe: boolean
}

/** A request that was stopped in the browser, and that the page's own Content-Security-Policy does not allow. */
export const cspBlocked = defineRule({
  id: 'csp-blocked',
  code: 'CSP-01',
  severity: 'error',
  confidence: 'certain',
  owner: 'client-app',
  group: 'host',
  defaults: {},
  /** The documents, and the places that redirects led to. */
  start: () => ({ documents: watchDocuments(), redirected: new Set<string>() }),
  entry({ entry, about, state, context, report }) {
    state.documents.see(entry, about)
    const next = redirectTarget(entry, about)
    if (next !== undefined && state.redirected.size < MAX_PLACES)
      state.redirected.add(placeOf(next, about.target))
    const named = netErrorCode(about.error ?? '')?.startsWith('ERR_BLOCKED_BY_CSP') === true
    if (!named && !isRendererBlocked(entry, about)) return
    const requester = state.documents.of(entry, about)
    if (!requester) return
    const refusal = refusalOf(requester.document, entry, about, state.redirected.has(about.place))
    if (!refusal) return
    const sure = named || (requester.sure && !refusal.maybe)
    const minor = isPassive(about) || isThirdParty(context, about)
    report({
      at: [errorPointer(about.index, context.dialect), ...requester.document.pointers],
      confidence: sure ? 'certain' : 'likely',
      severity: about.noise ? undefined : minor ? 'warning' : 'error',
      apart: refusal.directive,
      data: {
        directive: refusal.directive,
        sources: shown(refusal.sources),
        page: requester.document.about.target.host,
      },
    })
  },
})

/** The first policy that does not admit the URL: all of them must. */
function refusalOf(
  { about: page, policies }: PageDocument,
  entry: Entry,
  about: About,
  redirected: boolean,
): Refusal | undefined {
  const destination = headerValue(entry.request.headers, 'sec-fetch-dest')?.toLowerCase()
  for (const policy of policies) {
    const directive = cspDirective(policy, about.kind, destination)
    const answer = directive && cspAnswer(directive, entry.request.url, page.target.origin, redirected)
    if (!directive || answer === 'allowed') continue
    return { directive: directive.name, sources: directive.sources, maybe: answer === 'maybe' }
  }
  return undefined
}

/** The list for the text, without what it holds of nonces. */
function shown(sources: readonly string[]): string {
  const words = sources.slice(0, 12).map((source) => source.replace(/^'nonce-.{0,400}$/i, "'nonce-…'"))
  return words.join(' ').slice(0, 300) || "'none'"
}
