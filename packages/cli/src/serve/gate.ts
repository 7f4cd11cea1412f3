import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Names of this machine for itself. The port may be another one: that of a tunnel. */
const OWN_HOST = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i

/** Why a request is turned away. */
export type Refusal = 'host' | 'method' | 'origin'

/**
 * Turns away what no page of ours sends: another `Host` (a foreign name that was made to lead here: DNS rebinding),
 * another method than GET and HEAD, another page's `Origin` or fetch.
 */
export function refusalOf({ method, headers }: IncomingMessage): Refusal | undefined {
  const { host = '', origin, 'sec-fetch-site': site, 'sec-fetch-mode': mode } = headers
  if (!OWN_HOST.test(host)) return 'host'
  if (method !== 'GET' && method !== 'HEAD') return 'method'
  if (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`) return 'origin'
  // Another port of this machine counts as the same site. A link may lead here from anywhere; a fetch may not.
  const isOwn = site === undefined || site === 'same-origin' || site === 'none'
  return isOwn || mode === 'navigate' ? undefined : 'origin'
}

/** Compares without telling by its time how much was right. */
export function isSecret(given: string, secret: string): boolean {
  return timingSafeEqual(digest(given), digest(secret))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
