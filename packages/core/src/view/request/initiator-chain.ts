import { type Language, texts } from '../../text/catalogue.ts'
import type { ChainLink, RequestLookup, RequestRef } from './initiator-view.ts'

export type ChainStart = RequestRef

const LONGEST = 60

interface Step {
  readonly by: ChainLink['by']
  readonly certain: boolean
  readonly ref?: RequestRef
  readonly url: string
}

/** From the request up to a navigation, turned round: the navigation comes first. */
export function chainOf(
  start: ChainStart,
  lookup: RequestLookup,
  language: Language,
): { readonly links: readonly ChainLink[]; readonly isLoop: boolean } {
  const says = texts(language).request.initiator.chain
  const links: ChainLink[] = []
  const seen = new Set<number>()
  let at: RequestRef | undefined = start
  let missing: string | undefined
  let isLoop = false
  while (at && links.length < LONGEST) {
    if (seen.has(at.entry)) {
      isLoop = true
      break
    }
    seen.add(at.entry)
    const cause = causeOf(at, lookup)
    const by = cause?.by ?? (at.isDocument ? 'start' : 'other')
    links.push({
      by,
      certain: cause?.certain ?? true,
      url: at.url,
      entry: at.entry,
      method: at.method,
      status: at.status,
      text: says[by],
    })
    missing = cause && cause.ref === undefined ? cause.url : undefined
    at = cause?.ref
  }
  if (missing !== undefined)
    links.push({ by: 'other', certain: false, url: missing, text: texts(language).request.initiator.missing })
  return { links: links.reverse(), isLoop }
}

/** What brought a request about: a redirect, the producer's word, else a guess by Referer or page. */
function causeOf(at: RequestRef, lookup: RequestLookup): Step | undefined {
  const redirect = lookup.redirectTo(at.url, at.startedAt)
  if (redirect && redirect.entry !== at.entry && (at.isDocument || at.initiatorType === 'redirect'))
    return { by: 'redirect', certain: true, ref: redirect, url: redirect.url }
  const by = byType(at.initiatorType, at.initiatorUrl !== undefined)
  if (by && at.initiatorUrl !== undefined && at.initiatorUrl !== '') {
    const ref = lookup.byUrl(at.initiatorUrl, at.startedAt)
    return { by, certain: true, ref: ref?.entry === at.entry ? undefined : ref, url: at.initiatorUrl }
  }
  if (redirect && redirect.entry !== at.entry)
    return { by: 'redirect', certain: true, ref: redirect, url: redirect.url }
  if (at.isDocument) return undefined
  return guessOf(at, lookup)
}

function guessOf(at: RequestRef, lookup: RequestLookup): Step | undefined {
  if (at.referrer) {
    const ref = lookup.byUrl(at.referrer, at.startedAt)
    if (ref?.entry !== at.entry) return { by: 'referrer', certain: false, ref, url: at.referrer }
  }
  const page = at.pageRef === undefined ? undefined : lookup.documentOf(at.pageRef)
  if (!page || page.entry === at.entry) return undefined
  return { by: 'page', certain: false, ref: page, url: page.url }
}

function byType(type: string | undefined, hasUrl: boolean): ChainLink['by'] | undefined {
  if (type === 'parser' || type === 'script' || type === 'preflight') return type
  if (type === 'redirect') return 'redirect'
  if (!hasUrl) return undefined
  return type === undefined ? 'caused' : 'other'
}
