import type { DifferenceKind } from '../model/difference.ts'
import { type Entry, entryPointer } from '../model/entry.ts'
import type { Pair } from './align.ts'
import { type Draft, shown, spoken } from './draft.ts'
import { isWorse } from './effects.ts'
import type { KeyBook } from './key-facts.ts'
import { normalLeaf } from './normal.ts'
import { isCacheBuster } from './query.ts'
import type { Substitutions } from './substitutions.ts'

const MOST = 100

/** The parameters of the query that one side lacks or gives another value. */
export function queryDrafts(
  pair: Pair,
  working: Entry,
  broken: Entry,
  book: KeyBook,
  names: Substitutions,
): readonly Draft[] {
  const left = parametersOf(working)
  const right = parametersOf(broken)
  const drafts: Draft[] = []
  for (const name of new Set([...left.keys(), ...right.keys()])) {
    const one = left.get(name)
    const other = right.get(name)
    const facts = book(name)
    if (one === other || isCacheBuster(name) || name.includes('hsx_')) continue
    if (one !== undefined && other !== undefined) {
      if (facts.own) names.learn(one, other)
      if (normalLeaf(one, facts) === normalLeaf(other, facts)) continue
    }
    drafts.push(parameterDraft(pair, name, one, other))
  }
  return drafts
}

function parameterDraft(pair: Pair, name: string, one: string | undefined, other: string | undefined): Draft {
  const change = other === undefined ? 'missing' : one === undefined ? 'new' : 'value'
  const place = (entry: number, value: string | undefined) => {
    const told = shown(value)
    return { entry, pointer: entryPointer(entry, '/request/url'), ...(told !== undefined && { value: told }) }
  }
  return {
    kind: `parameter-${change}` as DifferenceKind,
    severity: isWorse(pair) ? 'warning' : 'note',
    weight: 0.8,
    working: pair.working,
    broken: pair.broken,
    at: { working: place(pair.working.index, one), broken: place(pair.broken.index, other) },
    data: { name, working: spoken(one), broken: spoken(other) },
    key: `${name} ${one ?? '∅'} ${other ?? '∅'}`,
    scope: 'host',
    ...(one !== undefined && other !== undefined && { texts: [one, other] as const }),
  }
}

function parametersOf({ request }: Entry): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { name, value } of request.query.slice(0, MOST)) if (!found.has(name)) found.set(name, value)
  return found
}
