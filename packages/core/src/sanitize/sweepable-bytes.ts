/**
 * Whether a value is searched for, told by its bytes alone: of those that are common, the same answer as the
 * expressions of `isSweepable` give.
 */

const DIGIT = 1
const LOWER = 2
const UPPER = 4
const DASH = 8
const OTHER = 16
/** Only an expression can tell. */
const UNSURE = 32
const AT = 64

const KINDS = new Uint8Array(256).fill(OTHER)
KINDS.fill(UNSURE, 0, 0x21)
for (const char of './:,;\x7f\xa0') KINDS[char.charCodeAt(0)] = UNSURE
KINDS.fill(DIGIT, 0x30, 0x3a)
KINDS.fill(UPPER, 0x41, 0x5b)
KINDS.fill(LOWER, 0x61, 0x7b)
KINDS[0x2d] = DASH
KINDS[0x40] = AT

const LETTER = LOWER | UPPER
const DOT = 0x2e
const LONGEST_EMAIL_NAME = 64
const LONGEST_EMAIL_HOST = 190

/** What `isSweepable` says of a value of 8 to 400 bytes; `undefined`: it has to be asked. */
export function isSweepableByBytes(value: Uint8Array, certain: boolean): boolean | undefined {
  let kinds = 0
  for (let at = 0; at < value.length; at++) kinds |= KINDS[value[at] as number] as number
  if ((kinds & AT) !== 0) return isEmail(value) ? true : undefined
  if ((kinds & UNSURE) !== 0 || (kinds & DIGIT) === 0 || (kinds & LETTER) === 0) return undefined
  // It may be a date.
  if ((kinds & LOWER) === 0 && (kinds & DASH) !== 0) return undefined
  return certain ? true : hasOddPiece(value)
}

/** Whether some piece of letters and digits is no word with a number; `undefined`: that is not easily told. */
function hasOddPiece(value: Uint8Array): boolean | undefined {
  let pieces = 0
  let isUnsure = false
  for (let at = 0; at < value.length; ) {
    let to = at
    while (to < value.length && ((KINDS[value[to] as number] as number) & (LETTER | DIGIT)) !== 0) to++
    if (to > at) {
      pieces++
      const letters = lettersEnd(value, at, to, LETTER) - at
      if (letters === to - at) isUnsure ||= letters > 12
      else if (!isWordWithNumber(value, at, to, letters)) return true
    }
    at = to + 1
  }
  return isUnsure ? undefined : value.length >= 16 && pieces >= 3
}

/** Two to twelve letters and up to three digits, or up to four digits and up to two small letters. */
function isWordWithNumber(value: Uint8Array, start: number, end: number, letters: number): boolean {
  const digits = lettersEnd(value, start + letters, end, DIGIT) - start - letters
  if (letters > 0) return letters >= 2 && letters <= 12 && digits <= 3 && letters + digits === end - start
  const after = start + digits
  return digits <= 4 && end - after <= 2 && lettersEnd(value, after, end, LOWER) === end
}

function lettersEnd(value: Uint8Array, start: number, end: number, kinds: number): number {
  let at = start
  while (at < end && ((KINDS[value[at] as number] as number) & kinds) !== 0) at++
  return at
}

/** As the expression of `isSweepable` has it, where no byte is a blank. */
function isEmail(value: Uint8Array): boolean {
  let sign = -1
  let dot = -1
  for (let at = 0; at < value.length; at++) {
    const byte = value[at] as number
    if (byte <= 0x20 || byte === 0xa0) return false
    if (byte === 0x40) {
      if (sign >= 0) return false
      sign = at
    } else if (byte === DOT) dot = at
  }
  const hostLength = dot - sign - 1
  if (sign < 1 || sign > LONGEST_EMAIL_NAME || hostLength < 1 || hostLength > LONGEST_EMAIL_HOST) return false
  const last = value.length - dot - 1
  if (last < 2 || last > 24) return false
  for (let at = dot + 1; at < value.length; at++) {
    const byte = value[at] as number
    if (byte < 0x80 && ((KINDS[byte] as number) & LETTER) === 0) return false
  }
  return true
}
