import { responseMime } from '../http/kind.ts'
import { oncePerEntry } from '../http/once-per-entry.ts'
import type { Entry } from '../model/entry.ts'

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

export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The member an object itself has; what it inherits does not count. */
export function member(object: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined
}
