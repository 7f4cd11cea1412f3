import type { About } from './about.ts'
import type { Context } from './context.ts'
import { byTime, type Hit } from './hit.ts'
import { failedRefresh } from './relations/failed-refresh.ts'
import { lostSession } from './relations/lost-session.ts'
import type { Relation } from './relations/relation.ts'
import { workerCall } from './relations/worker-call.ts'
import { FOR_WANT_OF_COOKIE } from './want-of-cookie.ts'

/** Which of two rules that speak of one entry names the cause: the lower rank. Rules not listed come near the end. */
const RANKS: readonly (readonly string[])[] = [
  [
    'cookie-same-site',
    'cookie-none-without-secure',
    'cookie-insecure-origin',
    'cookie-scope-mismatch',
    'cookie-ended-on-arrival',
    'cookie-third-party',
    'cookie-not-returned',
  ],
  ['block-page', 'captive-portal'],
  ['login-loop'],
  ['redirect-loop'],
  ['dns-failure', 'connection-refused', 'connection-timeout', 'tls-failure', 'proxy-authentication'],
  ['connection-reset', 'network-changed', 'blocked-by-client'],
  ['redirect-downgrade', 'worker-cache-stale'],
  ['expired-token', 'missing-credential', 'token-not-yet-valid', 'wrong-audience', 'token-refresh-failing'],
  ['session-ended', 'saml-failure', 'identity-provider-code', 'csrf-refused', 'state-mismatch'],
  ['error-burst', 'headers-too-large'],
  ['cookie-too-big', 'cookie-duplicate'],
  ['oauth-error', 'redirect-to-login', 'saml-refused'],
  ['one-bad-server', 'stale-shell', 'redirect-lost-body', 'duplicate-request'],
  ['throttled', 'media-type-clash', 'mime-mismatch', 'encoding-mismatch'],
  [
    'too-many-requests',
    'payload-too-large',
    'misdirected-request',
    'server-error',
    'gateway-error',
    'edge-origin-error',
    'unauthorized',
    'forbidden',
    'not-found',
    'client-error',
  ],
  ['cors-redirected'],
  ['preflight-refused', 'cors-header-not-allowed', 'cors-method-not-allowed'],
  ['cors-missing', 'cors-mismatch', 'cors-wildcard-credentials'],
  ['mixed-content'],
  ['csp-blocked', 'framing-refused', 'cross-origin-isolation'],
  ['worker-answer-failed'],
  ['websocket-failed', 'websocket-handshake'],
  ['blocked-by-policy', 'body-cut', 'error-in-success', 'graphql-error'],
  ['websocket-broken'],
]
const UNLISTED = RANKS.length
const LAST: readonly string[] = ['no-response', 'cancelled']
/** What tells more of a slow request, or follows from it. */
const AFTER_SLOW: readonly string[] = ['server-timing-told', 'slow-page']
const RANK = new Map(RANKS.flatMap((rules, rank) => rules.map((rule) => [rule, rank] as const)))

const DEAD_HOST = new Set(['dns-failure', 'connection-refused', 'connection-timeout', 'tls-failure'])
/** These are about the request that went without the cookie, and name the response that set it beside it. */
const HELD_BACK = new Set(['cookie-same-site', 'cookie-third-party'])
const TOO_BIG = 'cookie-too-big'
/** A lost cookie, or one deleted, explains later requests, and not the response that set or deleted it. */
const EXPLAINS_LATER = new Set(['session-ended', ...(RANKS[0] ?? [])])

function rankOf(hit: Hit): number {
  const { id } = hit.rule
  if (AFTER_SLOW.includes(id)) return UNLISTED + 3
  if (id.startsWith('slow-')) return UNLISTED + 2
  return RANK.get(id) ?? (LAST.includes(id) ? UNLISTED + 1 : UNLISTED)
}

/**
 * Finds, for each hit, the hit that it follows from. The result maps consequence to root cause; a hit that is not
 * in it stands for itself.
 */
export function foldHits(hits: readonly Hit[], context: Context): Map<Hit, Hit> {
  const traffic = hits.filter((hit) => hit.rule.stage !== 'capture').sort(byTime)
  const causes = new Map<Hit, Hit>()
  const link = (hit: Hit, cause: Hit | undefined) => {
    if (cause && cause !== hit && !causes.has(hit) && outweighs(cause, hit) && rootOf(causes, cause) !== hit)
      causes.set(hit, cause)
  }
  for (const relation of [
    skewedClock,
    explained,
    workerCall,
    sameEntry,
    reportedBlock,
    deadHost,
    failedRefresh,
    lostSession,
    failedInitiator,
  ]) {
    const causeOf = relation(traffic, context)
    for (const hit of traffic) link(hit, causeOf(hit))
  }
  for (const hit of causes.keys()) causes.set(hit, rootOf(causes, hit))
  return causes
}

/** A problem is never buried under a note. */
function outweighs(cause: Hit, hit: Hit): boolean {
  return cause.severity !== 'note' || hit.severity === 'note'
}

function rootOf(causes: ReadonlyMap<Hit, Hit>, hit: Hit): Hit {
  let root = hit
  for (let next = causes.get(root); next; next = causes.get(root)) root = next
  return root
}

/** A token looks expired when the user's clock runs ahead by more than it is past its end; the other way round too early. */
const skewedClock: Relation = (hits) => {
  const clock = hits.find((hit) => hit.rule.id === 'clock-skew')
  const skewMs = Number(clock?.data.skewMs ?? 0)
  return (hit) => {
    const isAhead = hit.rule.id === 'expired-token' && -skewMs >= Number(hit.data.expiredMs)
    const isBehind = hit.rule.id === 'token-not-yet-valid' && skewMs >= Number(hit.data.aheadMs)
    return isAhead || isBehind ? clock : undefined
  }
}

/** Advice about a request that holds whatever became of it. */
const ON_ITS_OWN = new Set([
  'token-in-url',
  'malformed-header',
  'deprecated-api',
  'get-with-body',
  'get-that-changes',
  'quota-nearly-used',
])

/** Two rules on one request: CORS failures whose status is the cause, the refused preflight of a request … */
const sameEntry: Relation = (hits) => {
  const best = new Map<number, Hit>()
  const bestOfOthers = new Map<number, Hit>()
  for (const hit of hits) {
    if (hit.rule.group === 'file') continue
    const isOther = !EXPLAINS_LATER.has(hit.rule.id)
    for (const index of hit.entries) {
      if (!reachesEntry(hit, index)) continue
      keepBest(best, index, hit)
      if (isOther) keepBest(bestOfOthers, index, hit)
    }
  }
  return (hit) => {
    if (ON_ITS_OWN.has(hit.rule.id)) return undefined
    const known = FOR_WANT_OF_COOKIE.has(hit.rule.id) ? best : bestOfOthers
    const cause = hit.about && known.get(hit.about.index)
    return cause && rankOf(cause) < rankOf(hit) ? cause : undefined
  }
}

function keepBest(best: Map<number, Hit>, index: number, hit: Hit): void {
  const known = best.get(index)
  if (!known || precedes(hit, known)) best.set(index, hit)
}

/** Whether a hit may be the cause of what else befell one of its entries. */
function reachesEntry({ rule, about, apart }: Hit, index: number): boolean {
  if (HELD_BACK.has(rule.id)) return index === about?.index
  // One that is set and not kept explains later requests; a load of them explains its own.
  if (rule.id === TOO_BIG) return index !== about?.index || apart === 'header'
  return index !== about?.index || !EXPLAINS_LATER.has(rule.id)
}

/** What a rule explains on its own request, though the other rank lower. */
const EXPLAINS: Readonly<Record<string, readonly string[]>> = {
  'cors-vary-missing': ['cors-mismatch', 'no-response'],
  'slow-third-party': ['slow-wait', 'slow-receive'],
  'worker-answer-failed': ['server-error', 'gateway-error', 'not-found', 'client-error', 'forbidden'],
}

const explained: Relation = (hits) => {
  const causes = new Map<string, Hit>()
  for (const hit of hits)
    for (const rule of EXPLAINS[hit.rule.id] ?? []) causes.set(`${rule} ${hit.about?.index}`, hit)
  return (hit) => causes.get(`${hit.rule.id} ${hit.about?.index}`)
}

/** The browser's report of a request that is seen to be blocked. */
const reportedBlock: Relation = (hits) => {
  const blocks = new Map<string, Hit>()
  for (const hit of hits) {
    const key = `${hit.about?.target.origin} ${hit.data.page}`
    if (hit.rule.id === 'csp-blocked' && !blocks.has(key)) blocks.set(key, hit)
  }
  return (hit) =>
    hit.rule.id === 'csp-report' ? blocks.get(`${hit.data.blocked} ${hit.data.page}`) : undefined
}

function precedes(hit: Hit, other: Hit): boolean {
  const lighter = Number(hit.severity === 'note') - Number(other.severity === 'note')
  return lighter !== 0 ? lighter < 0 : rankOf(hit) < rankOf(other)
}

/** A host that cannot be reached: what else got no response there follows from the first such failure. */
const deadHost: Relation = (hits) => {
  const dead = new Map<string, Hit>()
  for (const hit of hits) {
    const host = hit.about?.target.host
    if (host && DEAD_HOST.has(hit.rule.id) && !dead.has(host)) dead.set(host, hit)
  }
  return (hit) => {
    const { about } = hit
    if (!about || about.status !== undefined || about.target.host === '') return undefined
    const first = dead.get(about.target.host)
    return first?.rule === hit.rule ? undefined : first
  }
}

const PASSIVE = new Set(['image', 'stylesheet', 'font', 'media', 'script', 'other', 'ping'])

/** Parts of a page that failed itself (an error page's pictures): the page is the cause. */
const failedInitiator: Relation = (hits) => {
  const failedPages = new Map<string, Hit>()
  for (const hit of hits) {
    const about: About | undefined = hit.about
    if (
      about?.failed &&
      hit.severity !== 'note' &&
      (about.kind === 'document' || about.kind === 'stylesheet')
    )
      if (!failedPages.has(about.place)) failedPages.set(about.place, hit)
  }
  return (hit) => {
    const { about } = hit
    if (!about?.failed || about.initiator === undefined || !PASSIVE.has(about.kind)) return undefined
    return failedPages.get(about.initiator)
  }
}
