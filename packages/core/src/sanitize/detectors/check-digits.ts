/** Check digits of cards, accounts and people. `digits`: nothing but digits. */

/** Luhn, ISO/IEC 7812-1. */
export function hasLuhn(digits: string): boolean {
  let sum = 0
  for (let at = 0; at < digits.length; at++) {
    let value = digitAt(digits, digits.length - 1 - at)
    if (at % 2 === 1) value = value > 4 ? value * 2 - 9 : value * 2
    sum += value
  }
  return sum % 10 === 0
}

/** The rest of a division of a number that is too long for one, letters counting as 10 to 35. */
export function restOf(text: string, divisor: number): number {
  let rest = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const value = code > 0x39 ? (code | 0x20) - 0x57 : code - 0x30
    rest = (rest * (value > 9 ? 100 : 10) + value) % divisor
  }
  return rest
}

/** The sum of digits times weights. */
export function weighted(digits: string, weights: readonly number[]): number {
  let sum = 0
  for (const [at, weight] of weights.entries()) sum += digitAt(digits, at) * weight
  return sum
}

const D5 = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
]
const TURNS = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
]

/** Verhoeff's check digit, over the dihedral group of order ten. */
export function hasVerhoeff(digits: string): boolean {
  let check = 0
  for (let at = 0; at < digits.length; at++) {
    const turned = Number(TURNS[at % 8]?.charAt(digitAt(digits, digits.length - 1 - at)))
    check = Number(D5[check]?.charAt(turned))
  }
  return check === 0
}

export function digitAt(digits: string, at: number): number {
  return digits.charCodeAt(at) - 0x30
}

/** Whether day, month and, when it is given, year can be a birth date. */
export function isBirthDay(day: number, month: number, year = 2000): boolean {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12 && year >= 1900 && year <= 2099
}
