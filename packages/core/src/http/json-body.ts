import { isObject, parsedJson } from '../codec/json-value.ts'
import type { Entry } from '../model/entry.ts'
import { responseMime } from './kind.ts'
import { oncePerEntry } from './once-per-entry.ts'

const MAX_BYTES = 1 << 20

/** The top-level object of a JSON response; `undefined` when the body is missing, cut, longer than 1 MB or no object. */
export function jsonResponse(entry: Entry): Readonly<Record<string, unknown>> | undefined {
  const value = jsonValue(entry)
  return isObject(value) ? value : undefined
}

/**
 * What a JSON response holds; `undefined` when the body is missing, cut, no JSON or longer than 1 MB. The length is
 * the declared one: that of the text changes when secrets are replaced.
 */
export const jsonValue = oncePerEntry((entry): unknown => {
  const text = entry.response?.body?.text
  if (text === undefined || (entry.response?.body?.declaredBytes ?? 0) > MAX_BYTES) return undefined
  const mime = responseMime(entry)
  if (!isJsonMime(mime) && mime !== undefined && mime !== 'text/plain') return undefined
  return parsedJson(text)
})

/** Media types of JSON, `application/problem+json` and its like among them. */
export function isJsonMime(mime: string | undefined): boolean {
  return mime !== undefined && (mime.endsWith('/json') || mime.endsWith('+json'))
}
