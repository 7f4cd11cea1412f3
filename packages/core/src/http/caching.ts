import type { Entry } from '../model/entry.ts'
import { headerValue, headerValues } from './headers.ts'
import { oncePerEntry } from './once-per-entry.ts'

const MAX_CHARS = 1000

/** The directives of Cache-Control by name, lower case, with their arguments (RFC 9111, 5.2). */
export const cacheDirectives = oncePerEntry((entry): ReadonlyMap<string, string> => {
  const text = headerValues(entry.response?.headers ?? [], 'cache-control')
    .join(',')
    .slice(0, MAX_CHARS)
  const found = new Map<string, string>()
  for (const part of text.toLowerCase().split(',')) {
    const equals = part.indexOf('=')
    const name = (equals < 0 ? part : part.slice(0, equals)).trim()
    if (name !== '')
      found.set(
        name,
        equals < 0
          ? ''
          : part
              .slice(equals + 1)
              .trim()
              .replaceAll('"', ''),
      )
  }
  return found
})

/** Seconds of a directive such as `max-age`. */
export function secondsOf(directives: ReadonlyMap<string, string>, name: string): number | undefined {
  const text = directives.get(name)
  return text !== undefined && /^\d{1,10}$/.test(text) ? Number(text) : undefined
}

/** Seconds that the response spent in caches on its way. */
export function ageSeconds(entry: Entry): number | undefined {
  const text = headerValue(entry.response?.headers ?? [], 'age')?.trim()
  return text !== undefined && /^\d{1,10}$/.test(text) ? Number(text) : undefined
}

/** A cache between browser and server answered: by its own word, or because the response has an age. */
export function isFromSharedCache(entry: Entry): boolean {
  const headers = entry.response?.headers ?? []
  if ((ageSeconds(entry) ?? 0) > 0) return true
  return ['cf-cache-status', 'x-cache', 'x-proxy-cache', 'cdn-cache'].some((name) => {
    const told = headerValue(headers, name)
    return told !== undefined && /^(?:tcp_)?(?:mem_)?hit\b/i.test(told.trim().slice(0, 40))
  })
}
