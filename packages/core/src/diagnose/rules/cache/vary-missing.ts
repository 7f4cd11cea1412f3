import { cacheDirectives, secondsOf } from '../../../http/caching.ts'
import { headerValue, headerValues } from '../../../http/headers.ts'
import { headerPointer } from '../../../http/pointers.ts'
import { isAsset, isOwnFreshAnswer } from '../../asset.ts'
import { defineRule } from '../../rule.ts'

/** A compressed file that caches may keep does not say that it depends on Accept-Encoding; or it depends on all. */
export const varyMissing = defineRule({
  id: 'vary-missing',
  code: 'CACHE-06',
  severity: 'note',
  confidence: 'certain',
  owner: 'backend',
  group: 'file',
  visits: ['asset'],
  defaults: {},
  entry({ entry, about, context, report }) {
    if (!isAsset(about) || !isOwnFreshAnswer(entry, about, context)) return
    const headers = entry.response?.headers ?? []
    const vary = headerValues(headers, 'vary').join(',').toLowerCase().slice(0, 1000)
    const encoding = headerValue(headers, 'content-encoding')
    const directives = cacheDirectives(entry)
    const kept = (secondsOf(directives, 's-maxage') ?? secondsOf(directives, 'max-age') ?? 0) > 0
    const unsaid = encoding !== undefined && kept && !directives.has('private')
    if (!unsaid && !vary.includes('*')) return
    const fields = vary.split(',').map((field) => field.trim())
    const onEverything = fields.includes('*')
    if (!onEverything && !(unsaid && !fields.includes('accept-encoding'))) return
    report({
      at: headerPointer(entry, 'response', onEverything ? 'vary' : 'content-encoding'),
      data: { vary: vary === '' ? '–' : vary.slice(0, 60) },
      apart: onEverything ? 'everything' : '',
    })
  },
})
