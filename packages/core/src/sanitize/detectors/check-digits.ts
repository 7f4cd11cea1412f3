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

const PRODUCTS = Uint8Array.from(
  '0123456789123406789523401789563401289567401239567859876043216598710432765982104387659321049876543210',
  Number,
)
const TURNS = Uint8Array.from(
  '01234567891576283094580379614289160435279453126870428657390127938064157046913258',
  Number,
)

/** Verhoeff's check digit, over the dihedral group of order ten. */
export function hasVerhoeff(digits: string): boolean {
  let check = 0
  for (let at = 0; at < digits.length; at++) {
    const turned = TURNS[(at % 8) * 10 + digitAt(digits, digits.length - 1 - at)] as number
    check = PRODUCTS[check * 10 + turned] as number
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
