import { statusPointer } from '../../../http/pointers.ts'
import type { About } from '../../about.ts'
import { isAsset } from '../../asset.ts'
import { isThirdParty } from '../../context.ts'
import { defineRule } from '../../rule.ts'

const MAX_LISTED = 100

/** Many files were asked for only to hear that they have not changed. */
export const manyRevalidations = defineRule({
  id: 'many-revalidations',
  code: 'CACHE-05',
  severity: 'note',
  confidence: 'certain',
  owner: 'backend',
  group: 'file',
  visits: ['asset'],
  defaults: { maxUnchanged: 20 },
  start: () => ({ listed: [] as About[], count: 0 }),
  entry({ about, state, context }) {
    if (about.status !== 304 || !isAsset(about) || about.cached || isThirdParty(context, about)) return
    state.count++
    if (state.listed.length < MAX_LISTED) state.listed.push(about)
  },
  end({ options, state, report }) {
    if (state.count <= options.maxUnchanged) return
    report({
      about: state.listed[0],
      at: state.listed.map(({ index }) => statusPointer(index)),
      also: state.listed.map(({ index }) => index),
      data: { unchanged: state.count },
    })
  },
})
