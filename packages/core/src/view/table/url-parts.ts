import { urlSpans } from '../../http/url.ts'

/** Where the parts of a URL begin and end, as a list shows and searches them. */
export interface UrlParts {
  readonly scheme: string
  /** Lower case, without port; empty for `data:` and its like. */
  readonly host: string
  readonly path: string
  /** What stands last in the path, with the query: DevTools' name of a request. */
  readonly name: string
  /** Without `?`. */
  readonly query: string
}

/** A longer one is kept up to here; of what is no place on a network the head is enough. */
const LONGEST_URL = 16_384
const LONGEST_LOCAL = 256
const BEFORE_HOST = /^[a-zA-Z][a-zA-Z0-9+.-]{0,40}:\/\//
const LOCAL = /^(?:data|blob|javascript):/i
/** What LOCAL looks at. */
const SCHEME_CHARS = 20

export function urlParts(url: string, method: string): UrlParts {
  if (method === 'CONNECT' && !url.includes('://')) {
    const host = (url.split(':', 1)[0] ?? '').toLowerCase()
    return { scheme: 'https', host, path: '', name: url, query: '' }
  }
  const { scheme, host, path, query } = urlSpans(url)
  const part = (span: readonly [number, number] | undefined) => (span ? url.slice(span[0], span[1]) : '')
  const pathText = part(path)
  const queryText = part(query)
  const hostText = part(host).toLowerCase()
  return {
    scheme: part(scheme).toLowerCase(),
    host: hostText,
    path: pathText === '' && hostText !== '' ? '/' : pathText,
    name: nameOf(pathText, queryText) || hostText || url,
    query: queryText,
  }
}

/** The last segment; of a path that ends in `/` the last with it. */
function nameOf(path: string, query: string): string {
  const slash = path.lastIndexOf('/', path.length - 2)
  const last = path === '/' ? '' : path.slice(slash + 1)
  return query === '' ? last : `${last}?${query}`
}

/** Where host, path and query begin: behind `https://`. */
export function placeStart(url: string): number {
  return BEFORE_HOST.exec(url)?.[0].length ?? 0
}

/** What of a URL a table keeps. */
export function keptUrl(url: string): string {
  return clipped(url, LOCAL.test(url.slice(0, SCHEME_CHARS)) ? LONGEST_LOCAL : LONGEST_URL)
}

/** The head of a text, no half of a character at its end. */
export function clipped(text: string, most: number): string {
  if (text.length <= most) return text
  const code = text.charCodeAt(most - 1)
  return text.slice(0, code >= 0xd800 && code <= 0xdbff ? most - 1 : most)
}
