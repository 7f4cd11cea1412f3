import { headerValue } from '../../http/headers.ts'
import { kindOf } from '../../http/kind.ts'
import { outcomeOf } from '../../http/outcome.ts'
import { texts } from '../../text/catalogue.ts'
import { type RichText, richFill, words } from '../../text/rich-text.ts'
import type { RequestCase } from './request-case.ts'

/** Headers that may well stand several times, in the order of the message. */
const OFTEN_SEVERAL = new Set(['set-cookie', 'link', 'server-timing', 'vary', 'via', 'cookie'])
const MOST_NAMES = 10

/** What a list of headers lacks, and why. */
export function headerNotes(
  given: RequestCase,
  side: 'request' | 'response',
  counts: ReadonlyMap<string, number>,
): readonly RichText[] {
  const says = texts(given.language).request.headers.notes
  const found = side === 'request' ? requestNotes(given, counts) : responseNotes(given)
  const twice = [...counts].flatMap(([name, count]) => (count > 1 && !OFTEN_SEVERAL.has(name) ? [name] : []))
  if (twice.length > 0)
    found.push(richFill(says.duplicates, { names: twice.slice(0, MOST_NAMES).join(', ').slice(0, 500) }))
  return found
}

function requestNotes(given: RequestCase, counts: ReadonlyMap<string, number>): RichText[] {
  const { entry, capture, language } = given
  const says = texts(language).request.headers.notes
  if (entry.request.headers.length === 0) return [words(says.noneRequest)]
  const found: RichText[] = []
  const isChrome = capture.producer.dialect === 'chrome'
  // What every request of a browser has once it goes over the network.
  const isBare = ['host', ':authority', 'accept-encoding', 'sec-fetch-mode'].every(
    (name) => !counts.has(name),
  )
  const outcome = outcomeOf(entry, given.details?.statusMark)
  if (isBare && (outcome === 'blocked' || outcome === 'failed' || outcome === 'unanswered'))
    found.push(words(says.provisional))
  else if (isBare && entry.fromCache !== undefined) found.push(words(says.provisionalCached))
  const isPlain = counts.has('cookie') || counts.has('authorization') || entry.request.cookies.length > 0
  if (isChrome && !isPlain && !capture.sanitized && wentOut(given)) found.push(words(says.noCredentials))
  return found
}

/** A request that browsers send with credentials: to its own site, or asked for by the page. */
function wentOut({ entry }: RequestCase): boolean {
  if (kindOf(entry) === 'preflight') return false
  return entry.fromCache === undefined && headerValue(entry.request.headers, 'sec-fetch-mode') !== undefined
}

function responseNotes({ entry, language }: RequestCase): RichText[] {
  const says = texts(language).request.headers.notes
  if (entry.response?.status === undefined && (entry.response?.headers.length ?? 0) === 0)
    return [words(says.noResponse)]
  return entry.response?.headers.length === 0 ? [words(says.noneResponse)] : []
}
