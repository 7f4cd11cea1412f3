import type { Body, Entry } from '../../../model/entry.ts'
import type { SearchPart } from './search-query.ts'

/** One text of an entry, and where it stands. */
export interface SearchedText {
  readonly part: SearchPart
  readonly item?: number
  readonly name?: string
  readonly text: string
}

/** What of an entry is searched, in the order in which it is read: the parts that are asked for. */
export function* searchedTexts(entry: Entry, parts: ReadonlySet<SearchPart>): Generator<SearchedText> {
  const { request, response } = entry
  if (parts.has('url')) yield { part: 'url', text: request.url }
  if (parts.has('request-header')) yield* namedTexts('request-header', request.headers)
  if (parts.has('request-body')) yield* bodyTexts('request-body', request.body)
  if (parts.has('response-header')) yield* namedTexts('response-header', response?.headers ?? [])
  if (parts.has('response-body')) yield* bodyTexts('response-body', response?.body)
  if (parts.has('message')) {
    for (const [item, { data }] of entry.socketMessages.entries()) yield { part: 'message', item, text: data }
  }
  if (parts.has('error') && entry.error) yield { part: 'error', text: entry.error }
}

/** Form fields are searched where the body itself is not in the file. */
function* bodyTexts(part: SearchPart, body: Body | undefined): Generator<SearchedText> {
  if (body?.text !== undefined) yield { part, text: body.text }
  else yield* namedTexts(part, body?.params ?? [])
}

/** Name and value as one text, so that either can be found: `content-type: text/html`. */
function* namedTexts(
  part: SearchPart,
  named: readonly { readonly name: string; readonly value: string }[],
): Generator<SearchedText> {
  for (const [item, { name, value }] of named.entries()) {
    yield { part, item, name, text: `${name}: ${value}` }
  }
}
