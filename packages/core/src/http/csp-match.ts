import type { CspDirective } from './csp.ts'
import { urlSpans } from './url.ts'

/** `maybe`: no URL in the list, but a nonce, hash or trusted script may have admitted it, which no URL tells. */
export type CspAnswer = 'allowed' | 'maybe' | 'refused'

interface Place {
  readonly scheme: string
  readonly host: string
  /** The default port of the scheme is spelled out. */
  readonly port: string
  readonly path: string
}

const DEFAULT_PORT: Readonly<Record<string, string>> = { http: '80', ws: '80', https: '443', wss: '443' }
const HASH = /^'sha(?:256|384|512)-/i
const SCHEME_SOURCE = /^([a-z][a-z0-9+.-]{0,40}):$/i
const HOST_SOURCE =
  /^(?:([a-z][a-z0-9+.-]{0,40}):\/\/)?([^/:?#']{1,255}|\[[0-9a-f:.]{2,45}\])(?::(\d{1,5}|\*))?(\/[^?#]*)?$/i

/**
 * Whether a list of sources admits a URL (CSP 3, 6.7.2). `self` is the origin of the document; after a redirect the
 * paths of sources do not count.
 */
export function cspAnswer(
  { sources, governs }: CspDirective,
  url: string,
  self: string,
  redirected = false,
): CspAnswer {
  const target = placeOf(url)
  const own = placeOf(self)
  const lower = sources.map((source) => source.toLowerCase())
  const trusts = lower.some((source) => source.startsWith("'nonce-") || HASH.test(source))
  // Only scripts know 'strict-dynamic'; it turns the URLs of the list off.
  if (lower.includes("'strict-dynamic'") && governs === 'script') return trusts ? 'maybe' : 'refused'
  if (sources.some((source) => sourceMatches(source, target, own, redirected))) return 'allowed'
  return trusts && governs !== 'other' ? 'maybe' : 'refused'
}

function placeOf(url: string): Place {
  const spans = urlSpans(url)
  const part = (span: readonly [number, number] | undefined) => (span ? url.slice(span[0], span[1]) : '')
  const scheme = part(spans.scheme).toLowerCase()
  const port = part(spans.port) || (DEFAULT_PORT[scheme] ?? '')
  return { scheme, host: part(spans.host).toLowerCase(), port, path: part(spans.path) || '/' }
}

function sourceMatches(source: string, target: Place, own: Place, redirected: boolean): boolean {
  if (source === '*') return target.scheme in DEFAULT_PORT || target.scheme === own.scheme
  if (source.startsWith("'")) return source.toLowerCase() === "'self'" && isSelf(target, own)
  const scheme = SCHEME_SOURCE.exec(source)?.[1]
  if (scheme !== undefined) return schemeMatches(scheme.toLowerCase(), target.scheme)
  const parts = HOST_SOURCE.exec(source)
  if (!parts) return false
  const [, ownScheme, host = '', port, path] = parts
  return (
    schemeMatches(ownScheme?.toLowerCase() ?? own.scheme, target.scheme) &&
    hostMatches(host.toLowerCase(), target.host) &&
    portMatches(port, target) &&
    (redirected || pathMatches(path ?? '', target.path))
  )
}

function isSelf(target: Place, own: Place): boolean {
  if (target.host !== own.host || own.host === '') return false
  if (target.scheme === own.scheme && target.port === own.port) return true
  const defaults = isDefaultPort(target) && isDefaultPort(own)
  if (target.port !== own.port && !defaults) return false
  return (
    target.scheme === 'https' || target.scheme === 'wss' || (own.scheme === 'http' && target.scheme === 'ws')
  )
}

function isDefaultPort({ scheme, port }: Place): boolean {
  return port === (DEFAULT_PORT[scheme] ?? '')
}

/** A scheme covers itself and its safer kin. */
function schemeMatches(wanted: string, scheme: string): boolean {
  if (wanted === scheme) return true
  if (wanted === 'http') return scheme === 'https'
  if (wanted === 'ws') return scheme === 'wss' || scheme === 'http' || scheme === 'https'
  return wanted === 'wss' && scheme === 'https'
}

/** `*.a.example` covers what is below, not `a.example` itself. */
function hostMatches(wanted: string, host: string): boolean {
  if (wanted === '*') return true
  return wanted.startsWith('*.')
    ? host.endsWith(wanted.slice(1)) && host.length > wanted.length - 1
    : host === wanted
}

function portMatches(wanted: string | undefined, target: Place): boolean {
  if (wanted === undefined) return isDefaultPort(target)
  if (wanted === '*' || wanted === target.port) return true
  return wanted === '80' && target.port === '443' && (target.scheme === 'https' || target.scheme === 'wss')
}

/** A path that ends with a slash covers all below it, another only itself. */
function pathMatches(wanted: string, path: string): boolean {
  if (wanted === '') return true
  const [want, have] = [decode(wanted), decode(path)]
  return want.endsWith('/') ? have.startsWith(want) : have === want
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
