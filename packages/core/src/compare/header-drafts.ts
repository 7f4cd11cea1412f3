import { headerPointer } from '../http/pointers.ts'
import type { DifferenceKind, DifferencePlace } from '../model/difference.ts'
import type { Entry } from '../model/entry.ts'
import type { Severity } from '../model/finding.ts'
import type { Pair } from './align.ts'
import type { Draft } from './draft.ts'
import { type Ground, isWorse } from './effects.ts'
import { isDecisive, type Side, tellingHeaders } from './headers.ts'

const COOKIE = 'cookie '

/** The headers that differ in a way that matters, and the cookies that one side lacks. */
export function headerDrafts(pair: Pair, working: Entry, broken: Entry, ground: Ground): readonly Draft[] {
  return (['request', 'response'] as const).flatMap((side) => sideDrafts(pair, working, broken, side, ground))
}

function sideDrafts(pair: Pair, working: Entry, broken: Entry, side: Side, ground: Ground): readonly Draft[] {
  const worse = isWorse(pair)
  // The answer of a failure has other headers throughout; of these only what a browser was denied by tells more.
  const isTold = (name: string) => side === 'request' || !worse || name.startsWith('access-control-')
  const left = tellingHeaders(working, side)
  const right = tellingHeaders(broken, side)
  const drafts: Draft[] = []
  for (const name of new Set([...left.keys(), ...right.keys()])) {
    const one = left.get(name)
    const other = right.get(name)
    if (one === other || !isTold(name)) continue
    if (one !== undefined && other !== undefined && sameValue(one, other, ground)) continue
    if (side === 'response' && (pair.working.fromCache || pair.broken.fromCache)) continue
    drafts.push(headerDraft({ pair, working, broken, side, name, one, other, worse }))
  }
  return drafts
}

interface Found {
  readonly pair: Pair
  readonly working: Entry
  readonly broken: Entry
  readonly side: Side
  readonly name: string
  readonly one: string | undefined
  readonly other: string | undefined
  readonly worse: boolean
}

function headerDraft({ pair, working, broken, side, name, one, other, worse }: Found): Draft {
  const isCookie = name.startsWith(COOKIE)
  const what = isCookie ? 'cookie' : 'header'
  const change = other === undefined ? 'missing' : one === undefined ? 'new' : 'value'
  const bare = isCookie ? name.slice(COOKIE.length) : name
  const place = (entry: Entry, value: string | undefined): DifferencePlace => {
    const carrier = isCookie ? (side === 'request' ? 'cookie' : 'set-cookie') : name
    const pointer = headerPointer(entry, side, carrier)
    return { entry: entry.index, pointer, ...(value && { value }) }
  }
  const told = (value: string | undefined) => (value === undefined ? '∅' : value || '…')
  return {
    kind: `${what}-${change}` as DifferenceKind,
    ...gravity(name, change, side, worse),
    working: pair.working,
    broken: pair.broken,
    at: { working: place(working, one), broken: place(broken, other) },
    data: { name: isCookie ? bare : spelled(bare), side, working: told(one), broken: told(other) },
    key: `${side} ${name} ${change} ${one ?? ''} ${other ?? ''}`,
    scope: 'host',
  }
}

/** What a request lacks explains why its answer is another one; alone it is only told. */
function gravity(
  name: string,
  change: 'missing' | 'new' | 'value',
  side: Side,
  worse: boolean,
): { readonly severity: Severity; readonly weight: number } {
  const isCookie = name.startsWith(COOKIE)
  if (side === 'request') {
    if (isDecisive(name) && change !== 'new')
      return worse ? { severity: 'error', weight: 1.05 } : { severity: 'warning', weight: 0.8 }
    if (isCookie)
      return worse && change === 'missing'
        ? { severity: 'warning', weight: 1 }
        : { severity: 'note', weight: 0.5 }
    return worse ? { severity: 'warning', weight: 0.9 } : { severity: 'note', weight: 0.6 }
  }
  if (name.startsWith('access-control-'))
    return worse ? { severity: 'error', weight: 1.05 } : { severity: 'note', weight: 0.9 }
  if (name === 'content-type') return { severity: 'warning', weight: 0.7 }
  if (isCookie) return { severity: 'note', weight: change === 'missing' ? 0.7 : 0.4 }
  return { severity: 'note', weight: 0.4 }
}

/** Hosts and names that stand for each other are no difference. */
function sameValue(working: string, broken: string, { names, inWorking }: Ground): boolean {
  if (names.same(working, broken)) return true
  const at = broken.indexOf('://')
  return at >= 0 && working.slice(working.indexOf('://') + 3) === inWorking(broken.slice(at + 3))
}

/** `content-type` → `Content-Type`. */
function spelled(name: string): string {
  return name.replace(/(?:^|-)[a-z]/g, (letter) => letter.toUpperCase())
}
