import { randomBytes } from 'node:crypto'
import { isSecret } from './gate.ts'

const VALID_MS = 60_000

/** Words that open the door once. */
export interface Ticket {
  /** A new one; the one before is worth nothing any more. */
  issue(): string
  /** Whether it is the one; then it is used up. */
  redeem(given: string): boolean
}

export function createTicket(now: () => number = Date.now): Ticket {
  let current: { readonly word: string; readonly until: number } | undefined
  return {
    issue: () => {
      const word = randomBytes(16).toString('base64url')
      current = { word, until: now() + VALID_MS }
      return word
    },
    redeem: (given) => {
      if (current === undefined || now() > current.until || !isSecret(given, current.word)) return false
      current = undefined
      return true
    },
  }
}
