import { isFinnish, isNationalWord } from './national-words.ts'

/**
 * Whether a value has the form of its class. Names alone tell too much: `phone: true`, `city: "City"`, `card: "visa"`
 * are no data of a person.
 */
export function fitsPersonal(className: string, text: string): boolean {
  const value = text.trim()
  if (value === '' || value.length > LONGEST) return false
  return FORMS.get(className)?.(value) ?? false
}

/** The same for a number of JSON. */
export function fitsPersonalNumber(className: string, text: string): boolean {
  if (/[eE]/.test(text)) return false
  const digits = digitCount(text)
  switch (className) {
    case 'geo':
      return isCoordinate(text)
    case 'birthdate':
      return /^-?\d{4,14}$/.test(text)
    case 'address':
      return /^\d{4,6}$/.test(text)
    case 'phone':
    case 'nationalid':
    case 'person':
      return /^\d{7,18}$/.test(text)
    case 'account':
      return /^\d{5,18}$/.test(text)
    case 'card':
      return /^\d{13,19}$/.test(text) && digits <= 19
    default:
      return false
  }
}

const LONGEST = 400

/** Words of labels, hints and messages about such a field. */
const LABEL = new Set(
  `a an and the your our my their his her is are was be been not no of on in at to for or this that as by with please
  enter enters entered type provide choose select confirm update change edit add new old current primary secondary
  main alternate alternative optional required invalid valid missing empty unknown field fields value label text
  string placeholder must should can cannot name names first last full given family middle maiden surname nick user
  username users person contact customer account holder number numbers no nr num phone phones telephone mobile cell
  fax email mail e address addresses street line city town zip postal post code postcode country state province
  region birth birthday date dob day month year ssn social security national id identity identification tax
  passport license licence driver card credit debit expiry bank iban routing sort ip latitude longitude location
  position geo home work office business billing shipping delivery mailing default none null undefined test hidden
  asc desc true false yes off auto varchar char number integer int boolean object any login sign in up verified
  verification verify format incorrect error information info details data only`.split(/\s+/),
)

/** Every word in it, also of camel case, is one of labels. Most values are settled by their first word. */
function isLabel(value: string): boolean {
  let from = -1
  let before = 0
  for (let at = 0; at <= value.length; at++) {
    const code = at < value.length ? value.charCodeAt(at) : 0
    const isHump = isUpper(code) && isLower(before)
    if (from >= 0 && (isHump || !isLetter(code))) {
      if (!LABEL.has(value.slice(from, at).toLowerCase())) return false
      from = -1
    }
    if (from < 0 && isLetter(code)) from = at
    before = code
  }
  return true
}

function isUpper(code: number): boolean {
  return code >= 0x41 && code <= 0x5a
}

function isLower(code: number): boolean {
  return code >= 0x61 && code <= 0x7a
}

function isLetter(code: number): boolean {
  return isLower(code) || isUpper(code) || (code >= 0x80 && code <= 0xff)
}

/** A placeholder of a template, markup, or a path: nothing that a person wrote into a field. */
const MARKUP = /[<>{}[\]|\\=]|%[sd]|\$\(|:\/\//

const FORMS = new Map<string, (value: string) => boolean>([
  ['email', (value) => /[^\s@]@[^\s@]|%40/.test(value) && !/[<>{}]{2}/.test(value)],
  ['phone', isPhone],
  [
    'name',
    (value) => isProse(value) && value.length <= 120 && !/[/_@#]|\d{3}/.test(value) && letters(value) > 0,
  ],
  ['address', isAddress],
  ['birthdate', isBirthDate],
  ['nationalid', isDocument],
  ['card', (value) => /^[\d -]{12,30}$/.test(value) && digitCount(value) >= 12 && digitCount(value) <= 19],
  ['iban', (value) => /^[A-Z]{2}\d\d[A-Z\d -]{8,40}$/i.test(value)],
  ['account', (value) => /^[A-Z\d -]{4,40}$/i.test(value) && digitCount(value) >= 4],
  ['ip', (value) => ipSpans(value).length > 0],
  ['geo', isPlace],
  [
    'user',
    (value) => /^[^\s<>{}[\]|=;,"'/]{2,80}$/.test(value) && !isLabel(value) && !/^\d{1,3}$/.test(value),
  ],
  [
    'person',
    (value) => /^https?:\/\//i.test(value) || (/^[A-Z\d -]{4,30}$/i.test(value) && digitCount(value) >= 2),
  ],
  ['nonce', (value) => value.length >= 4],
])

function isProse(value: string): boolean {
  return !MARKUP.test(value) && !isLabel(value)
}

function letters(value: string): number {
  let count = 0
  for (let at = 0; at < value.length; at++) if (isLetter(value.charCodeAt(at))) count++
  return count
}

function digitCount(value: string): number {
  let count = 0
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at)
    if (code >= 0x30 && code <= 0x39) count++
  }
  return count
}

function isPhone(value: string): boolean {
  const number = value
    .replace(/^(?:tel|sms|callto|whatsapp):/i, '')
    .replace(/\s*(?:ext\.?|x|#)\s*\d{1,6}$/i, '')
  const digits = digitCount(number)
  if (!/^[+(]?[\d\s()+./-]{5,40}$/.test(number) || digits < 6 || digits > 18) return false
  return !/^(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.]\d{1,2}$/.test(number) && !/^(\d)\1+$/.test(number)
}

function isAddress(value: string): boolean {
  // A code of a place.
  if (/^[A-Z\d][A-Z\d -]{2,11}$/i.test(value) && /\d{2}|\d[A-Z]/i.test(value) && !/^0x/i.test(value))
    return true
  if (!isProse(value) || /^0x[\da-f]+$/i.test(value) || ipSpans(value).length > 0) return false
  if (/^[\w-]+(?:\.[\w-]+)+(?::\d+)?$/.test(value)) return false
  return letters(value) >= 2 && !/[_@]|\w{30}/.test(value)
}

const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b/i

function isBirthDate(value: string): boolean {
  const digits = digitCount(value)
  if (value.length > 40 || digits < 4) return false
  return /^[\d\s./:TZ+-]+$/.test(value) || MONTH.test(value) || /^\d{4}[\x80-\xff]/.test(value)
}

function isDocument(value: string): boolean {
  if (!/^[A-Z\d][A-Z\d ./+-]{4,28}$/i.test(value)) return false
  return digitCount(value) >= 5 || isNationalWord(value.toUpperCase()) || isFinnish(value.toUpperCase())
}

function isCoordinate(value: string): boolean {
  return /^[+-]?\d{1,3}\.\d{1,20}$/.test(value) && Math.abs(Number(value)) <= 180
}

function isPlace(value: string): boolean {
  if (isCoordinate(value)) return true
  if (/^(?:geo:)?[+-]?\d{1,3}\.\d{2,20}[,; ]{1,3}[+-]?\d{1,3}\.\d{2,20}/.test(value)) return true
  return /\d{1,3}\xc2?\xb0.{0,40}[NSEW]\b/.test(value)
}

const IP =
  /(?<![\w.:])(?:(?:25[0-5]|2[0-4]\d|1?\d{1,2})(?:\.(?:25[0-5]|2[0-4]\d|1?\d{1,2})){3}|(?:[\da-f]{0,4}:){2,7}(?:[\da-f]{1,4}|(?:\d{1,3}\.){3}\d{1,3})?)(?![\w.])/gi
const NOBODY = /^(?:127\.|0\.0\.0\.0$|255\.255\.255\.255$|::1?$)/

/** Addresses of the internet in a value, but those that every machine has. */
export function ipSpans(value: string): readonly (readonly [start: number, end: number])[] {
  return [...value.matchAll(IP)]
    .filter(([text]) => !NOBODY.test(text) && /\d\.\d|[\da-f]:|:[\da-f]/i.test(text))
    .map((match) => [match.index, match.index + match[0].length] as const)
}
