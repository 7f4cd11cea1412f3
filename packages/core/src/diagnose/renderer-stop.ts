import { cspDirective } from '../http/csp.ts'
import { cspAnswer } from '../http/csp-match.ts'
import { headerValue } from '../http/headers.ts'
import type { Entry } from '../model/entry.ts'
import type { About } from './about.ts'
import type { PageDocument, Requester } from './documents.ts'
import { isLoopback } from './renderer-block.ts'

/** What stopped a request in the browser where the error text is empty; `unknown` without the document. */
export type Stopper = 'mixed-content' | 'content-policy' | 'client' | 'unknown'

/**
 * A block of the page's own doing shows in its scheme or in its policies. Where neither forbids the request, whoever
 * uses the browser stopped it: an extension, or request blocking in the developer tools.
 */
export function stopperOf(entry: Entry, about: About, requester: Requester | undefined): Stopper {
  if (!requester) return 'unknown'
  const { document } = requester
  const { scheme, host } = about.target
  const plain = scheme === 'http' || scheme === 'ws'
  if (plain && document.about.target.scheme === 'https' && !isLoopback(host)) return 'mixed-content'
  return isForbidden(entry, about, document) ? 'content-policy' : 'client'
}

/** Some policy does not admit the URL, or only perhaps. */
function isForbidden(entry: Entry, { kind }: About, { about: page, policies }: PageDocument): boolean {
  const destination = headerValue(entry.request.headers, 'sec-fetch-dest')?.toLowerCase()
  return policies.some((policy) => {
    const directive = cspDirective(policy, kind, destination)
    return directive && cspAnswer(directive, entry.request.url, page.target.origin) !== 'allowed'
  })
}
