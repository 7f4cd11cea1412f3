import { responseMime } from '../http/kind.ts'
import type { Entry } from '../model/entry.ts'

const MAX_BYTES = 256 << 10
const READABLE =
  /^(?:text\/(?:html|plain|xml)|application\/(?:[a-z0-9.+-]{0,60}json|xhtml\+xml|xml|problem\+xml))$/

/**
 * The text of an error page or message; `undefined` when there is none, or it is declared longer than 256 kB. Only words
 * that no secret holds may be looked for in it: secrets are tags in the sanitized copy.
 */
export function bodyTextOf(entry: Entry): string | undefined {
  const body = entry.response?.body
  if (!body?.text || (body.declaredBytes ?? 0) > MAX_BYTES) return undefined
  const mime = responseMime(entry)
  return mime === undefined || READABLE.test(mime) ? body.text : undefined
}
