import { entryPointer } from '../../../model/entry.ts'
import { defineRule } from '../../rule.ts'

const EXTENSION = /^[a-z-]{1,20}-extension:/i
const MAX_LISTED = 100

interface State {
  readonly listed: number[]
  requests: number
}

/** Extensions of the browser load their own files, or make requests of their own within the page. */
export const extensionTraffic = defineRule({
  id: 'extension-traffic',
  code: 'CAP-12',
  severity: 'note',
  confidence: 'certain',
  owner: 'browser',
  group: 'file',
  stage: 'capture',
  defaults: {},
  start: (): State => ({ listed: [], requests: 0 }),
  entry({ entry, about, state }) {
    const isOwn = about.target.scheme.endsWith('-extension')
    if (!isOwn && !EXTENSION.test(entry.initiator?.url?.slice(0, 40) ?? '')) return
    state.requests++
    if (state.listed.length < MAX_LISTED) state.listed.push(about.index)
  },
  end({ state, report }) {
    if (state.requests === 0) return
    report({
      at: state.listed.map((index) => entryPointer(index)),
      also: state.listed,
      data: { requests: state.requests },
    })
  },
})
