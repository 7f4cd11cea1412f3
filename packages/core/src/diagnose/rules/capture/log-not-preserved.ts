import { headerValue } from '../../../http/headers.ts'
import { isLoginPlace } from '../../../http/identity.ts'
import { parametersOf } from '../../../http/parameters.ts'
import { headerPointer } from '../../../http/pointers.ts'
import { siteOf } from '../../../http/site.ts'
import { targetOf } from '../../../http/target.ts'
import { type Entry, entryPointer } from '../../../model/entry.ts'
import type { About } from '../../about.ts'
import { isBrowserExport } from '../../browser-export.ts'
import { defineRule } from '../../rule.ts'

interface State {
  /** The first request over the network, and why it looks like the middle of a sign-in. */
  first?: { readonly about: About; readonly pointer?: string }
  failed: boolean
}

/** The file begins where a sign-in comes back: what went before was thrown away with the page that showed it. */
export const logNotPreserved = defineRule({
  id: 'log-not-preserved',
  code: 'CAP-03',
  severity: 'warning',
  confidence: 'likely',
  owner: 'none',
  group: 'file',
  stage: 'capture',
  defaults: {},
  start: (): State => ({ failed: false }),
  entry({ entry, about, state }) {
    if (!about.remote) return
    state.failed ||= about.failed && !about.noise
    state.first ??= { about, pointer: about.kind === 'document' ? comingBack(entry, about) : undefined }
  },
  end({ state, context, report }) {
    const { first, failed } = state
    if (!first?.pointer || context.pageCount > 1 || !isBrowserExport(context.dialect)) return
    // Where nothing failed, nobody misses the beginning.
    report({ at: first.pointer, also: [first.about.index], severity: failed ? undefined : 'note' })
  },
})

/** Pointer to what shows that the document is the answer to a sign-in elsewhere. */
function comingBack(entry: Entry, about: About): string | undefined {
  const parameters = parametersOf(entry.request.url)
  const url = entryPointer(about.index, '/request/url')
  if (parameters.has('state') && (parameters.has('code') || parameters.has('error'))) return url
  const { body } = entry.request
  if (body?.params.some(({ name }) => name === 'SAMLResponse') || body?.text?.includes('SAMLResponse='))
    return entryPointer(about.index, '/request/postData')
  const referer = headerValue(entry.request.headers, 'referer')
  if (referer === undefined) return undefined
  const from = targetOf(referer.slice(0, 4000))
  const isElsewhere = from.host !== '' && siteOf(from.host) !== about.site
  return isElsewhere && isLoginPlace(from.host, from.path)
    ? headerPointer(entry, 'request', 'referer')
    : undefined
}
