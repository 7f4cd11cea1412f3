import { headerValue } from '../http/headers.ts'
import { oncePerEntry } from '../http/once-per-entry.ts'
import { siteOf } from '../http/site.ts'
import { targetOf } from '../http/target.ts'
import type { Entry } from '../model/entry.ts'
import type { About } from './about.ts'
import { isCall } from './telemetry.ts'

/** Where a request comes from, seen from its target; `none`: the user's own doing. */
export type Relation = 'same-origin' | 'same-site' | 'cross-site' | 'none'

const RELATIONS: ReadonlySet<string> = new Set(['same-origin', 'same-site', 'cross-site', 'none'])

/** By Sec-Fetch-Site, else by Origin or Referer; `undefined` when none of them tells. */
export const relationOf = oncePerEntry((entry, about: About): Relation | undefined => {
  const { headers } = entry.request
  const told = headerValue(headers, 'sec-fetch-site')?.trim().toLowerCase()
  if (told !== undefined && RELATIONS.has(told)) return told as Relation
  const origin = headerValue(headers, 'origin')
  const from = origin?.includes('://') ? origin : headerValue(headers, 'referer')
  if (from === undefined) return undefined
  const target = targetOf(from)
  if (target.host === '') return undefined
  if (target.origin === about.target.origin) return 'same-origin'
  return siteOf(target.host) === about.site ? 'same-site' : 'cross-site'
})

/**
 * Whether the headers are those that went out: Chrome writes provisional ones, without cookies, where it has no others.
 */
export function hasSentHeaders(entry: Entry): boolean {
  const { headers } = entry.request
  return ['host', ':authority', 'accept-encoding', 'sec-fetch-site', 'cookie'].some(
    (name) => headerValue(headers, name) !== undefined,
  )
}

/** Whether the request asked the network itself: no cache, no worker, no preflight. */
export function isPlainExchange(entry: Entry, about: About): boolean {
  return about.status !== undefined && !about.cached && !entry.fromServiceWorker && about.kind !== 'preflight'
}

/** A page within a page. */
export function isFrame(entry: Entry): boolean {
  const destination = headerValue(entry.request.headers, 'sec-fetch-dest')?.toLowerCase()
  return destination === 'iframe' || destination === 'frame'
}

/** Sent across origins so that its cookies neither go nor come: the response does not allow credentials. */
export function isWithoutCredentials(entry: Entry, about: About): boolean {
  const { headers } = entry.request
  const origin = headerValue(headers, 'origin')?.toLowerCase()
  const mode = headerValue(headers, 'sec-fetch-mode')?.toLowerCase()
  if (mode === undefined ? !isCall(about) : mode !== 'cors') return false
  if (origin === undefined || origin === about.target.origin) return false
  const allowed = headerValue(entry.response?.headers ?? [], 'access-control-allow-credentials')
  return allowed?.trim() !== 'true'
}
