import { entryPointer } from '../../../model/entry.ts'
import type { About } from '../../about.ts'
import { usedNetwork } from '../../protocol.ts'
import { defineRule } from '../../rule.ts'

const MAX_PAGES = 1000

interface Weight {
  first: About
  requests: number
  bytes: number
}

/** A page of uncommonly many requests or bytes. */
export const pageWeight = defineRule({
  id: 'page-weight',
  code: 'SIZE-03',
  severity: 'note',
  confidence: 'certain',
  owner: 'client-app',
  group: 'file',
  defaults: { maxRequests: 300, maxBytes: 15_000_000 },
  /** By the file's own pages. */
  start: (): Map<string, Weight> => new Map(),
  entry({ entry, about, state }) {
    if (!usedNetwork(entry) || entry.pageRef === undefined) return
    const weight = state.get(entry.pageRef) ?? { first: about, requests: 0, bytes: 0 }
    if (weight.requests === 0 && state.size >= MAX_PAGES) return
    state.set(entry.pageRef, weight)
    if (about.kind === 'document' && weight.first.kind !== 'document') weight.first = about
    weight.requests++
    const { response } = entry
    weight.bytes += response?.transferBytes || response?.bodyBytes || response?.body?.declaredBytes || 0
  },
  end({ options, state, report }) {
    for (const { first, requests, bytes } of state.values()) {
      if (requests <= options.maxRequests && bytes <= options.maxBytes) continue
      report({
        about: first,
        at: entryPointer(first.index, '/pageref'),
        data: { requests, megabytes: Math.round(bytes / 100_000) / 10 },
        magnitude: bytes,
      })
    }
  },
})
