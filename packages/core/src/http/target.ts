import { urlSpans } from './url.ts'

/** Where a request goes. Host and scheme are lower case; parts that are missing are empty. */
export interface Target {
  readonly scheme: string
  readonly host: string
  /** `https://host:port`, the default port left out; empty without scheme or host. */
  readonly origin: string
  readonly path: string
  /** Raw, without `?`. */
  readonly query: string
}

const DEFAULT_PORT: Readonly<Record<string, string>> = { http: '80', ws: '80', https: '443', wss: '443' }

/** Splits a URL as the rules need it. `base` gives scheme and host to a relative reference. */
export function targetOf(url: string, base?: Target): Target {
  const spans = urlSpans(url)
  const part = (span: readonly [number, number] | undefined) => (span ? url.slice(span[0], span[1]) : '')
  const scheme = part(spans.scheme).toLowerCase()
  const host = part(spans.host).toLowerCase()
  const path = part(spans.path)
  const query = part(spans.query)
  if (scheme === '' && host === '' && base) {
    const below = path.startsWith('/') || path === '' ? path || base.path : resolvePath(base.path, path)
    return { ...base, path: below, query }
  }
  const port = part(spans.port)
  const known = scheme || base?.scheme || ''
  const origin = host === '' || known === '' ? '' : `${known}://${host}${portSuffix(known, port)}`
  return { scheme: known, host, origin, path: path === '' && host !== '' ? '/' : path, query }
}

/** The target of a CONNECT request, whose URL is `host:port`. */
export function connectTarget(url: string): Target {
  const host = (url.includes('://') ? targetOf(url).host : (url.split(':', 1)[0] ?? '')).toLowerCase()
  return { scheme: 'https', host, origin: host === '' ? '' : `https://${host}`, path: '', query: '' }
}

/** The host, with its port where that is not the usual one. */
export function authorityOf({ origin, host }: Target): string {
  return origin === '' ? host : origin.slice(origin.indexOf('//') + 2)
}

function portSuffix(scheme: string, port: string): string {
  return port === '' || port === DEFAULT_PORT[scheme] ? '' : `:${port}`
}

function resolvePath(base: string, path: string): string {
  return base.slice(0, base.lastIndexOf('/') + 1) + path
}
