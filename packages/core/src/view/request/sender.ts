import { headerValue } from '../../http/headers.ts'
import { kindOf } from '../../http/kind.ts'
import { texts } from '../../text/catalogue.ts'
import { type RichText, richFill, words } from '../../text/rich-text.ts'
import { codePlace, placeText } from './place-text.ts'
import type { RequestCase } from './request-case.ts'

/** The frame of the stack that a person can look up: the first with a URL. */
export function codeOf({ entry, details, capture }: RequestCase) {
  const told = details?.initiator ?? entry.initiator
  const frame = details?.initiator?.stack.find(({ url }) => url !== '')
  const url = frame?.url ?? told?.url
  if (!url) return undefined
  const line = frame ? frame.lineNumber : told?.lineNumber
  const column = frame ? frame.columnNumber : details?.initiator?.columnNumber
  // chrome-har and WebPagetest count lines from 1 already.
  const isFromOne = /^(?:chrome-har|webpagetest)$/.test(capture.producer.dialect)
  return isFromOne ? { url, line, column } : { url, line: fromOne(line), column: fromOne(column) }
}

/** Chrome counts lines from 0; a person's editor counts from 1. */
export function fromOne(place: number | undefined): number | undefined {
  return place === undefined ? undefined : place + 1
}

/** Who sent the request, as far as the file tells; a guess says that it is one. */
export function senderText(given: RequestCase): RichText {
  const { entry, details, language } = given
  const says = texts(language).request.summary.sender
  const kind = kindOf(entry)
  const told = entry.initiator
  const code = codeOf(given)
  if (kind === 'preflight') return words(says.preflight)
  if (told?.type === 'redirect')
    return told.url ? richFill(says.redirect, { url: placeText(told.url) }) : words(says.redirectUnknown)
  if (told?.type === 'preload') return words(says.preload)
  const isScript = told?.type === 'script' || (details?.initiator?.stack.length ?? 0) > 0
  if (isScript && told?.type !== 'parser')
    return code
      ? richFill(says.script, { place: codePlace(code.url, code.line, code.column) })
      : words(says.scriptUnknown)
  if (told?.type === 'parser')
    return code ? richFill(says.parser, { place: codePlace(code.url, code.line) }) : words(says.parserUnknown)
  if (code) return richFill(says.caused, { place: codePlace(code.url, code.line, code.column) })
  if (kind === 'document') return words(says.document)
  const referrer = headerValue(entry.request.headers, 'referer')
  if (referrer) return richFill(says.referrer, { url: placeText(referrer) })
  return words(says.unknown)
}
