import { type Entry, entryPointer, type Header } from '../model/entry.ts'
import type { TrackingId } from '../model/tracking-id.ts'
import { fieldsOfJson } from './body-fields.ts'
import { WEBEX_FAMILY, webexIdsInText } from './families/webex.ts'
import { type IdMatch, matchField, matchHeader } from './grammar.ts'

/** Longer bodies are not searched, in characters. */
const MAX_BODY_LENGTH = 256 * 1024

/**
 * The correlation IDs of one entry, each once per type: headers of the request, headers of the response, fields of
 * a JSON response body, then Webex IDs that an error text announces. `pointer` is the value of the header or the
 * body in the file; `name` the header or field as written.
 */
export function trackingIdsOf(entry: Entry): readonly TrackingId[] {
  const found = new Map<string, TrackingId>()
  const add = (type: string, value: string, name: string, below: string): void => {
    const key = `${type} ${value}`
    if (found.has(key)) return
    found.set(key, { type, value, entry: entry.index, pointer: entryPointer(entry.index, below), name })
  }
  const addMatch = (match: IdMatch | undefined, value: string, name: string, below: string): void => {
    if (match !== undefined) add(match.family.type, value, name, below)
  }
  const addHeaders = (headers: readonly Header[], below: string): void => {
    for (const [at, { name, value, row = at }] of headers.entries()) {
      addMatch(matchHeader(name, value), value, name, `${below}/${row}/value`)
    }
  }

  addHeaders(entry.request.headers, '/request/headers')
  addHeaders(entry.response?.headers ?? [], '/response/headers')
  const text = entry.response?.body?.text
  if (text !== undefined && text.length <= MAX_BODY_LENGTH) {
    const below = '/response/content/text'
    for (const { name, value } of fieldsOfJson(text)) addMatch(matchField(name, value), value, name, below)
    for (const value of webexIdsInText(text)) add(WEBEX_FAMILY.type, value, 'TrackingID', below)
  }
  return [...found.values()]
}
