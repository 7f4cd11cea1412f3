import { headerValue } from '../../../http/headers.ts'
import { netErrorCode } from '../../../http/net-error-family.ts'
import { errorPointer } from '../../../http/pointers.ts'
import type { Entry } from '../../../model/entry.ts'
import { entryPointer } from '../../../model/entry.ts'
import type { About } from '../../about.ts'
import { watchDocuments } from '../../documents.ts'
import { isLoopback, isPassive, isRendererBlocked } from '../../renderer-block.ts'
import { defineRule } from '../../rule.ts'

/** A page over HTTPS asks for something over HTTP: the browser stops what can act and lets pictures pass at most. */
export const mixedContent = defineRule({
  id: 'mixed-content',
  code: 'MIX-01',
  severity: 'error',
  confidence: 'certain',
  owner: 'client-app',
  group: 'host',
  defaults: {},
  start: watchDocuments,
  entry({ entry, about, state, context, report }) {
    state.see(entry, about)
    const { scheme, host } = about.target
    if ((scheme !== 'http' && scheme !== 'ws') || isLoopback(host)) return
    const blocked =
      isRendererBlocked(entry, about) || netErrorCode(about.error ?? '') === 'NS_ERROR_CONTENT_BLOCKED'
    if (!blocked && !isLoadedPicture(about)) return
    const requester = state.of(entry, about)
    if (requester?.document.about.target.scheme !== 'https' || isNavigation(entry, about)) return
    const data = { scheme, page: requester.document.about.target.host, blocked }
    if (blocked) {
      const at = errorPointer(about.index, context.dialect)
      report({ at, data, confidence: about.error === '' ? 'certain' : 'likely', apart: 'blocked' })
    } else {
      const at = entryPointer(about.index, '/request/url')
      report({ at, data, severity: 'note', confidence: 'likely', apart: 'loaded' })
    }
  },
})

/** Only what cannot act is let through. Anything else that was loaded tells that the page was not secure after all. */
function isLoadedPicture(about: About): boolean {
  return isPassive(about) && about.kind !== 'font' && about.status !== undefined && about.status < 400
}

/** Following a link to HTTP is no mixed content. */
function isNavigation(entry: Entry, about: About): boolean {
  return about.kind === 'document' && headerValue(entry.request.headers, 'sec-fetch-dest') !== 'iframe'
}
