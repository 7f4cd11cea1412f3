import { normalKey } from './content-hash.ts'
import { isObject } from './json-text.ts'
import type { KeyBook, KeyFacts } from './key-facts.ts'
import { listPairs } from './list-pairs.ts'
import { normalLeaf } from './normal.ts'

export type JsonPath = readonly (string | number)[]

/** A place where two JSON values differ. `undefined`: there is nothing at that place. */
export interface Leaf {
  readonly working: unknown
  readonly broken: unknown
  /** Places of elements may be other ones in each. */
  readonly workingPath: JsonPath
  readonly brokenPath: JsonPath
  /** Of the name that says what it is. */
  readonly facts: KeyFacts
  /** Below elements that may have nothing to do with each other. */
  readonly loose: boolean
}

const MOST_LEAVES = 300
const MOST_DEPTH = 100

/**
 * The places where two JSON values differ in something that may explain; at most 300. `onOwn` hears of values that each
 * user or environment has of their own.
 */
export function diffJson(
  working: unknown,
  broken: unknown,
  book: KeyBook,
  onOwn: (working: string, broken: string) => void = () => {},
): readonly Leaf[] {
  const walk = new Walk(book, onOwn)
  walk.compare(working, broken, book(''), false)
  return walk.leaves
}

class Walk {
  readonly leaves: Leaf[] = []
  readonly #book: KeyBook
  readonly #left: (string | number)[] = []
  readonly #right: (string | number)[] = []

  readonly #onOwn: (working: string, broken: string) => void

  constructor(book: KeyBook, onOwn: (working: string, broken: string) => void) {
    this.#book = book
    this.#onOwn = onOwn
  }

  compare(working: unknown, broken: unknown, facts: KeyFacts, loose: boolean): void {
    if (this.leaves.length >= MOST_LEAVES || this.#left.length > MOST_DEPTH) return
    if (isObject(working) && isObject(broken)) this.#members(working, broken, facts, loose)
    else if (Array.isArray(working) && Array.isArray(broken)) this.#elements(working, broken, facts, loose)
    else if (isContainer(working) || isContainer(broken)) this.#tell(working, broken, facts, loose)
    else if (working === undefined || broken === undefined) this.#tell(working, broken, facts, loose)
    else if (normalLeaf(working, facts) !== normalLeaf(broken, facts) || typeOf(working) !== typeOf(broken))
      this.#tell(working, broken, facts, loose)
    else if (facts.own && working !== broken) this.#onOwn(String(working), String(broken))
  }

  #members(
    working: Readonly<Record<string, unknown>>,
    broken: Readonly<Record<string, unknown>>,
    above: KeyFacts,
    loose: boolean,
  ): void {
    const left = new Map(Object.entries(working))
    const right = new Map(Object.entries(broken))
    const strangers: string[] = []
    for (const name of left.keys()) {
      if (right.has(name)) this.#below(name, name, left.get(name), right.get(name), above, loose)
      else strangers.push(name)
    }
    const others = [...right.keys()].filter((name) => !left.has(name))
    // Members named by IDs are matched in their order, as elements are.
    const named = others.filter((name) => normalKey(name) !== '#')
    const numbered = others.filter((name) => normalKey(name) === '#')
    for (const name of strangers) {
      const other = normalKey(name) === '#' ? numbered.shift() : undefined
      if (other !== undefined) this.#below(name, other, left.get(name), right.get(other), above, true)
      else this.#below(name, name, left.get(name), undefined, above, loose || normalKey(name) === '#')
    }
    for (const name of named) this.#below(name, name, undefined, right.get(name), above, loose)
    for (const name of numbered) this.#below(name, name, undefined, right.get(name), above, true)
  }

  #elements(working: readonly unknown[], broken: readonly unknown[], facts: KeyFacts, loose: boolean): void {
    if (working.length > 0 !== broken.length > 0) {
      this.#tell(working, broken, facts, loose)
      return
    }
    const { pairs, onlyWorking, onlyBroken, loose: strangers } = listPairs(working, broken, this.#book)
    const below = loose || strangers
    for (const [one, other] of pairs) this.#at(one, other, working[one], broken[other], facts, below)
    if (strangers) return
    for (const one of onlyWorking) this.#at(one, one, working[one], undefined, facts, below)
    for (const other of onlyBroken) this.#at(other, other, undefined, broken[other], facts, below)
  }

  #below(
    left: string,
    right: string,
    working: unknown,
    broken: unknown,
    above: KeyFacts,
    loose: boolean,
  ): void {
    const facts = this.#book(left)
    this.#at(left, right, working, broken, facts.generic ? above : facts, loose)
  }

  #at(
    left: string | number,
    right: string | number,
    working: unknown,
    broken: unknown,
    facts: KeyFacts,
    loose: boolean,
  ): void {
    this.#left.push(left)
    this.#right.push(right)
    this.compare(working, broken, facts, loose)
    this.#left.pop()
    this.#right.pop()
  }

  #tell(working: unknown, broken: unknown, facts: KeyFacts, loose: boolean): void {
    if (working === broken || this.leaves.length >= MOST_LEAVES) return
    const [workingPath, brokenPath] = [[...this.#left], [...this.#right]]
    this.leaves.push({ working, broken, workingPath, brokenPath, facts, loose })
  }
}

export function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function typeOf(value: unknown): string {
  return value === null ? 'null' : typeof value
}

/** `$.features[3].forbidden`, as people write it. */
export function pathText(path: JsonPath): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`
    return /^[A-Za-z_$][\w$-]*$/.test(part) ? `${text}.${part}` : `${text}[${JSON.stringify(part)}]`
  }, '$')
}

/** RFC 6901. */
export function pointerText(path: JsonPath): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
