import type { KeyBook, KeyFacts } from './key-facts.ts'
import { normalLeaf } from './normal.ts'

const MOST_DEPTH = 100

/** FNV-1a, 32 bits. */
export function hashText(text: string, seed = 0x811c9dc5): number {
  let hash = seed
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Spreads a number, so that sums of hashes do not cancel out. */
export function mix(hash: number): number {
  let h = hash ^ (hash >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/**
 * A hash of a JSON value that does not depend on the order of members and elements, nor on what `normalLeaf` takes
 * out. Values with the same hash have no difference worth telling.
 */
export function contentHash(value: unknown, book: KeyBook, facts = book(''), depth = 0): number {
  if (typeof value !== 'object' || value === null)
    return hashText(`${kindOf(value)}${normalLeaf(value, facts)}`)
  if (depth > MOST_DEPTH) return 0
  if (Array.isArray(value)) {
    let sum = mix(value.length + 1)
    for (const element of value) sum = (sum + mix(contentHash(element, book, facts, depth + 1))) >>> 0
    return mix(sum ^ 0x5bd1e995)
  }
  return mix(membersHash(value, book, facts, depth) ^ 0x1b873593)
}

function membersHash(value: object, book: KeyBook, above: KeyFacts, depth: number): number {
  let sum = 0
  for (const [name, below] of Object.entries(value)) {
    const facts = book(name)
    const held = contentHash(below, book, facts.generic ? above : facts, depth + 1)
    sum = (sum + mix(hashText(normalKey(name)) ^ Math.imul(held, 31))) >>> 0
  }
  return sum
}

/** Members named by an ID (`{"8841": {…}}`) are elements rather than members. */
export function normalKey(name: string): string {
  return /^\d+$/.test(name) || name.includes('hsx_') || /^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(name) ? '#' : name
}

function kindOf(value: unknown): string {
  return value === null ? 'n' : typeof value === 'string' ? 's' : typeof value === 'number' ? 'd' : 'b'
}
