import { hasLuhn } from './check-digits.ts'

/** Ranges of issuer numbers (ISO/IEC 7812; the brands' own tables), by their first digits, with lengths. */
const BRANDS: readonly (readonly [from: number, to: number, lengths: readonly number[]])[] = [
  [4, 4, [16]], // Visa
  [51, 55, [16]], // Mastercard
  [2221, 2720, [16]],
  [34, 34, [15]], // American Express
  [37, 37, [15]],
  [6011, 6011, [16]], // Discover
  [644, 649, [16]],
  [65, 65, [16]],
  [3528, 3589, [16]], // JCB
  [300, 305, [14]], // Diners
  [309, 309, [14]],
  [36, 36, [14]],
  [38, 39, [14]],
  [62, 62, [16, 17, 18, 19]], // UnionPay
  [81, 81, [16]],
  [2200, 2204, [16]], // Mir
  [5018, 5018, [16]], // Maestro
  [5020, 5020, [16]],
  [5038, 5038, [16]],
  [5893, 5893, [16]],
  [6304, 6304, [16]],
  [6759, 6759, [16]],
  [6761, 6763, [16]],
]
/** How the digits of a card are printed; blanks may stand for the hyphens. */
export const CARD_GROUPINGS: readonly string[] = [
  ...['14', '15', '16', '17', '18', '19'],
  ...['4-4-4-4', '4-6-5', '4-6-4', '4-4-4-4-1', '4-4-4-4-2', '4-4-4-4-3', '4-4-4-2'],
]

/** A payment card: issuer, length and check digit all fit. */
export function isCard(digits: string): boolean {
  if (digits.length < 14 || digits.length > 19 || !hasLuhn(digits)) return false
  for (const [from, to, lengths] of BRANDS) {
    const head = Number(digits.slice(0, String(from).length))
    if (head >= from && head <= to && lengths.includes(digits.length)) return isVaried(digits)
  }
  return false
}

/** `4444 4444 4444 4448` is an example of a form. */
function isVaried(digits: string): boolean {
  return new Set(digits).size > 1
}
