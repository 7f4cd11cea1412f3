import { latin1 } from '../codec/latin1.ts'
import { isSweepableByBytes } from './sweepable-bytes.ts'
import { tellingOf } from './telling-names.ts'

/**
 * Which found values are searched for in all the rest of the file. A value that is short, a plain word, or of a
 * form that traffic is full of (a URL, a host, a date, a version, a locale) would be "found" where nobody meant it.
 */

/** Shorter values, in bytes, are never swept. */
export const SWEEP_MINIMUM_BYTES = 8

const BENIGN = [
  /^[a-z][a-z0-9+.-]{1,20}:\/\//i, // URL
  /^\/[A-Za-z0-9_./-]{0,80}$/, // path
  /^(?:[a-z0-9-]{1,40}\.){1,6}[a-z]{2,12}(?::\d{1,5})?$/i, // host
  /^\d{4}-\d\d-\d\d(?:[T ][\d:.,+Z-]{0,30})?$/, // ISO 8601
  /^[A-Z][a-z]{2},? \d\d[ -][A-Z][a-z]{2}[ -]\d{4}/, // HTTP date
  /^\d{10}(?:\d{3})?$/, // epoch seconds or milliseconds
  /^v?\d{1,5}(?:\.\d{1,5}){1,3}$/i, // version, IPv4
  /^(?:application|audio|font|image|message|multipart|text|video)\/[\w.+-]{1,60}(?:;.{0,60})?$/i, // media type
  /^[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?(?:[,;][\w ,;=.*-]{0,60})?$/, // locale, Accept-Language
  /^(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)\/[A-Za-z_/-]{1,40}$/,
]

const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)$/

const WORD =
  /^(?:[a-z]{1,24}|[A-Z]{1,24}|[A-Z][a-z]{1,23}|[a-z]{1,16}(?:[A-Z][a-z]{1,15}){1,4}|(?:[A-Z][a-z]{1,15}){1,5})$/
const EMAIL = /^[^@\s]{1,64}@[^@\s]{1,190}\.[A-Za-z\x80-\xff]{2,24}$/
const WORDISH = /^(?:[A-Za-z]{2,12}\d{0,3}|\d{1,4}[a-z]{0,2})$/

/** Longer values are always searched for. */
const LONGEST_ASKED = 400

/** Base64 may begin with a slash and have more of them: steps of a path are shorter, and words. */
function isRandomPath(value: string): boolean {
  if (!value.startsWith('/')) return false
  return value
    .split('/')
    .some((step) => step.length >= 16 && /\d/.test(step) && /[a-z]/.test(step) && /[A-Z]/.test(step))
}

/** `isSweepable` of a value's bytes. */
export function isSweepableValue(value: Uint8Array, certain: boolean): boolean {
  if (value.length < SWEEP_MINIMUM_BYTES) return false
  if (value.length > LONGEST_ASKED) return true
  return isSweepableByBytes(value, certain) ?? isSweepable(latin1(value), certain)
}

/**
 * `value`: one character per byte. `certain`: found under a name that only secrets have (a password, an API key);
 * a cookie value is not, as cookies also hold preferences.
 */
export function isSweepable(value: string, certain: boolean): boolean {
  if (value.length < SWEEP_MINIMUM_BYTES) return false
  if (value.length > LONGEST_ASKED) return true
  if (EMAIL.test(value)) return true
  // Only an address is found to be one with certainty; elsewhere it may be a version.
  if (certain && IPV4.test(value)) return true
  if (certain && isName(value)) return false
  if (!(certain && isRandomPath(value)) && BENIGN.some((pattern) => pattern.test(value))) return false
  if (WORD.test(value) && (value.length < 16 || !certain)) return false
  if (/^(.)\1*$/.test(value)) return false
  if (certain) return true
  if (/^[\d.,:-]+$/.test(value)) return value.length >= 12
  const pieces = value.split(/[^A-Za-z0-9]+/).filter((piece) => piece !== '')
  if (pieces.length === 0) return false
  const plain = pieces.every((piece) => WORDISH.test(piece) || WORD.test(piece))
  return !plain || (value.length >= 16 && pieces.length >= 3)
}

/** `csrf_token`, `newPassword`: the name of a secret, given as its value, stands wherever that secret has a name. */
function isName(value: string): boolean {
  return value.length <= 40 && /^[A-Za-z_][A-Za-z_.-]{3,39}$/.test(value) && tellingOf(value) !== undefined
}

/** First and last name, each with a capital: told apart from words in prose. `value`: blanks are `+`. */
export function isFullName(value: string): boolean {
  return (
    value.length > SWEEP_MINIMUM_BYTES &&
    value.length <= 80 &&
    /^[A-Z\xc3-\xdf][a-z\x80-\xff'-]{1,30}(?:\+[A-Z]\.?)?(?:\+[A-Z\xc3-\xdf][A-Za-z\x80-\xff'-]{1,30}){1,3}$/.test(
      value,
    )
  )
}
