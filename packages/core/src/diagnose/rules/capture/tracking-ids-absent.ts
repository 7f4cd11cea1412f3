import { ID_FAMILIES } from '../../../ids/families.ts'
import { type Entry, entryPointer, type Header } from '../../../model/entry.ts'
import { defineRule } from '../../rule.ts'
import { isCall } from '../../telemetry.ts'

const ID_HEADERS = new Set(ID_FAMILIES.flatMap(({ headers }) => headers))
const MAX_SITES = 1000
const MAX_VALUES = 5000
const MAX_LISTED = 100

interface Site {
  answers: number
  withId: number
  /** Answers that somebody would want to look up: failed or slow ones. */
  readonly wanted: number[]
  /** IDs of responses, and how many carry each. */
  readonly values: Map<string, number>
}

/** The site's own answers carry no ID by which a log could be searched, or all carry one and the same. */
export const trackingIdsAbsent = defineRule({
  id: 'tracking-ids-absent',
  code: 'CAP-14',
  severity: 'note',
  confidence: 'certain',
  owner: 'backend',
  group: 'file',
  visits: ['call'],
  stage: 'capture',
  defaults: { minAnswers: 10, slowMs: 1000 },
  start: (): Map<string, Site> => new Map(),
  entry({ entry, about, options, state }) {
    if (about.status === undefined || about.cached || !isCall(about)) return
    let site = state.get(about.site)
    if (!site) {
      if (state.size >= MAX_SITES) return
      site = { answers: 0, withId: 0, wanted: [], values: new Map() }
      state.set(about.site, site)
    }
    site.answers++
    const id = idOf(entry.response?.headers ?? [])
    if (id !== undefined || idOf(entry.request.headers) !== undefined) site.withId++
    if (id !== undefined && site.values.size < MAX_VALUES) site.values.set(id, (site.values.get(id) ?? 0) + 1)
    const isWanted = about.failed || isSlow(entry, options.slowMs)
    if (isWanted && site.wanted.length < MAX_LISTED) site.wanted.push(about.index)
  },
  end({ state, options, context, report }) {
    const own = context.document?.site
    const site = own === undefined ? undefined : state.get(own)
    if (own === undefined || !site || site.answers < options.minAnswers || site.wanted.length === 0) return
    const same = Math.max(0, ...site.values.values())
    const isSame = same >= options.minAnswers && same === site.answers
    if (site.withId > 0 && !isSame) return
    report({
      at: site.wanted.map((index) => entryPointer(index, '/response/headers')),
      also: site.wanted,
      data: {
        site: own,
        answers: site.answers,
        wanted: site.wanted.length,
        ...(isSame ? { reason: 'same' } : {}),
      },
    })
  },
})

function isSlow({ timings }: Entry, slowMs: number): boolean {
  return (timings.waitMs ?? 0) > slowMs
}

/** By name alone, so that an ID that was replaced counts like the one that it stands for. */
function idOf(headers: readonly Header[]): string | undefined {
  for (const { name, value } of headers)
    if (value !== '' && ID_HEADERS.has(name.toLowerCase())) return value.slice(0, 200)
  return undefined
}
