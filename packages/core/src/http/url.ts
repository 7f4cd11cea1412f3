/** Start and end (exclusive) in the text it was found in. */
export type Span = readonly [start: number, end: number]

/** Where the parts of a URL stand, without their delimiters. A part that is missing is `undefined`. */
export interface UrlSpans {
  readonly scheme?: Span
  readonly userinfo?: Span
  readonly host?: Span
  readonly port?: Span
  readonly path: Span
  readonly query?: Span
  readonly fragment?: Span
}

const SCHEME = /^([a-zA-Z][a-zA-Z0-9+.-]{0,40}):/
const HTTPS = SCHEME.exec('https:')

/**
 * Splits a URL reference by its delimiters (RFC 3986, appendix B). Lexical: nothing is decoded, and any text has
 * an answer. Relative references have no scheme and no host.
 */
export function urlSpans(url: string): UrlSpans {
  let at = 0
  let scheme: Span | undefined
  const match = url.startsWith('https://') ? HTTPS : SCHEME.exec(url)
  if (match?.[1] !== undefined) {
    scheme = [0, match[1].length]
    at = match[0].length
  }
  const hash = url.indexOf('#', at)
  const beforeFragment = hash < 0 ? url.length : hash
  const mark = url.indexOf('?', at)
  const pathEnd = mark < 0 || mark > beforeFragment ? beforeFragment : mark
  const authority = url.startsWith('//', at) ? authoritySpans(url, at + 2, pathEnd) : undefined
  return {
    scheme,
    userinfo: authority?.userinfo,
    host: authority?.host,
    port: authority?.port,
    path: [authority?.end ?? at, pathEnd],
    query: pathEnd < beforeFragment ? [pathEnd + 1, beforeFragment] : undefined,
    fragment: hash < 0 ? undefined : [hash + 1, url.length],
  }
}

function authoritySpans(url: string, start: number, limit: number) {
  const slash = url.indexOf('/', start)
  const end = slash < 0 || slash > limit ? limit : slash
  const at = url.lastIndexOf('@', end - 1)
  const userinfo: Span | undefined = at >= start ? [start, at] : undefined
  const hostStart = userinfo ? at + 1 : start
  const bracket = url.startsWith('[', hostStart) ? url.indexOf(']', hostStart) : -1
  const colon = url.indexOf(':', bracket >= 0 && bracket < end ? bracket : hostStart)
  const hasPort = colon >= 0 && colon < end
  const host: Span = [hostStart, hasPort ? colon : end]
  return { userinfo, host, port: hasPort ? ([colon + 1, end] as Span) : undefined, end }
}
