import { headerValue, headerValues } from '../../../http/headers.ts'
import { errorPointer, headerPointer } from '../../../http/pointers.ts'
import { targetOf } from '../../../http/target.ts'
import type { Entry } from '../../../model/entry.ts'
import type { About } from '../../about.ts'
import { corsRefusal } from '../../cors.ts'
import { defineRule } from '../../rule.ts'
import { textHash } from '../../text-hash.ts'

const ALLOW_ORIGIN = 'access-control-allow-origin'
const MAX_HOSTS = 1000
const MAX_KEPT = 5000
const MAX_ORIGINS = 5

interface Reflection {
  readonly about: About
  readonly at: string
  readonly origins: Set<string>
}

/** A response that the browser keeps for a while. */
interface Kept {
  readonly about: About
  readonly at: string
  readonly origin: string
  /** Epoch ms. */
  readonly until: number
}

interface State {
  readonly hosts: Map<string, Reflection>
  /** By the hash of the URL. */
  readonly kept: Map<string, Kept>
}

/** A response that names one origin may be kept by caches and given to another, unless Vary says Origin. */
export const corsVaryMissing = defineRule({
  id: 'cors-vary-missing',
  code: 'CORS-07',
  severity: 'warning',
  confidence: 'likely',
  owner: 'backend',
  // Of other findings on its entries it is no cause, so that it is not folded over them.
  group: 'file',
  defaults: { minOrigins: 2 },
  start: (): State => ({ hosts: new Map(), kept: new Map() }),
  entry({ entry, about, state, context, report }) {
    const { hosts, kept } = state
    const mayBeServed =
      kept.size > 0 || headerValue(entry.response?.headers ?? [], ALLOW_ORIGIN) !== undefined
    if (!mayBeServed) return
    const url = textHash(entry.request.url)
    const served = kept.get(url)
    if (served && isKeptFrom(served, entry, about))
      report({
        at: [errorPointer(about.index, context.dialect), served.at],
        also: [served.about.index],
        group: 'host',
        severity: 'error',
        data: { origins: [served.origin.slice(0, 200)] },
        apart: 'served',
      })
    const origin = headerValue(entry.request.headers, 'origin')
    const allowed = headerValues(entry.response?.headers ?? [], ALLOW_ORIGIN)
    const value = allowed[0]?.trim()
    if (allowed.length !== 1 || !value || value === '*' || value === 'null' || variesByOrigin(entry)) return
    const at = headerPointer(entry, 'response', ALLOW_ORIGIN)
    const data = { origins: [value.slice(0, 200)] }
    if (corsRefusal(entry, about, context)?.reason === 'cors-mismatch' && isStored(entry, about))
      report({ at, data, group: 'host', severity: 'error', apart: 'served' })
    if (origin !== value || origin.toLowerCase() === about.target.origin) return
    const keptMs = cacheableMs(entry, about)
    if (keptMs === 0) return
    const until = (about.endedAt ?? 0) + keptMs
    if (kept.size < MAX_KEPT) kept.set(url, { about, at, origin: value, until })
    const known = hosts.get(about.target.host)
    if (known) {
      if (known.origins.size < MAX_ORIGINS) known.origins.add(value)
    } else if (hosts.size < MAX_HOSTS) hosts.set(about.target.host, { about, at, origins: new Set([value]) })
  },
  end({ options, state, report }) {
    for (const { about, at, origins } of state.hosts.values()) {
      // A host that only ever names one origin may have it fixed, which harms nobody.
      const isDynamic = origins.size >= options.minOrigins
      report({
        about,
        at,
        group: 'host',
        severity: isDynamic ? 'warning' : 'note',
        confidence: isDynamic ? 'likely' : 'possible',
        data: { origins: [...origins].map((each) => each.slice(0, 200)) },
      })
    }
  },
})

function variesByOrigin(entry: Entry): boolean {
  const vary = headerValues(entry.response?.headers ?? [], 'vary')
    .join(',')
    .toLowerCase()
    .slice(0, 4000)
  return vary.split(',').some((name) => name.trim() === 'origin' || name.trim() === '*')
}

/** A copy that some cache kept: the browser's own, or one on the way. */
function isStored(entry: Entry, about: About): boolean {
  if (about.cached) return true
  const age = headerValue(entry.response?.headers ?? [], 'age')?.trim() ?? ''
  return /^\d{1,10}$/.test(age) && Number(age) > 0
}

/**
 * A page of another origin asked for the same before the copy was old, and was given nothing. Chrome writes of a copy that
 * it keeps from a page neither status nor headers, and the page’s origin stands in the Referer alone.
 */
function isKeptFrom({ origin, until }: Kept, entry: Entry, about: About): boolean {
  if (about.method !== 'GET' || about.status !== undefined || about.family !== 'unspecified') return false
  if (about.startedAt === undefined || about.startedAt > until) return false
  const { headers } = entry.request
  const asking = headerValue(headers, 'origin') ?? targetOf(headerValue(headers, 'referer') ?? '').origin
  return asking !== '' && asking !== about.target.origin && asking !== origin
}

/** For how long caches may keep it; 0 when they may not, or it does not say. */
function cacheableMs(entry: Entry, about: About): number {
  if (about.method !== 'GET' || about.failed || about.status === undefined || about.status > 203) return 0
  const control = headerValues(entry.response?.headers ?? [], 'cache-control')
    .join(',')
    .toLowerCase()
    .slice(0, 1000)
  if (/\bno-store\b|\bno-cache\b|\bprivate\b/.test(control)) return 0
  const seconds = /\b(?:max-age|s-maxage)\s{0,3}=\s{0,3}"?(\d{1,10})/.exec(control)?.[1]
  return Number(seconds ?? 0) * 1000
}
