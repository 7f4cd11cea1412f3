import type { Difference } from '../model/difference.ts'
import type { Severity } from '../model/finding.ts'
import { type Draft, differenceOf } from './draft.ts'
import type { Standing } from './standing.ts'
import type { Substitutions } from './substitutions.ts'

const SEVERITY: Readonly<Record<Severity, number>> = { error: 10, warning: 4, note: 0.4 }
/** What comes last in the capture weighs this much less than what comes first. */
const TIME_SPREAD = 0.15
const MOST_GROUPS = 20_000
const MOST_TOLD = 500

interface Group {
  readonly draft: Draft
  readonly severity: Severity
  readonly score: number
  readonly count: number
}

/** Collects drafts, those of one key as one; memory does not grow with the capture. */
export class DraftBook {
  readonly #standing: Standing
  #groups = new Map<string, Group>()
  #dropped = 0

  constructor(standing: Standing) {
    this.#standing = standing
  }

  add(drafts: readonly Draft[]): void {
    for (const draft of drafts) this.#addOne(draft)
    if (this.#groups.size > MOST_GROUPS) this.#prune()
  }

  /** What explains first. Values that stand for each other are no difference. */
  ranked(names: Substitutions): { readonly differences: readonly Difference[]; readonly untold: number } {
    const told = [...this.#groups.values()].filter(({ draft }) => !isOwn(draft, names)).sort(byRank)
    return {
      differences: told
        .slice(0, MOST_TOLD)
        .map(({ draft, severity, count }) => differenceOf(draft, severity, count)),
      untold: Math.max(0, told.length - MOST_TOLD) + this.#dropped,
    }
  }

  #addOne(draft: Draft): void {
    const call = draft.broken ?? draft.working
    if (!call) return
    const { weight, own, noise } = this.#standing(call)
    const aside = noise || (!own && (draft.kind === 'missing' || draft.kind === 'new'))
    const severity = aside ? 'note' : draft.severity
    const score = SEVERITY[severity] * draft.weight * weight * (1 - TIME_SPREAD * call.lateness)
    const key = `${draft.kind} ${scopeOf(draft)} ${draft.key}`
    const known = this.#groups.get(key)
    if (!known) this.#groups.set(key, { draft, severity, score, count: 1 })
    else if (score > known.score) this.#groups.set(key, { draft, severity, score, count: known.count + 1 })
    else this.#groups.set(key, { ...known, count: known.count + 1 })
  }

  #prune(): void {
    const sorted = [...this.#groups].sort(([, a], [, b]) => byRank(a, b))
    this.#dropped += sorted.length - MOST_GROUPS / 2
    this.#groups = new Map(sorted.slice(0, MOST_GROUPS / 2))
  }
}

function scopeOf({ scope, working, broken }: Draft): string {
  const endpoint = (working ?? broken)?.endpoint
  if (!endpoint || scope === 'all') return ''
  if (scope === 'host') return endpoint.host
  return `${endpoint.method} ${endpoint.host}${endpoint.template} ${endpoint.operation ?? ''}`
}

function isOwn({ kind, texts }: Draft, names: Substitutions): boolean {
  return (
    texts !== undefined &&
    (kind === 'value' || kind === 'parameter-value' || kind === 'content') &&
    names.same(...texts)
  )
}

function byRank(a: Group, b: Group): number {
  return (
    b.score - a.score ||
    indexOf(a) - indexOf(b) ||
    compareText(a.draft.kind + a.draft.key, b.draft.kind + b.draft.key)
  )
}

function indexOf({ draft }: Group): number {
  return (draft.broken ?? draft.working)?.index ?? 0
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
