import type { HostPair } from '../model/difference.ts'
import { normalText } from './normal.ts'

const PIECES = /[A-Za-z0-9_-]{1,200}/g
const MOST = 50_000

/**
 * What stands for what: names of tenants, users and hosts that differ between the two captures in the same way
 * everywhere. A pair counts when neither side was seen with another partner more often.
 */
export class Substitutions {
  readonly #toBroken = new Map<string, Map<string, number>>()
  readonly #toWorking = new Map<string, Map<string, number>>()

  /** Seen at one place. */
  learn(working: string, broken: string, weight = 1): void {
    if (working === broken || working === '' || broken === '') return
    if (working.length > 200 || broken.length > 200) return
    add(this.#toBroken, working, broken, weight)
    add(this.#toWorking, broken, working, weight)
  }

  learnHosts(pairs: readonly HostPair[]): void {
    for (const { working, broken } of pairs) {
      this.learn(working, broken, 2)
      const left = working.split(/[.:]/)
      const right = broken.split(/[.:]/)
      if (left.length !== right.length) continue
      for (const [at, label] of left.entries()) this.learn(label, right[at] ?? '', 2)
    }
  }

  /** The two stand for each other. */
  has(working: string, broken: string): boolean {
    const count = this.#toBroken.get(working)?.get(broken) ?? 0
    if (count < 2) return false
    return isMost(this.#toBroken.get(working), count) && isMost(this.#toWorking.get(broken), count)
  }

  /** The texts differ in nothing but what stands for each other and what each user has of their own. */
  same(working: string, broken: string): boolean {
    if (working === broken || this.has(working, broken)) return true
    const left = normalText(working)
    const right = normalText(broken)
    if (left === right) return true
    const one = left.match(PIECES) ?? []
    const other = right.match(PIECES) ?? []
    if (one.length !== other.length || one.length > 400) return false
    if (left.replace(PIECES, '') !== right.replace(PIECES, '')) return false
    return one.every((piece, at) => piece === other[at] || this.has(piece, other[at] ?? ''))
  }
}

function add(map: Map<string, Map<string, number>>, from: string, to: string, weight: number): void {
  const partners = map.get(from)
  if (partners) {
    if (partners.size < 20 || partners.has(to)) partners.set(to, (partners.get(to) ?? 0) + weight)
  } else if (map.size < MOST) map.set(from, new Map([[to, weight]]))
}

function isMost(partners: ReadonlyMap<string, number> | undefined, count: number): boolean {
  for (const other of partners?.values() ?? []) if (other > count) return false
  return partners !== undefined
}
