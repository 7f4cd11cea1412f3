import { NATIONAL_GROUPINGS } from './national-numbers.ts'
import { CARD_GROUPINGS, isCard } from './payment-cards.ts'

type Check = (digits: string) => boolean
type Kind = Pick<FoundNumber, 'class' | 'rule'> & { readonly check: Check }

const MOST_DIGITS = 19
const SEPARATORS = ' -.'
/** A grouping as one number: seven bits for each group, its size and the separator before it. */
const KINDS = new Map<number, readonly Kind[]>()
const BEGINNINGS = new Set<number>()
/** Sizes of first groups: 1, or 2 when such a group alone is a number. */
const FIRST = new Uint8Array(MOST_DIGITS + 1)
/** Digits of the shortest number that is looked for. */
export let fewestDigits = MOST_DIGITS
const SEPARATOR = new Uint8Array(256)
for (const [index, char] of [...SEPARATORS].entries()) SEPARATOR[char.charCodeAt(0)] = index + 1

for (const [grouping, check] of NATIONAL_GROUPINGS)
  learn(grouping, { class: 'nationalid', rule: 'national-id', check })
for (const grouping of CARD_GROUPINGS) {
  learn(grouping, { class: 'card', rule: 'payment-card', check: isCard })
  if (grouping.includes('-'))
    learn(grouping.replaceAll('-', ' '), { class: 'card', rule: 'payment-card', check: isCard })
}
// North America: area and exchange begin with 2 to 9.
learn('3-3-4', { class: 'phone', rule: 'phone-number', check: (digits) => /^[2-9]\d\d[2-9]/.test(digits) })

function learn(grouping: string, kind: Kind): void {
  let code = 0
  fewestDigits = Math.min(
    fewestDigits,
    grouping.match(/\d+/g)?.reduce((sum, size) => sum + Number(size), 0) ?? 0,
  )
  for (const [group] of grouping.matchAll(/[ .-]?\d+/g)) {
    const separator = SEPARATORS.indexOf(group.charAt(0))
    code = code * 128 + Number(group.replace(/\D/, '')) * 4 + separator + 1
    BEGINNINGS.add(code)
    if (code < 128) FIRST[code >> 2] = Math.max(1, FIRST[code >> 2] as number)
  }
  if (code < 128) FIRST[code >> 2] = 2
  KINDS.set(code, [...(KINDS.get(code) ?? []), kind])
}

export interface FoundNumber {
  readonly end: number
  readonly class: 'card' | 'nationalid' | 'phone'
  readonly rule: 'payment-card' | 'national-id' | 'phone-number'
}

/** Whether a number may begin with the run of digits `[start, first)`: a quick look at its length and what follows. */
export function mayBeginNumber(bytes: Uint8Array, start: number, first: number, limit: number): boolean {
  const role = FIRST[first - start]
  if (role !== 1) return role === 2
  return first + 1 < limit && SEPARATOR[bytes[first] as number] !== 0 && isDigit(bytes[first + 1] as number)
}

/**
 * The card, national number or phone number that begins with the run of digits `[start, first)`, which
 * `mayBeginNumber`, in one piece or in groups with single blanks, hyphens or full stops between. It is no part of a
 * longer number, a decimal, a version or a UUID.
 */
export function numberAt(
  bytes: Uint8Array,
  start: number,
  first: number,
  limit: number,
): FoundNumber | undefined {
  if (isTail(bytes, start)) return undefined
  let best: FoundNumber | undefined
  let code = (first - start) * 4
  for (let to = first; BEGINNINGS.has(code); ) {
    const kinds = KINDS.get(code)
    if (kinds !== undefined && isWhole(bytes, to, limit)) best = foundAmong(kinds, bytes, start, to) ?? best
    const separator = to < limit ? SEPARATOR[bytes[to] as number] : 0
    if (separator === 0 || separator === undefined) break
    const from = to + 1
    to = from
    while (to < limit && isDigit(bytes[to] as number) && to - from <= MOST_DIGITS) to++
    code = code * 128 + (to - from) * 4 + separator
  }
  return best
}

function foundAmong(
  kinds: readonly Kind[],
  bytes: Uint8Array,
  start: number,
  end: number,
): FoundNumber | undefined {
  let digits = ''
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number
    if (isDigit(byte)) digits += String.fromCharCode(byte)
  }
  for (const { check, ...kind } of kinds) if (check(digits)) return { end, ...kind }
  return undefined
}

/** Behind a full stop, a sign of a longer number or a hexadecimal group. */
function isTail(bytes: Uint8Array, start: number): boolean {
  const before = bytes[start - 1]
  if (before === undefined) return false
  if (before === 0x2e || before === 0x25 || before === 0x23) return true
  // `12-` or `ab-` before it: a part of something longer. A word before it: `card-4111…`.
  if (before !== 0x2d && before !== 0x5f) return false
  const earlier = bytes[start - 2]
  if (earlier === undefined) return false
  return (
    isDigit(earlier) ||
    (isHexLetter(earlier) && isHexLetter(bytes[start - 3] ?? 0x20) && !isWordAhead(bytes, start - 2))
  )
}

/** A letter that is no hexadecimal digit stands in the word that ends at `last`. */
function isWordAhead(bytes: Uint8Array, last: number): boolean {
  for (let at = last; at >= 0 && last - at < 12; at--) {
    const byte = bytes[at] as number
    if (isDigit(byte)) return false
    if (!isHexLetter(byte)) return isLetter(byte)
  }
  return true
}

/** What stands behind it does not go on with it. */
function isWhole(bytes: Uint8Array, end: number, limit: number): boolean {
  if (end >= limit) return true
  const next = bytes[end] as number
  if (isLetter(next) || next === 0x25 || next === 0x5f) return false
  const after = end + 1 < limit ? (bytes[end + 1] as number) : 0x20
  if (next === 0x2d) return !isLetter(after) && !isDigit(after)
  return next !== 0x2e || !isDigit(after)
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39
}

function isLetter(byte: number): boolean {
  const lower = byte | 0x20
  return lower >= 0x61 && lower <= 0x7a
}

function isHexLetter(byte: number): boolean {
  const lower = byte | 0x20
  return lower >= 0x61 && lower <= 0x66
}
