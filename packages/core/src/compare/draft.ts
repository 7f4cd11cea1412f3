import type { Difference, DifferenceKind, DifferencePlace, DifferenceValue } from '../model/difference.ts'
import type { FindingValue, Severity } from '../model/finding.ts'
import type { Call } from './call.ts'
import { isContainer, type JsonPath, pathText } from './json-diff.ts'

const MOST_SHOWN = 200

/** A difference before it is ranked. */
export interface Draft {
  readonly kind: DifferenceKind
  readonly severity: Severity
  /** Among those of its severity. */
  readonly weight: number
  readonly working?: Call
  readonly broken?: Call
  readonly at: { readonly working?: DifferencePlace; readonly broken?: DifferencePlace }
  readonly data: Readonly<Record<string, FindingValue>>
  /** Drafts of one key are one difference, */
  readonly key: string
  /** wherever they stand, or within one host or endpoint. */
  readonly scope: 'all' | 'host' | 'endpoint'
  /** The two values where both are texts: no difference when they stand for each other. */
  readonly texts?: readonly [working: string, broken: string]
}

/** The difference of a draft, in the words of the working capture. */
export function differenceOf(draft: Draft, severity: Severity, count: number): Difference {
  const endpoint = (draft.working ?? draft.broken)?.endpoint
  const { method = '', host = '', template = '', operation } = endpoint ?? {}
  const told = operation === undefined ? template : `${template} ${operation}`
  return {
    kind: draft.kind,
    severity,
    method,
    host,
    path: template,
    ...(operation !== undefined && { operation }),
    ...draft.at,
    data: { ...draft.data, method, host, path: told, count },
    count,
  }
}

/** A value as it may be told: short, and in one line. */
export function shown(value: unknown): DifferenceValue | undefined {
  if (value === undefined || value === null) return value
  if (typeof value === 'number' || typeof value === 'boolean') return value
  const text = typeof value === 'string' ? value : compact(value)
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN - 1)}…` : text
}

/** The same in a sentence; a text stands in quotes. */
export function spoken(value: unknown): string {
  if (value === undefined) return '∅'
  const short = shown(value)
  if (isContainer(value) || typeof short !== 'string') return String(short)
  return JSON.stringify(short.length > 80 ? `${short.slice(0, 79)}…` : short)
}

/** Names of members without a place in a list: what repeats for every element is one difference. */
export function pathPattern(path: JsonPath): string {
  return pathText(path.filter((part) => typeof part !== 'number'))
}

function compact(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[${value.length}]`
  if (!isContainer(value)) return String(value)
  const names = Object.keys(value)
  const told = names.slice(0, 6).map((name) => {
    const below: unknown = (value as Record<string, unknown>)[name]
    return `${JSON.stringify(name.slice(0, 40))}: ${isContainer(below) ? '…' : JSON.stringify(typeof below === 'string' ? below.slice(0, 40) : below)}`
  })
  return `{${told.join(', ')}${names.length > 6 ? ', …' : ''}}`
}
