import type { Entry } from '../model/entry.ts'
import { responseMime } from './kind.ts'

const MAX_BYTES = 1 << 20

/**
 * The top-level object of a JSON response; `undefined` when the body is missing, cut, longer than 1 MB or no object.
 * The length is the declared one: that of the text changes when secrets are replaced.
 */
export function jsonResponse(entry: Entry): Readonly<Record<string, unknown>> | undefined {
  const text = entry.response?.body?.text
  if (text === undefined || (entry.response?.body?.declaredBytes ?? 0) > MAX_BYTES) return undefined
  const mime = responseMime(entry)
  const declared = mime !== undefined && (mime.endsWith('/json') || mime.endsWith('+json'))
  if (!declared && mime !== undefined && mime !== 'text/plain') return undefined
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
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
