import type { Confidence, FindingValue, Owner, Severity } from '../model/finding.ts'
import type { About } from './about.ts'
import { type Context, ownerOf } from './context.ts'
import type { Grouping, Report, Rule } from './rule.ts'

/** One report of one rule, completed from the rule's data; findings are made of hits that belong together. */
export interface Hit {
  readonly rule: Rule
  readonly severity: Severity
  readonly confidence: Confidence
  readonly owner: Owner
  readonly about?: About
  readonly group: Grouping
  readonly apart: string
  /** All entries of the evidence, the one it is about first. */
  readonly entries: readonly number[]
  readonly pointers: readonly string[]
  readonly data: Readonly<Record<string, FindingValue>>
  readonly magnitude: number
}

/** Failures that nobody notices are notes, unless the rule says otherwise. */
export function hitOf(rule: Rule, report: Report, context: Context, visited?: About): Hit {
  const about = report.about ?? visited
  const quiet = about?.noise === true && about.failed
  return {
    rule,
    severity: report.severity ?? (quiet ? 'note' : rule.severity),
    confidence: report.confidence ?? rule.confidence,
    owner: report.owner ?? ownOwner(rule, context, about),
    about,
    group: report.group ?? rule.group,
    apart: report.apart ?? '',
    entries: entriesOf(about, report.also),
    pointers: typeof report.at === 'string' ? [report.at] : report.at,
    data: about ? Object.assign(placeData(about), report.data) : (report.data ?? {}),
    magnitude: report.magnitude ?? 0,
  }
}

/** Whose host it is decides, where the rule blames the servers. */
function ownOwner({ owner }: Rule, context: Context, about: About | undefined): Owner {
  const isServer = owner === 'backend' || owner === 'identity-provider'
  return about && isServer ? ownerOf(context, about, owner) : owner
}

function entriesOf(about: About | undefined, also: readonly number[] | undefined): readonly number[] {
  if (also === undefined || also.length === 0) return about ? [about.index] : []
  return [...new Set(about ? [about.index, ...also] : also)]
}

function placeData(about: About): Record<string, FindingValue> {
  const { host, path } = about.target
  return {
    host: host || path.slice(0, 100) || '?',
    path: about.endpoint.slice(host.length) || '/',
    method: about.method,
  }
}

/** Start of what the hit is about, for order; hits about the file come last among equals. */
export function hitTime(hit: Hit): number {
  return hit.about?.startedAt ?? Number.POSITIVE_INFINITY
}

/** In time order, then in file order. */
export function byTime(a: Hit, b: Hit): number {
  const [left, right] = [hitTime(a), hitTime(b)]
  if (left !== right) return left < right ? -1 : 1
  return (a.entries[0] ?? -1) - (b.entries[0] ?? -1)
}
