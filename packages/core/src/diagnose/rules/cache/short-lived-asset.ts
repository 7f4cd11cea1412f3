import { cacheDirectives, secondsOf } from '../../../http/caching.ts'
import { headerPointer } from '../../../http/pointers.ts'
import { isAsset, isOwnFreshAnswer } from '../../asset.ts'
import { isHashedAsset } from '../../asset-name.ts'
import { defineRule } from '../../rule.ts'

/** A file whose name changes with its content could be kept for ever, and is asked for again soon. */
export const shortLivedAsset = defineRule({
  id: 'short-lived-asset',
  code: 'CACHE-02',
  severity: 'note',
  confidence: 'certain',
  owner: 'backend',
  group: 'file',
  visits: ['asset'],
  defaults: { minSeconds: 86_400 },
  entry({ entry, about, options, context, report }) {
    if (!isAsset(about) || !isOwnFreshAnswer(entry, about, context)) return
    if (!isHashedAsset(about.target.path)) return
    const directives = cacheDirectives(entry)
    const maxAge = secondsOf(directives, 'max-age')
    const isShort = maxAge !== undefined && maxAge < options.minSeconds
    if (!isShort && !directives.has('no-cache') && !directives.has('no-store')) return
    const at = headerPointer(entry, 'response', 'cache-control')
    const bytes = entry.response?.body?.declaredBytes ?? 0
    report({ at, data: { cacheControl: [...directives.keys()].slice(0, 6), bytes }, magnitude: bytes })
  },
})
