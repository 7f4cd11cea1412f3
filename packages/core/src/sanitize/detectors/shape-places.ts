import { mayBeginNumber } from './digit-groups.ts'
import { mayBeToken } from './token-index.ts'

export const UPPER = 1
export const LOWER = 2
export const DIGIT = 4
export const WORD = UPPER | LOWER | DIGIT
/** A byte that no word has, and that a token may be found by. */
const MARK = 8
/** One that other shapes are found by. */
const SIGN = 16
/** What each byte is for the search of shapes. */
export const KIND = new Uint8Array(256)
for (let code = 0x41; code <= 0x5a; code++) KIND[code] = UPPER
for (let code = 0x61; code <= 0x7a; code++) KIND[code] = LOWER
for (let code = 0x30; code <= 0x39; code++) KIND[code] = DIGIT
for (const char of '$~:-_|./') KIND[char.charCodeAt(0)] = MARK
for (const char of '@+(') KIND[char.charCodeAt(0)] = SIGN

const AT = 0x40
const PLUS = 0x2b
const COLON = 0x3a

/**
 * Where the next shape may begin, from `from` on, which stands at no word's middle; -1: nowhere. Most texts hold no
 * such place: this loop is all that they cost.
 */
export function nextPlace(bytes: Uint8Array, from: number, end: number): number {
  for (let at = from; at < end; ) {
    const kind = KIND[bytes[at] as number] as number
    if (kind === 0) {
      at++
      continue
    }
    if (kind >= MARK) {
      if (kind === MARK ? mayBeToken(bytes, at, end) : isSign(bytes, at, end)) return at
      at++
      continue
    }
    let kinds = kind
    let to = at + 1
    for (; to < end; to++) {
      const next = KIND[bytes[to] as number] as number
      if ((next & WORD) === 0) break
      kinds |= next
    }
    if (mayBeToken(bytes, at, end) || mayBeShape(bytes, at, to, end, kinds)) return at
    at = to
  }
  return -1
}

/** Where the run of letters and digits ends that `at` stands in. */
export function wordEnd(bytes: Uint8Array, at: number, end: number): number {
  let to = at + 1
  while (to < end && ((KIND[bytes[to] as number] as number) & WORD) !== 0) to++
  return to
}

/** Which kinds of bytes stand in `[start, end)`. */
export function kindsIn(bytes: Uint8Array, start: number, end: number): number {
  let kinds = 0
  for (let at = start; at < end; at++) kinds |= KIND[bytes[at] as number] as number
  return kinds
}

/** A plus sign and a bracket are asked only where a digit stands behind them. */
function isSign(bytes: Uint8Array, at: number, end: number): boolean {
  if (bytes[at] === AT || (at + 1 < end && KIND[bytes[at + 1] as number] === DIGIT)) return true
  return bytes[at] === PLUS && mayBeToken(bytes, at, end)
}

/** A word with small letters is told by its beginning alone, but for `tel:` and `sms:`. */
export function mayBeShape(
  bytes: Uint8Array,
  start: number,
  to: number,
  end: number,
  kinds: number,
): boolean {
  const length = to - start
  if ((kinds & LOWER) !== 0) return length === 3 && to < end && bytes[to] === COLON
  if (kinds === DIGIT) return mayBeginNumber(bytes, start, to, end) || isBeforeCentury(bytes, length, to, end)
  if (kinds === UPPER) return length === 2 && to < end && bytes[to] === 0x20
  return (length >= 9 && length <= 18) || (length >= 4 && length <= 34 && isCountryHead(bytes, start))
}

/** Six digits and the sign of a Finnish number. */
function isBeforeCentury(bytes: Uint8Array, length: number, to: number, end: number): boolean {
  return length === 6 && to < end && (bytes[to] === 0x2d || bytes[to] === PLUS)
}

/** Two capitals and two digits, as accounts begin. */
export function isCountryHead(bytes: Uint8Array, at: number): boolean {
  return (
    KIND[bytes[at] as number] === UPPER &&
    KIND[bytes[at + 1] as number] === UPPER &&
    KIND[bytes[at + 2] as number] === DIGIT &&
    KIND[bytes[at + 3] as number] === DIGIT
  )
}
