import { personalWords } from './detectors/personal-names.ts'
import { ADDITIONS, GLUED_ENDS, LAST_PAIRS, LAST_WORDS } from './telling-words.ts'

/** How many letters and digits of an end are compared; of shorter words all. */
const END = 3
/** More digits in one group are never left out of a name, but for so many at its end. */
const MOST_LEFT_OUT = 4
const LONGEST = 200
/** Members of a JWK have such names. */
const SHORTEST = 3
/** What a name ends with that is no telling word and yet is asked for: of URLs, lists, pairs, passwords repeated. */
const OTHER_ENDS = `path name url uri href link referer referrer location src to page next
  header headers text raw string block list map cookies jar query params parameters data
  value key code state id token iss kty dp dq qi type verifier challenge
  city town locality ort ville ciudad zip zipcode postcode postalcode postal plz
  new old confirm confirmation again repeat hash v`.split(/\s+/)

const ends = new Set<number>()
/** Of words that end in two digits or more. */
const numberedEnds = new Set<number>()
for (const word of [
  ...LAST_WORDS.keys(),
  ...LAST_PAIRS.keys(),
  ...GLUED_ENDS.map(([end]) => end),
  ...ADDITIONS,
  ...personalWords(),
  ...OTHER_ENDS,
]) {
  const end = endOf(word, lettersEnd(word), END)
  ends.add(end)
  if (/\d{2}$/.test(word)) numberedEnds.add(end)
}

/**
 * A quick look at a name of one byte per character: false only when it tells nothing of its value nor of what stands
 * beside it. Maps may have a million names, and all of them are different.
 */
export function mayTell(name: string): boolean {
  if (name.length < SHORTEST || name.length > LONGEST) return true
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at)
    if (code >= 0x80 || code === 0x25 || code === 0x3a) return true
  }
  const telling = lastDigits(name) > MOST_LEFT_OUT ? numberedEnds : ends
  const to = lettersEnd(name)
  for (let count = 1; count <= END; count++) if (telling.has(endOf(name, to, count))) return true
  return false
}

/** Where the digits, and what is neither letter nor digit, at the end of `text` begin. */
function lettersEnd(text: string): number {
  let end = text.length
  while (end > 0 && letterOf(text.charCodeAt(end - 1)) === 0) end--
  return end
}

/** The last `most` letters and digits before `to`, as one number; lower and upper case are the same. */
function endOf(text: string, to: number, most: number): number {
  let end = 0
  let count = 0
  for (let at = to; at > 0 && count < most; at--) {
    const code = text.charCodeAt(at - 1)
    const sign = isDigit(code) ? code : letterOf(code)
    if (sign === 0) continue
    end = end * 128 + sign
    count++
  }
  return end
}

/** Length of the last group of digits, when nothing but signs stands behind it. */
function lastDigits(text: string): number {
  let end = text.length
  while (end > 0 && !isDigit(text.charCodeAt(end - 1)) && letterOf(text.charCodeAt(end - 1)) === 0) end--
  let start = end
  while (start > 0 && isDigit(text.charCodeAt(start - 1))) start--
  return end - start
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** The letter in lower case; 0 for everything else. */
function letterOf(code: number): number {
  const lower = code | 0x20
  return lower >= 0x61 && lower <= 0x7a ? lower : 0
}
