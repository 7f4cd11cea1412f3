import { latin1 } from '../../codec/latin1.ts'
import { mayBeginNumber, numberAt } from './digit-groups.ts'
import { emailAt } from './email.ts'
import { ibanEnd } from './iban.ts'
import { isFinnish, isGroupedNino, isNationalWord } from './national-words.ts'
import { bracketedPhoneEnd, dialedEnd, internationalPhoneEnd } from './phone.ts'
import {
  DIGIT,
  isCountryHead,
  KIND,
  kindsIn,
  LOWER,
  nextPlace,
  UPPER,
  WORD,
  wordEnd,
} from './shape-places.ts'
import { RunEnds } from './token-form.ts'
import { mayBeToken, tokenAt } from './token-index.ts'

/** Told of each place; true ends the search. */
export type OnShape = (start: number, end: number, rule: string, className: string) => boolean

const AT = 0x40
const PLUS = 0x2b
const BRACKET = 0x28
const COLON = 0x3a
/** Shorter texts hold none. */
export const SHORTEST_SHAPE = 6

/**
 * Finds what its form alone tells: tokens of vendors, mail addresses, phone numbers, cards, accounts, numbers of
 * people. One look at each byte; places come in order and do not overlap. Returns whether it was ended.
 */
export function findShapes(bytes: Uint8Array, start: number, end: number, visit: OnShape): boolean {
  if (end - start < SHORTEST_SHAPE) return false
  const first = nextPlace(bytes, start, end)
  if (first < 0) return false
  const text = start === 0 && end === bytes.length ? bytes : bytes.subarray(start, end)
  return new ShapeSearch(text, start, visit).run(first - start)
}

/** Whether any shape stands in `[start, end)`. */
export function holdsShape(bytes: Uint8Array, start: number, end: number): boolean {
  return findShapes(bytes, start, end, STOP)
}

const STOP: OnShape = () => true

class ShapeSearch {
  readonly #bytes: Uint8Array
  readonly #offset: number
  readonly #visit: OnShape
  readonly #end: number
  #runs: RunEnds | undefined
  /** Where the last place ended. */
  #done = 0
  #isEnded = false

  constructor(bytes: Uint8Array, offset: number, visit: OnShape) {
    this.#bytes = bytes
    this.#offset = offset
    this.#visit = visit
    this.#end = bytes.length
  }

  /** `first`: the first place that has to be asked. */
  run(first: number): boolean {
    const bytes = this.#bytes
    const end = this.#end
    for (let at = first; at >= 0; at = nextPlace(bytes, at, end)) {
      const isToken = mayBeToken(bytes, at, end)
      if (((KIND[bytes[at] as number] as number) & WORD) === 0) at = this.#mark(at, isToken)
      else {
        const to = wordEnd(bytes, at, end)
        at = this.#word(at, to, kindsIn(bytes, at, to), isToken)
      }
      if (this.#isEnded) return true
    }
    return false
  }

  #found(start: number, end: number, rule: string, className: string): number {
    this.#isEnded = this.#visit(this.#offset + start, this.#offset + end, rule, className)
    this.#done = end
    return end
  }

  #token(at: number): number {
    this.#runs ??= new RunEnds(this.#bytes, this.#end)
    const found = tokenAt(this.#runs, at, this.#done)
    return found === undefined ? -1 : this.#found(found.start, found.end, 'vendor-token', found.token.class)
  }

  /** At a byte that no word has. */
  #mark(at: number, isToken: boolean): number {
    const bytes = this.#bytes
    const byte = bytes[at] as number
    if (byte === AT) {
      const email = emailAt(bytes, at, this.#done, this.#end)
      return email === undefined ? at + 1 : this.#found(email.start, email.end, 'email-address', 'email')
    }
    if (byte === PLUS) {
      const end = internationalPhoneEnd(bytes, at, this.#end)
      if (end > 0) return this.#found(at, end, 'phone-number', 'phone')
    } else if (byte === BRACKET) {
      const end = bracketedPhoneEnd(bytes, at, this.#end)
      return end > 0 ? this.#found(at, end, 'phone-number', 'phone') : at + 1
    }
    const end = isToken ? this.#token(at) : -1
    return end > 0 ? Math.max(end, at + 1) : at + 1
  }

  /** A run of letters and digits. */
  #word(start: number, end: number, flags: number, isToken: boolean): number {
    const bytes = this.#bytes
    if (isToken) {
      const token = this.#token(start)
      if (token > 0) return token
    }
    if (flags === DIGIT) {
      const number = mayBeginNumber(bytes, start, end, this.#end)
        ? numberAt(bytes, start, end, this.#end)
        : undefined
      if (number !== undefined) return this.#found(start, number.end, number.rule, number.class)
      return end - start === 6 ? this.#finnish(start, end) : end
    }
    if ((flags & LOWER) === 0) return this.#capitals(start, end, flags)
    const isDialed = end - start === 3 && bytes[end] === COLON && DIALS.has(latin1(bytes, start, end))
    if (isDialed) {
      const to = dialedEnd(bytes, end + 1, this.#end)
      if (to > 0) return this.#found(end + 1, to, 'phone-number', 'phone')
    }
    return end
  }

  /** A word of capitals and digits, with neither a letter nor a digit at its ends. */
  #capitals(start: number, end: number, flags: number): number {
    const bytes = this.#bytes
    const length = end - start
    if (length >= 4 && length <= 34 && flags === (UPPER | DIGIT) && isCountryHead(bytes, start)) {
      const to = ibanEnd(bytes, start, this.#end)
      if (to >= end && !this.#goesOn(to)) return this.#found(start, to, 'iban', 'iban')
    }
    if (length === 2 && flags === UPPER && this.#end - start >= 13 && bytes[end] === 0x20) {
      if (isGroupedNino(latin1(bytes, start, start + 13)) && !this.#goesOn(start + 13))
        return this.#found(start, start + 13, 'national-id', 'nationalid')
    }
    const fits = length >= 9 && length <= 18 && flags === (UPPER | DIGIT)
    if (fits && !this.#isGlued(start, end) && isNationalWord(latin1(bytes, start, end)))
      return this.#found(start, end, 'national-id', 'nationalid')
    return end
  }

  /** `131052-308T`: six digits, a sign for the century, three digits and a character. */
  #finnish(start: number, end: number): number {
    const bytes = this.#bytes
    const to = end + 5
    const isSign = bytes[end] === 0x2d || bytes[end] === PLUS
    if (!isSign || to > this.#end || this.#goesOn(to) || this.#isGlued(start, to)) return end
    // With a digit for its check character it is also how builds and orders are written.
    const isLettered = KIND[bytes[to - 1] as number] === UPPER || (bytes[start + 4] as number) >= 0x33
    return isLettered && isFinnish(latin1(bytes, start, to))
      ? this.#found(start, to, 'national-id', 'nationalid')
      : end
  }

  #goesOn(at: number): boolean {
    return at < this.#end && ((KIND[this.#bytes[at] as number] as number) & WORD) !== 0
  }

  /** Hyphens, underscores, signs and dots make it a part of something longer. */
  #isGlued(start: number, end: number): boolean {
    const before = this.#bytes[start - 1] as number
    const after = this.#bytes[end] as number
    const joins = (byte: number): boolean =>
      byte === 0x2d || byte === 0x5f || byte === PLUS || byte === 0x2f || byte === 0x25
    return (start > 0 && (joins(before) || before === 0x2e)) || (end < this.#end && joins(after))
  }
}

const DIALS = new Set(['tel', 'sms'])
