import { fewestDigits } from './detectors/digit-groups.ts'
import { DIGIT, LOWER, mayBeShape, UPPER } from './detectors/shape-places.ts'
import { SHORTEST_SHAPE } from './detectors/shapes.ts'
import { mayBeToken } from './detectors/token-index.ts'

/** Of a capital J beside what it is: `eyJ` begins a JWT. */
const JAY = 8
const WORD = UPPER | LOWER | DIGIT | JAY
/** With letters and digits these make runs that may be base64. */
const JOINT = 16
/** May be found in a token of a vendor. */
const SIGN = 32
/** A quote, or what ends a tag: a code may stand behind it. */
const BORDER = 64
const BLANK = 128
/** Needs a closer look in any case. */
const RISK = 256

const KIND = new Uint16Array(256)
for (let code = 0x30; code <= 0x39; code++) KIND[code] = DIGIT
for (let code = 0x41; code <= 0x5a; code++) KIND[code] = UPPER
for (let code = 0x61; code <= 0x7a; code++) KIND[code] = LOWER
KIND[0x4a] = UPPER | JAY
for (const char of '-_/') KIND[char.charCodeAt(0)] = JOINT | SIGN
for (const char of '$~|.') KIND[char.charCodeAt(0)] = SIGN
for (const char of '>"\'') KIND[char.charCodeAt(0)] = BORDER
KIND[0x20] = BLANK
for (const char of '%\\&={[<\n:@+(') KIND[char.charCodeAt(0)] = RISK

const SHORTEST_RUN = 12
const SHORTEST_CODE = 4
const MOST_PAIRS = 6

/**
 * Whether one look at each byte is enough to be sure that nothing is found in a text: no trait (`traitsOf`), no shape.
 * Most values are like that: words, small numbers, labels. False says nothing.
 */
export function holdsNothing(bytes: Uint8Array, start: number, end: number): boolean {
  // Of the run of base64 digits at hand: where it begins, whether it holds digits.
  let run = start
  let hasDigit = false
  let pairs = 0
  const mayHoldShape = end - start >= SHORTEST_SHAPE
  let digits = 0
  for (let at = start; at < end; ) {
    const byte = bytes[at] as number
    const kind = KIND[byte] as number
    if ((kind & WORD) !== 0) {
      if (mayBeToken(bytes, at, end)) return false
      let flags = kind
      let to = at + 1
      for (; to < end; to++) {
        const next = KIND[bytes[to] as number] as number
        if ((next & WORD) === 0) break
        flags |= next
      }
      if (to - run >= SHORTEST_RUN || (flags & (JAY | LOWER)) === (JAY | LOWER)) return false
      if (mayHoldShape && (flags & LOWER) === 0) {
        if (flags !== DIGIT ? mayBeShape(bytes, at, to, end, flags & ~JAY) : to - at === 6) return false
        if (flags === DIGIT) digits += to - at
      }
      if (to - at === 2 && ++pairs > MOST_PAIRS) return false
      hasDigit ||= (flags & DIGIT) !== 0
      at = to
      continue
    }
    if (kind >= RISK) return false
    if ((kind & SIGN) !== 0) {
      if (mayBeToken(bytes, at, end)) return false
      if ((kind & JOINT) !== 0) {
        // Dashes in a row may be PEM's.
        if (byte === bytes[at - 1] && at > start) return false
        at++
        continue
      }
    }
    if (at - run >= SHORTEST_RUN) return false
    if (hasDigit && at - run >= SHORTEST_CODE && (run === start ? kind === BLANK : isBorder(bytes, run)))
      return false
    hasDigit = false
    at++
    run = at
  }
  if (digits >= fewestDigits) return false
  return (
    end - run < SHORTEST_RUN &&
    !(hasDigit && run > start && end - run >= SHORTEST_CODE && isBorder(bytes, run))
  )
}

/** Whether a code may stand at `run`, as a blank, a quote or the end of a tag stands before it. */
function isBorder(bytes: Uint8Array, run: number): boolean {
  return ((KIND[bytes[run - 1] as number] as number) & (BORDER | BLANK)) !== 0
}
