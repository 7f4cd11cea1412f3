import { digitAt, hasLuhn, hasVerhoeff, isBirthDay, restOf, weighted } from './check-digits.ts'

type Check = (digits: string) => boolean

/**
 * Numbers that states give to people, as they stand in running text: only where separators or check digits leave
 * little to chance. Each by the sizes of its groups of digits and what stands between them: `3-2-4`.
 */
export const NATIONAL_GROUPINGS: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['3-2-4', isUsSocialSecurity],
  ['3-3-3', (digits) => /^[0-79]/.test(digits) && hasLuhn(digits)], // Canada, Social Insurance Number
  ['3.3.3-2', isCpf],
  ['4 4 4', isAadhaar],
  ['3.4.4.2', (digits) => digits.startsWith('756') && hasEan(digits)], // Switzerland, AHV
  ['2.2.2-3.2', isBelgian],
  ['6-4', isOldSwedish],
  ['8-4', (digits) => digits.startsWith('19') && isOldSwedish(digits.slice(2))],
  ['6-7', isKorean],
  ['11', isNorwegian],
  ['6 5', isNorwegian],
  ['15', isFrench],
  ['13 2', isFrench],
  ['1 2 2 2 3 3 2', isFrench],
  ['18', isChinese],
])

/** United States: no area 000, 666 or 9xx, no group 00, no serial 0000. */
function isUsSocialSecurity(digits: string): boolean {
  return /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(digits)
}

/** Brazil: two check digits. */
export function isCpf(digits: string): boolean {
  if (digits.length !== 11 || /^(.)\1*$/.test(digits)) return false
  const first = (weighted(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10) % 11
  const second = (weighted(digits, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10) % 11
  return first % 10 === digitAt(digits, 9) && second % 10 === digitAt(digits, 10)
}

/** India. */
function isAadhaar(digits: string): boolean {
  return /^[2-9]/.test(digits) && hasVerhoeff(digits)
}

function hasEan(digits: string): boolean {
  const sum = weighted(digits, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3])
  return (10 - (sum % 10)) % 10 === digitAt(digits, 12)
}

/** Belgium: 97 less the rest of the first nine digits, with a 2 before them for who was born from 2000 on. */
function isBelgian(digits: string): boolean {
  const [body, check] = [digits.slice(0, 9), Number(digits.slice(9))]
  return 97 - restOf(body, 97) === check || 97 - restOf(`2${body}`, 97) === check
}

/** Sweden, who was born before 2000: later dates are also those of builds and orders. */
function isOldSwedish(digits: string): boolean {
  const [year, month, day] = [
    Number(digits.slice(0, 2)),
    Number(digits.slice(2, 4)),
    Number(digits.slice(4, 6)),
  ]
  // Coordination numbers add 60 to the day.
  return year >= 30 && isBirthDay(day > 60 ? day - 60 : day, month) && hasLuhn(digits)
}

/** Korea: date, sex and century, check digit. */
function isKorean(digits: string): boolean {
  if (!isBirthDay(Number(digits.slice(4, 6)), Number(digits.slice(2, 4)))) return false
  const sum = weighted(digits, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5])
  return /^\d{6}[1-8]/.test(digits) && (11 - (sum % 11)) % 10 === digitAt(digits, 12)
}

/** Norway: date and two check digits. */
function isNorwegian(digits: string): boolean {
  const day = Number(digits.slice(0, 2))
  if (!isBirthDay(day > 40 ? day - 40 : day, Number(digits.slice(2, 4)))) return false
  const first = weighted(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11
  return first === 0 && weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
}

/** France: sex, year, month, place, order, and 97 less the rest. */
function isFrench(digits: string): boolean {
  if (!/^[1-478]\d\d(?:0[1-9]|1[0-2]|[2-4]\d|[5-9]\d)\d{10}$/.test(digits)) return false
  return 97 - restOf(digits.slice(0, 13), 97) === Number(digits.slice(13))
}

/** China: region, date, and a check digit that may be `X`. */
export function isChinese(id: string): boolean {
  if (!/^[1-6][1-7]\d{4}(?:19|20)\d{9}[\dX]$/.test(id)) return false
  if (!isBirthDay(Number(id.slice(12, 14)), Number(id.slice(10, 12)))) return false
  const sum = weighted(id, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2])
  return '10X98765432'.charAt(sum % 11) === id.charAt(17)
}
