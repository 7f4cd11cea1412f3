import { graphqlOperation } from '../http/graphql.ts'
import { headerValue } from '../http/headers.ts'
import { type Target, targetOf } from '../http/target.ts'
import type { Entry, ResourceType } from '../model/entry.ts'
import { type About, placeOf } from './about.ts'

const BEACON =
  /(?:^|[/._-])(?:beacon|beacons|collect|telemetry|analytics|metrics|rum|track|tracking|pixel|heartbeat|keep-?alive|csp-report|g\/collect)(?:$|[/._-])/i
/** Their arrival changes nothing that a user waits for, where they come from elsewhere. */
const DECORATION: ReadonlySet<ResourceType> = new Set(['image', 'media', 'font', 'ping', 'other'])
const CALLS: ReadonlySet<ResourceType> = new Set([
  'xhr',
  'fetch',
  'preflight',
  'document',
  'websocket',
  'other',
])
const MUTATING = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** One name for the calls that a timer would repeat. */
export function callKey(entry: Entry, about: About): string {
  return `${about.method} ${about.place.slice(0, 500)} ${graphqlOperation(entry)?.name ?? ''}`
}

/** Nothing a user waits for: it runs by itself and tells the server something, or waits for news. */
export function isBackground(about: About, isPoll: boolean, longPolls: ReadonlySet<string>): boolean {
  if (!about.remote || about.kind === 'ping' || about.noise || isPoll) return true
  if (longPolls.has(about.endpoint)) return true
  return about.kind !== 'document' && BEACON.test(about.target.path.slice(0, 400))
}

/** Whether a user waits for it; a stream is open as long as it likes. */
export function isAwaited(about: About, isForeign: boolean): boolean {
  return !about.streaming && !(isForeign && DECORATION.has(about.kind))
}

/**
 * Whether it may be what a click caused. Of other sites only what shows a credential: advertisements renew
 * themselves.
 */
export function mayBeAction(entry: Entry, about: About, isForeign: boolean): boolean {
  if (!CALLS.has(about.kind)) return false
  if (!isForeign) return true
  const { headers } = entry.request
  const asked = headerValue(headers, 'access-control-request-headers') ?? ''
  return headerValue(headers, 'authorization') !== undefined || /\bauthorization\b/i.test(asked)
}

/** Whether it changes something on the server, as far as its method tells; a GraphQL query does not. */
export function isMutation(entry: Entry, about: About): boolean {
  if (!MUTATING.has(about.method)) return false
  const operation = graphqlOperation(entry)
  return operation === undefined || operation.type === 'mutation'
}

/** A document in the main frame. Browsers say which frame (Fetch Metadata); else the page that begins tells. */
export function isNavigation(entry: Entry, about: About, opensPage: boolean): boolean {
  if (about.kind !== 'document' || !about.remote || about.target.host === '') return false
  const destination = headerValue(entry.request.headers, 'sec-fetch-dest')?.toLowerCase()
  if (destination !== undefined) return destination === 'document'
  return opensPage
}

/** Whether the browser says that the user caused the navigation; `undefined` where it says nothing. */
export function isByUser(entry: Entry): boolean | undefined {
  const { headers } = entry.request
  if (headerValue(headers, 'sec-fetch-user') === '?1') return true
  return headerValue(headers, 'sec-fetch-site') === undefined ? undefined : false
}

/** Origin and path that a response sends the browser to; `undefined` without a redirect. */
export function redirectPlace(entry: Entry, about: About): string | undefined {
  const { response } = entry
  const status = response?.status
  if (!response?.redirectUrl || status === undefined || status < 300 || status > 399) return undefined
  const base: Target = about.target.host === '' ? targetOf(entry.request.url) : about.target
  return placeOf(response.redirectUrl, base)
}
