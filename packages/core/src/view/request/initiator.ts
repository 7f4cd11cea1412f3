import { headerValue } from '../../http/headers.ts'
import { kindOf } from '../../http/kind.ts'
import { texts } from '../../text/catalogue.ts'
import { type RichText, richFill, words } from '../../text/rich-text.ts'
import { type ChainStart, chainOf } from './initiator-chain.ts'
import type { ChainLink, InitiatorView, RequestLookup } from './initiator-view.ts'
import { placeText } from './place-text.ts'
import type { RequestCase } from './request-case.ts'
import { codeOf, fromOne, senderText } from './sender.ts'

/** A column from which on nobody wrote the line by hand. */
const MINIFIED_COLUMN = 500

/** The Initiator tab: why the request was sent, and the chain up to the navigation. */
export function initiatorView(given: RequestCase, lookup: RequestLookup): InitiatorView {
  const { entry, details, capture } = given
  const place = codeOf(given)
  const { links, isLoop } = chainOf(startOf(given), lookup, given.language)
  const isFromOne = /^(?:chrome-har|webpagetest)$/.test(capture.producer.dialect)
  const counted = (number: number | undefined) => (isFromOne ? number : fromOne(number))
  const stack = (details?.initiator?.stack ?? []).map(({ lineNumber, columnNumber, ...frame }) => ({
    ...frame,
    line: counted(lineNumber),
    column: counted(columnNumber),
  }))
  const isScript = entry.initiator?.type === 'script'
  return {
    text: redirectText(links, given) ?? senderText(given),
    place,
    chain: links,
    stack,
    notes: notesOf(links, given, {
      loop: isLoop,
      noStack: isScript && stack.length === 0,
      minified: (place?.column ?? 0) > MINIFIED_COLUMN,
    }),
  }
}

/** Of a page that a redirect led to: the chain knows more than the entry. */
function redirectText(links: readonly ChainLink[], { language }: RequestCase): RichText | undefined {
  const before = links.at(-2)
  if (before === undefined || links.at(-1)?.by !== 'redirect') return undefined
  return richFill(texts(language).request.summary.sender.redirect, { url: placeText(before.url) })
}

function startOf({ entry, details }: RequestCase): ChainStart {
  const told = entry.initiator
  return {
    entry: entry.index,
    method: entry.request.method.slice(0, 40),
    url: entry.request.url,
    status: entry.response?.status,
    startedAt: entry.startedAt,
    pageRef: entry.pageRef,
    isDocument: kindOf(entry) === 'document',
    initiatorUrl: told?.url ?? details?.initiator?.stack.find(({ url }) => url !== '')?.url,
    initiatorType: kindOf(entry) === 'preflight' ? 'preflight' : told?.type,
    referrer: headerValue(entry.request.headers, 'referer'),
  }
}

function notesOf(
  links: readonly ChainLink[],
  { language }: RequestCase,
  facts: { readonly loop: boolean; readonly noStack: boolean; readonly minified: boolean },
): readonly RichText[] {
  const says = texts(language).request.initiator.notes
  const notes: RichText[] = []
  if (links.some(({ by }) => by === 'referrer')) notes.push(words(says.referrer))
  if (links.some(({ by }) => by === 'page')) notes.push(richFill(says.page, {}))
  if (links[0]?.by !== 'start') notes.push(words(says.open))
  if (facts.loop) notes.push(words(says.loop))
  if (facts.noStack) notes.push(words(says.noStack))
  if (facts.minified) notes.push(words(says.minified))
  return notes
}
