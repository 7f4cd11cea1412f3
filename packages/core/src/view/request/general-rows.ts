import { headerValue } from '../../http/headers.ts'
import { kindOf } from '../../http/kind.ts'
import { transferredBytes } from '../../http/sizes.ts'
import { texts } from '../../text/catalogue.ts'
import { bytesText } from '../quantities.ts'
import type { FactRow } from './headers-view.ts'
import { outcomeView } from './outcome.ts'
import type { RequestCase } from './request-case.ts'

/** What DevTools calls General, and what it leaves out. */
export function generalRows(given: RequestCase): readonly FactRow[] {
  const { entry, capture, language } = given
  const { request, response } = entry
  const { facts } = texts(language).request.headers
  const outcome = outcomeView(given)
  const page = capture.pages.find(({ id }) => id === entry.pageRef)
  const isAnswered = outcome.kind === 'answered'
  const size = (bytes: number | undefined) => (bytes === undefined ? undefined : bytesText(bytes))
  const rows: readonly (readonly [keyof typeof facts, string | undefined])[] = [
    ['url', request.url],
    ['method', request.method],
    ['status', response?.status === undefined ? undefined : statusText(response.status, response.statusText)],
    ['outcome', isAnswered ? undefined : outcome.title],
    ['error', entry.error],
    ['redirect', response?.redirectUrl],
    ['address', entry.serverIp],
    ['protocol', response?.httpVersion ?? request.httpVersion],
    ['connection', entry.connectionId],
    ['priority', entry.priority],
    ['type', kindOf(entry)],
    ['started', entry.startedText],
    ['page', page?.title ?? entry.pageRef],
    ['policy', headerValue(response?.headers ?? [], 'referrer-policy')],
    ['request-head', size(request.headersBytes)],
    ['response-head', size(response?.headersBytes)],
    ['transferred', size(transferredBytes(entry))],
    ['comment', entry.comment],
  ]
  return rows.flatMap(([id, value]) => (value ? [{ id, label: facts[id], value }] : []))
}

function statusText(status: number, phrase: string): string {
  return phrase === '' ? String(status) : `${status} ${phrase}`
}
