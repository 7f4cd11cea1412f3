import { headerValue, headerValues } from '../http/headers.ts'
import { headerPointer, statusPointer } from '../http/pointers.ts'
import type { Entry } from '../model/entry.ts'
import type { Confidence } from '../model/finding.ts'
import type { About } from './about.ts'
import { type Context, unexplainedKey } from './context.ts'
import type { Report } from './rule.ts'

/** Why a browser refused a cross-origin response; the id of the rule that says so. */
export type CorsReason =
  | 'preflight-refused'
  | 'cors-missing'
  | 'cors-mismatch'
  | 'cors-wildcard-credentials'
  | 'cors-method-not-allowed'
  | 'cors-header-not-allowed'

export interface CorsRefusal extends Report {
  readonly reason: CorsReason
}

const ALLOW_ORIGIN = 'access-control-allow-origin'
const SAFE_METHODS = new Set(['GET', 'HEAD', 'POST'])
const MAX_MAINS = 10
const MAIN_BEFORE_MS = 5000
const MAIN_AFTER_MS = 60_000

/** The checks of the Fetch standard, in its order, on a response that was refused. One reason at most. */
export function corsRefusal(entry: Entry, about: About, context: Context): CorsRefusal | undefined {
  if (last?.entry !== entry || last.context !== context)
    last = { entry, context, refusal: judge(entry, about, context) }
  return last.refusal
}

/** Six rules ask, one after the other. */
let last: { readonly entry: Entry; readonly context: Context; readonly refusal?: CorsRefusal } | undefined

function judge(entry: Entry, about: About, context: Context): CorsRefusal | undefined {
  const origin = headerValue(entry.request.headers, 'origin')
  if (!entry.response || about.status === undefined) return undefined
  if (about.kind === 'preflight') return preflightRefusal(entry, about, context, origin ?? '?')
  if (origin === undefined || origin.toLowerCase() === about.target.origin) return undefined
  const confidence = refusalConfidence(entry, about, context)
  if (confidence === undefined) return undefined
  return (
    originRefusal(entry, about, origin, confidence) ?? credentialsRefusal(entry, about, origin, confidence)
  )
}

/**
 * Chrome writes `net::ERR_FAILED` beside the real status of a response that it kept from the page. Firefox and
 * Safari write nothing, so that only the request's mode tells that a page wanted to read the response.
 */
function refusalConfidence(entry: Entry, about: About, context: Context): Confidence | undefined {
  if (about.family === 'unspecified') return 'certain'
  if (about.error || (context.dialect !== 'firefox' && context.dialect !== 'safari')) return undefined
  const mode = headerValue(entry.request.headers, 'sec-fetch-mode')?.toLowerCase()
  return mode === 'cors' && !allowsOrigin(entry) ? 'likely' : undefined
}

function allowsOrigin(entry: Entry): boolean {
  const origin = headerValue(entry.request.headers, 'origin')
  const allowed = headerValue(entry.response?.headers ?? [], ALLOW_ORIGIN)?.trim()
  return allowed === '*' || allowed === origin
}

function originRefusal(
  entry: Entry,
  about: About,
  origin: string,
  confidence: Confidence,
): CorsRefusal | undefined {
  const allowed = headerValues(entry.response?.headers ?? [], ALLOW_ORIGIN)
  const text = allowed.join(', ').trim()
  const at = headerPointer(entry, 'response', ALLOW_ORIGIN)
  const data = { origin, status: about.status ?? 0 }
  if (text === '') return { reason: 'cors-missing', at, data, confidence }
  if (text === '*' || text === origin) return undefined
  return { reason: 'cors-mismatch', at, data: { ...data, allowed: text.slice(0, 200) }, confidence }
}

/** The origin is allowed, and the response was refused all the same: credentials are what is left. */
function credentialsRefusal(
  entry: Entry,
  about: About,
  origin: string,
  confidence: Confidence,
): CorsRefusal | undefined {
  const allowed = headerValue(entry.response?.headers ?? [], ALLOW_ORIGIN)?.trim() ?? ''
  const allowsCredentials = headerValue(
    entry.response?.headers ?? [],
    'access-control-allow-credentials',
  )?.trim()
  if (confidence !== 'certain' || (allowed !== '*' && allowsCredentials === 'true')) return undefined
  const sent = entry.request.cookies.length > 0 || headerValue(entry.request.headers, 'cookie') !== undefined
  const at = headerPointer(entry, 'response', ALLOW_ORIGIN)
  const data = { origin, allowed, status: about.status ?? 0 }
  return { reason: 'cors-wildcard-credentials', at, data, confidence: sent ? 'certain' : 'likely' }
}

function preflightRefusal(
  entry: Entry,
  about: About,
  context: Context,
  origin: string,
): CorsRefusal | undefined {
  const status = about.status ?? 0
  const asked = headerValue(entry.request.headers, 'access-control-request-method')?.trim() ?? ''
  const also = mainsOf(about, asked, context)
  const confidence: Confidence = also.length > 0 ? 'certain' : 'likely'
  if (status < 200 || status > 299) {
    const data = { status, origin, asked: asked || '?' }
    return { reason: 'preflight-refused', at: statusPointer(about.index), data, confidence, also }
  }
  const refusal =
    originRefusal(entry, about, origin, confidence) ??
    methodRefusal(entry, asked, origin, confidence) ??
    headerRefusal(entry, origin, confidence)
  return refusal && { ...refusal, also }
}

function methodRefusal(
  entry: Entry,
  asked: string,
  origin: string,
  confidence: Confidence,
): CorsRefusal | undefined {
  const name = 'access-control-allow-methods'
  const allowed = listOf(headerValues(entry.response?.headers ?? [], name))
  if (asked === '' || SAFE_METHODS.has(asked) || allowed.includes('*') || allowed.includes(asked))
    return undefined
  const data = { origin, asked, allowed: allowed.slice(0, 20) }
  return { reason: 'cors-method-not-allowed', at: headerPointer(entry, 'response', name), data, confidence }
}

function headerRefusal(entry: Entry, origin: string, confidence: Confidence): CorsRefusal | undefined {
  const name = 'access-control-allow-headers'
  const asked = listOf(headerValues(entry.request.headers, 'access-control-request-headers'))
  const allowed = new Set(lowerCase(listOf(headerValues(entry.response?.headers ?? [], name))))
  // The wildcard never covers Authorization (Fetch, 3.3.2).
  const missing = lowerCase(asked).filter(
    (header) => !allowed.has(header) && (!allowed.has('*') || header === 'authorization'),
  )
  if (missing.length === 0) return undefined
  const data = { origin, missing: missing.slice(0, 20) }
  return { reason: 'cors-header-not-allowed', at: headerPointer(entry, 'response', name), data, confidence }
}

function listOf(values: readonly string[]): string[] {
  const items = values.flatMap((value) => value.slice(0, 4000).split(','))
  return items.map((item) => item.trim()).filter((item) => item !== '')
}

function lowerCase(items: readonly string[]): string[] {
  return items.map((item) => item.toLowerCase())
}

/** The requests that the preflight was for. Chrome lists them with status 0, before or after it. */
function mainsOf(about: About, asked: string, context: Context): number[] {
  const mains = context.unexplained.get(unexplainedKey(asked, about.place)) ?? []
  const at = about.startedAt
  if (at === undefined) return mains.slice(0, MAX_MAINS).map(({ index }) => index)
  let low = 0
  let high = mains.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mains[middle]?.startedAt ?? 0) < at - MAIN_BEFORE_MS) low = middle + 1
    else high = middle
  }
  const near = mains.slice(low, low + MAX_MAINS)
  return near.filter((main) => (main.startedAt ?? at) <= at + MAIN_AFTER_MS).map(({ index }) => index)
}
