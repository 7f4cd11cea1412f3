import { pathTemplate } from '../http/endpoint.ts'
import { isFailed } from '../http/failed.ts'
import { isIdentityProvider, isTokenEndpoint } from '../http/identity.ts'
import { kindOf, responseMime } from '../http/kind.ts'
import { type NetErrorFamily, netErrorFamily } from '../http/net-error-family.ts'
import { siteOf } from '../http/site.ts'
import { connectTarget, type Target, targetOf } from '../http/target.ts'
import type { Entry, ResourceType } from '../model/entry.ts'

/** What rules, grouping and folding ask about an entry. Small, so that it can outlive the entry. */
export interface About {
  readonly index: number
  /** Epoch ms. */
  readonly startedAt?: number
  readonly endedAt?: number
  /** When the headers had come: from then on its cookies count, though the body may still be on its way. */
  readonly answeredAt?: number
  readonly method: string
  readonly target: Target
  readonly site: string
  /** Host and path template. */
  readonly endpoint: string
  /** Origin and path, without query: the same place, whatever secrets it was called with. */
  readonly place: string
  /** `place` of the entry that caused this one. */
  readonly initiator?: string
  readonly kind: ResourceType
  /** Travels over the network: not `data:`, `blob:`, `chrome-extension:` … */
  readonly remote: boolean
  readonly status?: number
  readonly error?: string
  /** The same for a finding's data: at most 200 characters, empty when there is none. */
  readonly errorText: string
  readonly family?: NetErrorFamily
  readonly failed: boolean
  readonly cached: boolean
  /** Lasts as long as it likes: WebSocket, event stream. */
  readonly streaming: boolean
  /** Its failure bothers nobody: favicon, source map, beacon, cancelled. */
  readonly noise: boolean
  readonly identityProvider: boolean
  readonly tokenEndpoint: boolean
}

const LOCAL = new Set(['data', 'blob', 'about', 'file', 'filesystem', 'javascript', 'view-source'])

export function aboutEntry(entry: Entry): About {
  const { method, url } = entry.request
  const target = method === 'CONNECT' ? connectTarget(url) : targetOf(url)
  const kind = kindOf(entry)
  const family = netErrorFamily(entry.error)
  const total = entry.timings.totalMs ?? entry.timings.fileTotalMs ?? 0
  return {
    index: entry.index,
    startedAt: entry.startedAt,
    endedAt: entry.startedAt === undefined ? undefined : entry.startedAt + total,
    answeredAt: answeredAt(entry, total),
    method,
    target,
    site: siteOf(target.host),
    endpoint: target.host + pathTemplate(target.path),
    place: target.origin + target.path,
    initiator: entry.initiator?.url ? placeOf(entry.initiator.url) : undefined,
    kind,
    remote: !LOCAL.has(target.scheme) && !target.scheme.endsWith('-extension'),
    status: entry.response?.status,
    error: entry.error,
    errorText: (entry.error ?? '').slice(0, 200),
    family,
    failed: isFailed(entry),
    cached: entry.fromCache !== undefined,
    streaming: kind === 'websocket' || kind === 'eventsource' || responseMime(entry) === 'text/event-stream',
    noise: kind === 'ping' || isGivenUp(entry, family) || isNoisePath(target.path),
    identityProvider: isIdentityProvider(target.host),
    tokenEndpoint: isTokenEndpoint(target.path),
  }
}

function answeredAt({ startedAt, timings }: Entry, total: number): number | undefined {
  const body = Math.max(0, timings.receiveMs ?? 0)
  return startedAt === undefined ? undefined : startedAt + Math.max(0, total - body)
}

/** Origin and path of a URL. */
export function placeOf(url: string, base?: Target): string {
  const target = targetOf(url, base)
  return target.origin + target.path
}

/**
 * Chrome also writes `net::ERR_ABORTED` beside the 404 of a script, and beside a redirect to nowhere whose body the page
 * did not read: there the answer came and the status speaks.
 */
function isGivenUp({ response }: Entry, family: NetErrorFamily | undefined): boolean {
  if (family !== 'cancelled') return false
  const status = response?.status ?? 0
  const leadsNowhere = status > 300 && status < 400 && status !== 304 && response?.redirectUrl === undefined
  return status < 400 && !leadsNowhere
}

function isNoisePath(path: string): boolean {
  // DevTools itself asks for this place whenever it is open.
  if (path.startsWith('/.well-known/appspecific/')) return true
  return path.endsWith('.map') || path.endsWith('/favicon.ico') || path.includes('/apple-touch-icon')
}
