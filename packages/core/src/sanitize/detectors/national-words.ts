import { isBirthDay } from './check-digits.ts'
import { isChinese } from './national-numbers.ts'

/** Numbers that states give to people and that hold letters. `word`: capitals and digits, nothing around it. */
export function isNationalWord(word: string): boolean {
  switch (word.length) {
    case 9:
      return isSpanish(word)
    case 10:
      // India, Permanent Account Number; the fourth letter is P for a person.
      return /^[A-Z]{3}P[A-Z]\d{4}[A-Z]$/.test(word)
    case 11:
      return isFinnish(word)
    case 16:
      return isItalian(word)
    case 18:
      return isMexican(word) || isChinese(word)
    default:
      return false
  }
}

/** Spain, DNI and NIE: the rest of the number names the letter. */
function isSpanish(word: string): boolean {
  const match = /^([\dXYZ]\d{7})([A-Z])$/.exec(word)
  if (match === null) return false
  const number = Number((match[1] as string).replace(/^[XYZ]/, (letter) => `${'XYZ'.indexOf(letter)}`))
  return 'TRWAGMYFPDXBNJZSQVHLCKE'.charAt(number % 23) === match[2]
}

/** Finland: date, century, number, check character. `-` stands for the 1900s. */
export function isFinnish(word: string): boolean {
  const match = /^(\d{2})(\d{2})\d{2}[-+A-FU-Y]\d{3}[0-9A-FHJ-NPR-Y]$/.exec(word)
  if (match === null || !isBirthDay(Number(match[1]), Number(match[2]))) return false
  const number = Number(word.slice(0, 6) + word.slice(7, 10))
  return '0123456789ABCDEFHJKLMNPRSTUVWXY'.charAt(number % 31) === word.charAt(10)
}

const ODD = 'BAKPLCQDREVOSFTGUHMINJWZYX'

/** Italy, codice fiscale. */
function isItalian(word: string): boolean {
  if (!/^[A-Z]{6}[\dL-NP-V]{2}[A-EHLMPR-T][\dL-NP-V]{2}[A-Z][\dL-NP-V]{3}[A-Z]$/.test(word)) return false
  let sum = 0
  for (let at = 0; at < 15; at++) {
    const char = word.charAt(at)
    const value = /\d/.test(char) ? Number(char) : char.charCodeAt(0) - 65
    sum += at % 2 === 1 ? value : ODD.indexOf(String.fromCharCode(65 + value))
  }
  return String.fromCharCode(65 + (sum % 26)) === word.charAt(15)
}

const CURP = '0123456789ABCDEFGHIJKLMN OPQRSTUVWXYZ'

/** Mexico, CURP. */
function isMexican(word: string): boolean {
  if (!/^[A-Z]{4}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[HMX][A-Z]{5}[A-Z\d]\d$/.test(word))
    return false
  let sum = 0
  for (let at = 0; at < 17; at++) sum += CURP.indexOf(word.charAt(at)) * (18 - at)
  return (10 - (sum % 10)) % 10 === Number(word.charAt(17))
}

/** United Kingdom, National Insurance number, in the groups it is printed in: `QQ 12 34 56 C`. */
export function isGroupedNino(text: string): boolean {
  return (
    /^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] \d{2} \d{2} \d{2} [A-D]$/.test(text) &&
    !/^(?:BG|GB|KN|NK|NT|TN|ZZ)/.test(text)
  )
}
