import { headerValue } from '../http/headers.ts'
import type { Entry } from '../model/entry.ts'
import type { About } from './about.ts'

/** The status of a plain request. Preflights and WebSockets have rules of their own. */
export function answeredStatus(about: About): number | undefined {
  return about.kind === 'preflight' || about.kind === 'websocket' ? undefined : about.status
}

/** Statuses that a hop before the application gives: 502, 503, 504 and Cloudflare's 520–527. */
export function isGatewayStatus(status: number): boolean {
  return (status >= 502 && status <= 504) || (status >= 520 && status <= 527)
}

/** One of Cloudflare's own statuses, in a response that went through Cloudflare. */
export function isEdgeStatus(status: number, entry: Entry): boolean {
  return status >= 520 && status <= 527 && headerValue(entry.response?.headers ?? [], 'cf-ray') !== undefined
}
