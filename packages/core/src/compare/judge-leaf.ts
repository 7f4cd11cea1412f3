import type { DifferenceKind } from '../model/difference.ts'
import type { Severity } from '../model/finding.ts'
import { isContainer, type JsonPath, type Leaf } from './json-diff.ts'
import { isBadWord, type KeyBook, type KeyFacts } from './key-facts.ts'

/** What a difference in a JSON body means for the user. */
export interface LeafJudgement {
  readonly kind: DifferenceKind
  readonly severity: Severity
  /** Among those of its severity; 1 is the most. */
  readonly weight: number
  /** Steps from the leaf to the value that tells. */
  readonly below: JsonPath
  readonly working: unknown
  readonly broken: unknown
}

type Judged = Pick<LeafJudgement, 'kind' | 'severity' | 'weight'>

const MOST_VISITED = 300

export function judgeLeaf(leaf: Leaf, book: KeyBook): LeafJudgement {
  const { working, broken, facts } = leaf
  const whole = { below: [], working, broken }
  if (isEmpty(working) && isContainer(broken)) return intoMembers(leaf, book, 'broken')
  if (isEmpty(broken) && isContainer(working)) {
    const inside = intoMembers(leaf, book, 'working')
    if (inside.severity === 'error') return inside
    return { ...whole, ...judgeLoss(working, broken, facts) }
  }
  return { ...whole, ...judge(working, broken, facts) }
}

/** What stands in one capture only is judged by its worst member. */
function intoMembers(leaf: Leaf, book: KeyBook, side: 'working' | 'broken'): LeafJudgement {
  const { working, broken, facts } = leaf
  let worst: LeafJudgement | undefined
  let left = MOST_VISITED
  const visit = (value: unknown, above: KeyFacts, below: JsonPath): void => {
    if (left-- <= 0 || below.length > 20) return
    if (isContainer(value)) {
      for (const [name, member] of Object.entries(value)) {
        const isPlace = Array.isArray(value)
        const named = isPlace ? above : book(name)
        visit(member, named.generic ? above : named, [...below, isPlace ? Number(name) : name])
      }
      return
    }
    const [one, other] = side === 'broken' ? [undefined, value] : [value, undefined]
    const judged = judge(one, other, above)
    if (judged.severity !== 'error' || (worst && worst.weight >= judged.weight)) return
    worst = { ...judged, below, working: one, broken: other }
  }
  const added = isContainer(broken) && !isEmpty(broken)
  if (added && facts.error)
    return { kind: 'body-error', severity: 'error', weight: 0.95, below: [], working, broken }
  visit(side === 'broken' ? broken : working, facts, [])
  const kind = side === 'broken' ? 'added' : 'removed'
  return worst ?? { kind, severity: 'note', weight: facts.state ? 0.9 : 0.5, below: [], working, broken }
}

function judge(working: unknown, broken: unknown, facts: KeyFacts): Judged {
  if (facts.error) {
    if (isTruthy(broken) && !isTruthy(working)) return judged('body-error', 'error', 0.95)
    if (isTruthy(working) && !isTruthy(broken)) return judged('value', 'note', 0.6)
  }
  if (isSwitch(working, broken, facts)) return judgeFlag(flagOf(working), flagOf(broken), facts)
  if (isEmpty(broken)) return judgeLoss(working, broken, facts)
  if (typeof broken === 'string') return judgeText(working, broken, facts)
  if (typeof broken === 'number') return judgeNumber(working, broken, facts)
  if (isContainer(working) !== isContainer(broken) && !isEmpty(working))
    return judged('value', 'warning', 0.6)
  return judged(working === undefined ? 'added' : 'value', 'note', 0.5)
}

function judgeFlag(working: boolean | undefined, broken: boolean | undefined, facts: KeyFacts): Judged {
  const { polarity } = facts
  if (working === broken) return judged('value', 'note', 0.3)
  if (polarity === 0) {
    if (working === undefined) return judged('added', 'note', 0.7)
    return broken === undefined ? judged('removed', 'note', 0.7) : judged('flag', 'warning', 0.8)
  }
  const isBad = (value: boolean) => value === polarity < 0
  if (broken !== undefined) {
    if (isBad(broken)) return judged('flag', 'error', working === undefined ? 0.9 : 1)
    return working === undefined ? judged('added', 'note', 0.5) : judged('flag', 'note', 1)
  }
  return working !== undefined && !isBad(working)
    ? judged('removed', 'warning', 0.9)
    : judged('removed', 'note', 0.5)
}

function judgeText(working: unknown, broken: string, facts: KeyFacts): Judged {
  const bad = isBadWord(broken) && !(typeof working === 'string' && isBadWord(working))
  if (bad && facts.state) return judged('state', 'error', 0.9)
  if (bad && working !== undefined && broken.length <= 20) return judged('state', 'warning', 0.9)
  if (working === undefined) return judged('added', 'note', facts.state ? 0.8 : 0.4)
  if (facts.own) return judged('value', 'note', 0.2)
  if (facts.state) return judged('state', 'warning', 0.7)
  if (facts.version) return judged('value', 'note', 0.9)
  return judged('value', 'note', 0.5)
}

function judgeNumber(working: unknown, broken: number, facts: KeyFacts): Judged {
  if (facts.state && broken >= 400 && broken <= 599 && !(typeof working === 'number' && working >= 400))
    return judged('body-error', 'error', 0.9)
  if (facts.limit && typeof working === 'number' && broken < working)
    return judged('value', 'warning', broken <= 0 ? 0.9 : 0.5)
  if (working === undefined) return judged('added', 'note', 0.3)
  return facts.state ? judged('state', 'warning', 0.6) : judged('value', 'note', 0.3)
}

/** The broken capture has nothing where the working one has something. */
function judgeLoss(working: unknown, broken: unknown, facts: KeyFacts): Judged {
  const kind = broken === undefined ? 'removed' : 'value'
  if (facts.own || isEmpty(working)) return judged(kind, 'note', 0.3)
  if (facts.state) return judged(kind, 'warning', 0.8)
  if (broken === undefined) return judged(kind, 'note', isContainer(working) ? 0.8 : 0.5)
  return isContainer(working) ? judged(kind, 'warning', 0.6) : judged(kind, 'note', 0.6)
}

function judged(kind: DifferenceKind, severity: Severity, weight: number): Judged {
  return { kind, severity, weight }
}

/** Both are switches; a number or a word is one only beside another. */
function isSwitch(working: unknown, broken: unknown, { polarity }: KeyFacts): boolean {
  if (typeof (broken ?? working) === 'boolean') return true
  return polarity !== 0 && flagOf(working) !== undefined && flagOf(broken) !== undefined
}

/** A switch, in whatever form it is written. */
function flagOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value
  if (value === 1 || value === 0) return value === 1
  if (typeof value !== 'string' || value.length > 5) return undefined
  const word = value.toLowerCase()
  if (word === 'true' || word === 'yes' || word === 'y' || word === 'on') return true
  return word === 'false' || word === 'no' || word === 'n' || word === 'off' ? false : undefined
}

function isTruthy(value: unknown): boolean {
  if (isContainer(value)) return !isEmpty(value)
  return (
    value !== undefined && value !== null && value !== '' && value !== 0 && value !== false && value !== '0'
  )
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true
  return isContainer(value) && Object.keys(value).length === 0
}
