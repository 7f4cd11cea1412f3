import type { Dice } from '../dice.ts'
import type { Filled } from './fill.ts'

/** JSON as JavaScript has it. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain }
export type Members = { readonly [key: string]: Plain }

/** What a site adds to a capture, with what must go and what must stay. */
export interface Plant {
  /** Parts of one entry. */
  readonly entry?: Members
  /** Fields of the page that the entry belongs to. */
  readonly page?: Members
  /** Fields of `log`. */
  readonly log?: Members
  readonly secrets: readonly string[]
  readonly keeps: readonly string[]
  /** Secrets that must be found wherever they stand again. */
  readonly whole?: readonly string[]
}

/**
 * A place where secrets stand, or values that must be left alone. `variant` 0: as the producer writes it; others:
 * elsewhere in the entry, in another encoding, under another spelling of its name.
 */
export type Site = (dice: Dice, variant: number) => Plant
export type Sites = Readonly<Record<string, Site>>

export const plantOf = (filled: Filled, entry: Members): Plant => ({
  entry,
  secrets: filled.secrets,
  keeps: filled.keeps,
  whole: filled.whole,
})

export const header = (name: string, value: Plain): Members => ({ name, value })

/** Objects member by member, lists behind each other, all else by the second. */
export function merged(first: Plain | undefined, second: Plain | undefined): Plain {
  if (second === undefined) return first ?? null
  if (Array.isArray(first) && Array.isArray(second)) return [...first, ...second]
  if (!isMembers(first) || !isMembers(second)) return second
  const keys = [...new Set([...Object.keys(first), ...Object.keys(second)])]
  return Object.fromEntries(keys.map((key) => [key, merged(first[key], second[key])]))
}

export const isMembers = (value: Plain | undefined): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
