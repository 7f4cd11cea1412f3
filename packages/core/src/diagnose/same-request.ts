import { spelledOut } from '../codec/spelled-out.ts'
import { headerValue } from '../http/headers.ts'
import { methodFacts } from '../http/methods.ts'
import { oncePerEntry } from '../http/once-per-entry.ts'
import type { Entry } from '../model/entry.ts'
import type { About } from './about.ts'
import { textHash } from './text-hash.ts'

const MOST_URL_CHARS = 400

/**
 * A short key that two requests share when they are the same: method, URL and body. Secrets take part as they stand,
 * so that in a sanitized copy their tags decide, which are equal where the secrets are. `undefined` when the capture
 * does not hold what would have to be compared: a body that was not kept, or a part of a file that was asked for.
 */
export const sameRequestKey = oncePerEntry((entry, about: About): string | undefined => {
  if (about.target.host === '' || headerValue(entry.request.headers, 'range') !== undefined) return undefined
  const body = bodyKey(entry)
  return body === undefined ? undefined : `${about.method} ${urlKey(entry.request.url)} ${body}`
})

/** A URL of usual length stands for itself. */
function urlKey(url: string): string {
  const said = spelledOut(url)
  return said.length > MOST_URL_CHARS ? textHash(said) : said
}

function bodyKey({ request }: Entry): string | undefined {
  const { body } = request
  if (body?.text) return textHash(spelledOut(body.text))
  if (body && body.params.length > 0)
    return textHash(spelledOut(body.params.map(({ name, value }) => `${name}=${value}`).join('&')))
  if (body?.absence !== undefined || (request.bodyBytes ?? 0) > 0) return undefined
  const length = headerValue(request.headers, 'content-length')?.trim()
  if (length === '0') return ''
  if (length !== undefined) return undefined
  // Whether a POST without a recorded body had one is not known.
  return methodFacts(request.method)?.requestBody === 'yes' && request.bodyBytes !== 0 ? undefined : ''
}

/** Sent twice it may do twice what it does: POST and PATCH (RFC 9110, 9.2.2). Methods nobody knows are not judged. */
export function isUnsafeToRepeat(method: string): boolean {
  return methodFacts(method)?.idempotent === false
}

const QUERY_WORD =
  /(?:^|[/._-])(?:search|query|queries|find|filter|lookup|suggest|autocomplete|typeahead|validate|check|list|count|preview|introspect)(?:$|[/._-])/i

/** A POST that only asks: a search, a GraphQL query. By its path, or by its body. */
export function onlyAsks(entry: Entry, { target }: About): boolean {
  if (QUERY_WORD.test(target.path.slice(0, 400))) return true
  const text = entry.request.body?.text?.slice(0, 4000)
  if (text === undefined || !/"query"\s{0,10}:\s{0,10}"/.test(text)) return false
  return !/"query"\s{0,10}:\s{0,10}"(?:\s|\\[nrt]){0,50}mutation\b/.test(text)
}
