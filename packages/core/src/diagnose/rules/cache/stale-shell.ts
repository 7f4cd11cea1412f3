import { ageSeconds, cacheDirectives, isFromSharedCache, secondsOf } from '../../../http/caching.ts'
import { headerPointer, statusPointer } from '../../../http/pointers.ts'
import type { Entry } from '../../../model/entry.ts'
import { type About, placeOf } from '../../about.ts'
import { isHashedAsset } from '../../asset-name.ts'
import { isFromWorkerStorage, isGonePart } from '../../gone-part.ts'
import { keepRecent } from '../../keep-recent.ts'
import { defineRule } from '../../rule.ts'

const MAX_PAGES = 500
const MAX_LISTED = 50

/** A page that came out of a cache, or that may be kept in one. */
interface Shell {
  readonly about: About
  readonly pointer: string
  readonly fromCache: boolean
  readonly ageSeconds: number
  readonly missing: About[]
}

/**
 * A page out of a cache asks for files that are gone: it is older than the last deployment. The files are known by
 * the hash in their names; they are missing when they are answered with 404, or with a page instead of a script.
 */
export const staleShell = defineRule({
  id: 'stale-shell',
  code: 'CACHE-03',
  severity: 'error',
  confidence: 'possible',
  owner: 'backend',
  group: 'endpoint',
  defaults: {},
  start: (): Map<string, Shell> => new Map(),
  entry({ entry, about, state, context }) {
    if (about.kind === 'document') {
      const shell = shellOf(entry, about)
      if (shell) keepRecent(state, about.place, shell, MAX_PAGES)
      else if (about.status !== 304) state.delete(about.place)
      return
    }
    if (!isGonePart(entry, about) || !isHashedAsset(about.target.path)) return
    const shell = state.get(about.initiator ?? '') ?? state.get(refererOf(entry) ?? '')
    if (!shell || shell.about.site !== about.site) {
      const own = context.document && state.get(context.document.place)
      if (own && own.about.site === about.site) keep(own, about)
      return
    }
    keep(shell, about)
  },
  end({ state, report }) {
    for (const { about, pointer, fromCache, ageSeconds: age, missing } of state.values()) {
      if (missing.length === 0) continue
      report({
        about,
        at: [pointer, ...missing.map(({ index }) => statusPointer(index))],
        also: missing.map(({ index }) => index),
        confidence: fromCache ? 'likely' : undefined,
        severity: fromCache ? undefined : 'warning',
        data: { missing: missing.length, ageSeconds: age },
        magnitude: missing.length,
      })
    }
  },
})

function keep({ missing }: Shell, about: About): void {
  if (missing.length < MAX_LISTED) missing.push(about)
}

function refererOf(entry: Entry): string | undefined {
  const referer = entry.request.headers.find(({ name }) => name.toLowerCase() === 'referer')?.value
  return referer && placeOf(referer)
}

function shellOf(entry: Entry, about: About): Shell | undefined {
  // What a service worker keeps has a rule of its own.
  if (about.failed || about.status !== 200 || isFromWorkerStorage(entry)) return undefined
  const age = ageSeconds(entry) ?? 0
  const fromCache = about.cached || isFromSharedCache(entry)
  const directives = cacheDirectives(entry)
  const keptFor = directives.has('no-cache') ? 0 : (secondsOf(directives, 'max-age') ?? 0)
  if (!fromCache && keptFor === 0) return undefined
  const pointer = headerPointer(entry, 'response', age > 0 ? 'age' : 'cache-control')
  return { about, pointer, fromCache, ageSeconds: age, missing: [] }
}
