import { type Entry, entryPointer } from '../model/entry.ts'
import type { Severity } from '../model/finding.ts'
import type { Pair } from './align.ts'
import { type Draft, pathPattern, shown, spoken } from './draft.ts'
import { isWorse } from './effects.ts'
import type { Side } from './headers.ts'
import { diffJson, type Leaf, pathText, pointerText } from './json-diff.ts'
import { jsonOf } from './json-text.ts'
import { judgeLeaf } from './judge-leaf.ts'
import type { KeyBook } from './key-facts.ts'
import { normalText } from './normal.ts'
import type { Substitutions } from './substitutions.ts'

/** Of one pair; the gravest. */
const MOST_DRAFTS = 40
const LOOSE = 0.4
const TEXT_POINTER: Readonly<Record<Side, string>> = {
  request: '/request/postData/text',
  response: '/response/content/text',
}

/** The members of JSON bodies that differ. What each user has of their own is learned, and not told. */
export function bodyDrafts(
  pair: Pair,
  working: Entry,
  broken: Entry,
  book: KeyBook,
  names: Substitutions,
): readonly Draft[] {
  const learn = (one: string, other: string) => names.learn(one, other)
  const drafts: Draft[] = []
  for (const side of ['request', 'response'] as const) {
    const left = jsonOf(side === 'request' ? working.request.body : working.response?.body)
    const right = jsonOf(side === 'request' ? broken.request.body : broken.response?.body)
    if (left === undefined || right === undefined) continue
    const leaves = diffJson(left, right, book, learn)
    // What a failure answers is another document.
    if (side === 'response' && isWorse(pair)) continue
    drafts.push(...leavesDrafts(pair, side, leaves, book))
  }
  return drafts
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 10, warning: 4, note: 0.4 }

function leavesDrafts(pair: Pair, side: Side, leaves: readonly Leaf[], book: KeyBook): readonly Draft[] {
  // Where much differs, the data are others', and each place says less.
  const crowd = 1 / (1 + Math.log10(Math.max(1, leaves.length)) / 2)
  return leaves
    .map((leaf) => leafDraft(pair, side, leaf, book, crowd))
    .sort((a, b) => GRAVITY[b.severity] * b.weight - GRAVITY[a.severity] * a.weight)
    .slice(0, MOST_DRAFTS)
}

function leafDraft(pair: Pair, side: Side, leaf: Leaf, book: KeyBook, crowd: number): Draft {
  const { kind, severity, weight, below, working, broken } = judgeLeaf(leaf, book)
  const paths = {
    working: [...leaf.workingPath, ...below],
    broken: [...leaf.brokenPath, ...below],
  }
  const path = leaf.broken === undefined ? paths.working : paths.broken
  const place = (entry: number, at: 'working' | 'broken', value: unknown) => {
    const told = shown(value)
    return {
      entry,
      pointer: entryPointer(entry, TEXT_POINTER[side]),
      below: pointerText(paths[at]),
      ...(told !== undefined && { value: told }),
    }
  }
  return {
    kind,
    severity: side === 'request' ? lower(severity, isWorse(pair)) : severity,
    weight: weight * crowd * (leaf.loose ? LOOSE : 1),
    working: pair.working,
    broken: pair.broken,
    at: {
      working: place(pair.working.index, 'working', working),
      broken: place(pair.broken.index, 'broken', broken),
    },
    data: { side, field: pathText(path), working: spoken(working), broken: spoken(broken) },
    key: `${side} ${keyPath(path)} ${isNumeric(working, broken) ? '' : normalText(`${spoken(working)} ${spoken(broken)}`)}`,
    scope: path.filter((part) => typeof part !== 'number').length > 1 ? 'all' : 'endpoint',
    ...(typeof working === 'string' && typeof broken === 'string' && { texts: [working, broken] as const }),
  }
}

/** Numbers differ in each call; their place is what they have in common. */
function isNumeric(working: unknown, broken: unknown): boolean {
  return typeof working === 'number' && typeof broken === 'number'
}

/** The last names: one object that many responses carry is one difference. */
function keyPath(path: readonly (string | number)[]): string {
  return pathPattern(path.filter((part) => typeof part !== 'number').slice(-2))
}

/** What a request asks for is what the user did, unless its answer is worse for it. */
function lower(severity: Severity, worse: boolean): Severity {
  if (severity === 'error') return 'warning'
  return worse ? severity : 'note'
}
