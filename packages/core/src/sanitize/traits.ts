/** `=`: perhaps name=value. */
export const HAS_EQUALS = 1
/** `://`. */
export const HAS_SCHEME = 2
/** A percent sign, backslash or ampersand. */
export const HAS_ESCAPE = 4
/** Twelve or more characters that may be base64. */
export const HAS_RUN = 8
/** `eyJ`, as every JWT begins. */
export const HAS_JWT = 16
/** Begins like JSON. */
export const IS_JSONISH = 32
/** A bracket that JSON may begin with. */
export const HAS_BRACKET = 64
/** A line break. */
export const HAS_BREAK = 8192
/** A colon behind a name or a quote, that no URL has: perhaps `name: value`. */
export const HAS_COLON = 16384
/** Behind a blank a word of four or more characters that has a digit: perhaps a code or a credential in a sentence. */
export const HAS_CODE = 1 << 17
/** `-----`, as PEM begins. */
export const HAS_DASHES = 1 << 18

/** `<`: perhaps a tag. */
export const HAS_ANGLE = 512

const SHORTEST_RUN = 12
const SHORTEST_CODE = 4
/** What stands before a code or a credential in a text: a blank, the end of a tag, a quote. */
const CODE_BORDER = new Uint8Array(256)
for (const char of ' >"\'') CODE_BORDER[char.charCodeAt(0)] = 1
/** A line that may be one of base64 that is broken into lines. */
export const HAS_LINES = 256
/** Eight words of two characters in a row: perhaps bytes in hexadecimal. */
export const HAS_PAIRS = 1 << 19

const SHORTEST_LINE = 40
const ENOUGH_PAIRS = 8
const RUN = 128

const DIGIT = RUN | 32768

const KIND = new Uint16Array(256)
for (let code = 0x30; code <= 0x39; code++) KIND[code] = DIGIT
for (let code = 0x41; code <= 0x5a; code++) KIND[code] = RUN
for (let code = 0x61; code <= 0x7a; code++) KIND[code] = RUN
for (const char of '+/-_') KIND[char.charCodeAt(0)] = RUN
for (const char of '%\\&') KIND[char.charCodeAt(0)] = HAS_ESCAPE
KIND[0x3d] = HAS_EQUALS
KIND[0x7b] = HAS_BRACKET
KIND[0x5b] = HAS_BRACKET
KIND[0x3c] = HAS_ANGLE
KIND[0x0a] = HAS_BREAK
KIND[0x3a] = HAS_COLON

/** One quick look over a text: what there is that needs a closer one. 0: nothing. */
export function traitsOf(bytes: Uint8Array, start: number, end: number): number {
  let traits = bytes[start] === 0x7b || bytes[start] === 0x5b ? IS_JSONISH : 0
  let run = 0
  let digits = 0
  let pairs = 0
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number
    const kind = KIND[byte] as number
    if ((kind & RUN) !== 0) {
      run++
      if (kind === DIGIT) digits++
      else if (byte === 0x2f && run > 1 && bytes[at - 1] === 0x2f && bytes[at - 2] === 0x3a)
        traits |= HAS_SCHEME
      else if (byte === 0x4a && run > 2 && bytes[at - 1] === 0x79 && bytes[at - 2] === 0x65) traits |= HAS_JWT
      else if (byte === 0x2d && run > 4 && bytes[at - 4] === 0x2d && bytes[at - 1] === 0x2d)
        traits |= HAS_DASHES
    } else {
      if (run === 2) {
        if (++pairs === ENOUGH_PAIRS) traits |= HAS_PAIRS
      } else pairs = 0
      if (run >= SHORTEST_RUN) traits |= run >= SHORTEST_LINE && byte <= 0x0d ? HAS_RUN | HAS_LINES : HAS_RUN
      if (digits !== 0) {
        const before = at - run === start ? 0 : bytes[at - run - 1]
        const isStart = before === 0 && digits + 2 >= run && byte === 0x20
        const isAlone = isStart || CODE_BORDER[before as number] === 1
        if (run >= SHORTEST_CODE && isAlone) traits |= HAS_CODE
        digits = 0
      }
      if (kind !== HAS_COLON) traits |= kind
      else if (
        run > 0 ? !isDigit(bytes[at - 1] as number) && bytes[at + 1] !== 0x2f : isNameEnd(bytes, at, start)
      )
        traits |= HAS_COLON
      run = 0
    }
  }
  if (digits !== 0 && run >= SHORTEST_CODE && end - run > start && bytes[end - run - 1] === 0x20)
    traits |= HAS_CODE
  if (run === 2 && pairs === ENOUGH_PAIRS - 1) traits |= HAS_PAIRS
  return run >= SHORTEST_RUN ? traits | HAS_RUN : traits
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39
}

/** A quote, a bracket or a blank before a colon. */
function isNameEnd(bytes: Uint8Array, at: number, start: number): boolean {
  const before = at > start ? bytes[at - 1] : 0
  return before === 0x22 || before === 0x27 || before === 0x5d || before === 0x20
}

/** Whether there is an escape to undo: a percent sign, backslash or ampersand. */
export function hasEscape(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) if (KIND[bytes[at] as number] === HAS_ESCAPE) return true
  return false
}
