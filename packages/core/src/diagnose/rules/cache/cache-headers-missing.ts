import { headerValue } from '../../../http/headers.ts'
import { headerPointer } from '../../../http/pointers.ts'
import { isAsset, isOwnFreshAnswer } from '../../asset.ts'
import { defineRule } from '../../rule.ts'

const ALLOWING = ['cache-control', 'expires', 'etag', 'last-modified', 'pragma']

/** A part of a page without a word about how long it may be kept. Pictures with a query count something, mostly. */
export const cacheHeadersMissing = defineRule({
  id: 'cache-headers-missing',
  code: 'CACHE-01',
  severity: 'note',
  confidence: 'certain',
  owner: 'backend',
  group: 'file',
  visits: ['asset'],
  defaults: {},
  entry({ entry, about, context, report }) {
    if (!isAsset(about) || !isOwnFreshAnswer(entry, about, context)) return
    if (about.kind === 'image' && about.target.query !== '') return
    const headers = entry.response?.headers ?? []
    if (ALLOWING.some((name) => headerValue(headers, name) !== undefined)) return
    const bytes = entry.response?.body?.declaredBytes ?? 0
    report({ at: headerPointer(entry, 'response', 'cache-control'), data: { bytes }, magnitude: bytes })
  },
})
