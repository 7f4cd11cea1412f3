import type { SetCookie } from './cookies.ts'
import { siteOf } from './site.ts'
import type { Target } from './target.ts'

/** What is known of the request that sets or carries a cookie. */
type Asked = { readonly target: Target }

const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/

/** RFC 6265, 5.1.3. */
export function domainMatches(host: string, domain: string): boolean {
  return host === domain || (host.endsWith(`.${domain}`) && !IPV4.test(host))
}

/** RFC 6265, 5.1.4. */
export function pathMatches(path: string, scope: string): boolean {
  if (!path.startsWith(scope)) return false
  return path.length === scope.length || scope.endsWith('/') || path[scope.length] === '/'
}

/** The scope of a cookie without Path: the folder of the request that set it. */
export function defaultPath(path: string): string {
  const slash = path.lastIndexOf('/')
  return slash <= 0 ? '/' : path.slice(0, slash)
}

/** TLS, or this very machine, which browsers trust as much. */
export function isTrustworthy({ target: { scheme, host } }: Asked): boolean {
  if (scheme === 'https' || scheme === 'wss') return true
  return host === 'localhost' || host.endsWith('.localhost') || host.startsWith('127.') || host === '[::1]'
}

/** Why Domain keeps a cookie from being stored: it is not the host's, or anybody's. */
export function domainFlaw(cookie: SetCookie, host: string): 'foreign' | 'shared' | undefined {
  const { domain } = cookie
  if (domain === undefined || host === '' || domain === host) return undefined
  if (!domainMatches(host, domain)) return 'foreign'
  const isShared = !domain.includes('.') || domain.length < siteOf(host).length
  return isShared ? 'shared' : undefined
}

/** Which rule of a name prefix the cookie breaks (RFC 6265bis, 4.1.3). */
export function prefixFlaw(cookie: SetCookie, about: Asked): string | undefined {
  const name = cookie.name.toLowerCase()
  const isHost = name.startsWith('__host-')
  if (!isHost && !name.startsWith('__secure-')) return undefined
  if (!cookie.secure) return 'Secure'
  if (!isTrustworthy(about)) return 'https'
  if (isHost && cookie.domain !== undefined) return 'Domain'
  return isHost && cookie.path !== '/' ? 'Path=/' : undefined
}

/** Whether a browser refuses the cookie for its attributes alone. */
export function isUnstorable(cookie: SetCookie, about: Asked): boolean {
  return (
    (cookie.sameSite === 'none' && !cookie.secure) ||
    (cookie.secure && !isTrustworthy(about)) ||
    prefixFlaw(cookie, about) !== undefined ||
    domainFlaw(cookie, about.target.host) !== undefined ||
    cookie.minimumBytes >= 4096
  )
}
