import { headerValue, headerValues } from '../../../http/headers.ts'
import { headerPointer } from '../../../http/pointers.ts'
import type { Entry } from '../../../model/entry.ts'
import type { About } from '../../about.ts'
import { corsRefusal } from '../../cors.ts'
import { defineRule } from '../../rule.ts'

const ALLOW_ORIGIN = 'access-control-allow-origin'
const MAX_HOSTS = 1000
const MAX_ORIGINS = 5

interface Reflection {
  readonly about: About
  readonly at: string
  readonly origins: Set<string>
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
  /** By host. */
  start: (): Map<string, Reflection> => new Map(),
  entry({ entry, about, state, context, report }) {
    const origin = headerValue(entry.request.headers, 'origin')
    const allowed = headerValues(entry.response?.headers ?? [], ALLOW_ORIGIN)
    const value = allowed[0]?.trim()
    if (allowed.length !== 1 || !value || value === '*' || value === 'null' || variesByOrigin(entry)) return
    const at = headerPointer(entry, 'response', ALLOW_ORIGIN)
    const data = { origins: [value.slice(0, 200)] }
    if (corsRefusal(entry, about, context)?.reason === 'cors-mismatch' && isStored(entry, about))
      report({ at, data, group: 'host', severity: 'error', apart: 'served' })
    if (origin !== value || origin.toLowerCase() === about.target.origin || !isCacheable(entry, about)) return
    const known = state.get(about.target.host)
    if (known) {
      if (known.origins.size < MAX_ORIGINS) known.origins.add(value)
    } else if (state.size < MAX_HOSTS) state.set(about.target.host, { about, at, origins: new Set([value]) })
  },
  end({ options, state, report }) {
    for (const { about, at, origins } of state.values()) {
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

function isCacheable(entry: Entry, about: About): boolean {
  if (about.method !== 'GET' || about.failed || about.status === undefined || about.status > 203) return false
  const control = headerValues(entry.response?.headers ?? [], 'cache-control')
    .join(',')
    .toLowerCase()
    .slice(0, 1000)
  if (/\bno-store\b|\bno-cache\b|\bprivate\b/.test(control)) return false
  return /\b(?:max-age|s-maxage)\s{0,3}=\s{0,3}"?[1-9]/.test(control)
}
