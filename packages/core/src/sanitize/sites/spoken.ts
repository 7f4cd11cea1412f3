import { decodeBase64 } from '../../codec/base64.ts'
import { latin1 } from '../../codec/latin1.ts'
import { inspectTold } from '../inspect.ts'
import type { Inspector } from '../inspector.ts'
import { type Layer, layerOf } from '../layer.ts'
import type { Telling } from '../telling-names.ts'
import { inspectEnvLine } from './command-line.ts'
import { inspectCredentials } from './credentials.ts'
import type { TextNames } from './text-names.ts'
import { hasRandomLook, isSecretValue } from './value-shape.ts'

const SCHEMES = new Set([
  'bearer',
  'basic',
  'token',
  'jwt',
  'apikey',
  'api-key',
  'dpop',
  'negotiate',
  'ntlm',
  'ssws',
])
const PASSWORD: Telling = { class: 'password', when: 'always', numbers: true }

/** What stands behind the blank at `at` that follows a word: the credential of a scheme, an option's value. */
export function inspectWordBlank(inspector: Inspector, layer: Layer, at: number, names: TextNames): void {
  if (at === 0) return
  const { bytes } = layer
  const next = bytes[at + 1] as number
  const before = bytes[at - 1] as number
  if (!isWordByte(before)) return
  if (isWordByte(next) || next === 0x22 || next === 0x27) inspectAfterWord(inspector, layer, at, names)
  if (before === 0x56) inspectEnvLine(inspector, layer, at)
}

/** First and last letter of the words that `inspectAfterWord` knows. */
const WORD_ENDS = new Uint8Array(1024)
for (const ends of 'br bc tn jt ay dp ne nm ss pd pe pt kt is ws to'.split(' ')) {
  WORD_ENDS[((ends.charCodeAt(0) & 31) << 5) | (ends.charCodeAt(1) & 31)] = 1
}

/** `Bearer x`, `password is x`, `password "x"`. */
function inspectAfterWord(inspector: Inspector, layer: Layer, at: number, names: TextNames): void {
  const { bytes, base } = layer
  let from = at
  while (from > 0 && at - from < 24 && (isWordByte(bytes[from - 1] as number) || bytes[from - 1] === 0x2d))
    from--
  const length = at - from
  // `<input type=password value=…>`
  if (length < 2 || length > 12 || bytes[from - 1] === 0x3d) return
  const ends = (((bytes[from] as number) & 31) << 5) | ((bytes[at - 1] as number) & 31)
  if (WORD_ENDS[ends] !== 1) return
  const word = latin1(bytes, from, at).toLowerCase()
  if (SCHEMES.has(word)) {
    const end = wordEnd(bytes, at + 1, true)
    if (!isCredential(word, latin1(bytes, at + 1, Math.min(end, at + 4097)))) return
    const value = layerOf(layer, base + from, base + end, undefined, '')
    inspectCredentials(inspector, value, 'scheme-word', 'token')
    inspector.close(value)
    return
  }
  const isVerb = word === 'is' || word === 'was' || word === 'to'
  if (!isVerb && !isPasswordWord(word)) return
  if (isVerb && !isPasswordWord(wordBefore(bytes, from - 1))) return
  const quoted = bytes[at + 1] === 0x22 || bytes[at + 1] === 0x27
  const start = quoted ? at + 2 : at + 1
  let end = quoted ? names.quotes.end(start, bytes[at + 1] as number, 0) : wordEnd(bytes, start, false)
  if (!quoted) while (end > start && /[.,:;!?)\]]/.test(String.fromCharCode(bytes[end - 1] as number))) end--
  if (end <= start || end - start > 200 || bytes[end] === 0x28) return
  const text = latin1(bytes, start, end)
  const isRandom = isVerb
    ? /[A-Za-z]/.test(text) || /^\d{4,}$/.test(text)
    : !names.isCode && (quoted || (/\d/.test(text) && /[A-Za-z]/.test(text) && text.length >= 6))
  if (!isRandom || !isSecretValue(text, PASSWORD, names.isCode ? 'code' : 'text')) return
  const value = layerOf(layer, base + start, base + end, undefined, '')
  inspectTold(inspector, value, PASSWORD)
  inspector.close(value)
}

function isPasswordWord(word: string): boolean {
  return /^(?:password|passwd|pwd|passphrase|passcode|passwort|kennwort)$/.test(word)
}

/** The word that ends at `end`. */
function wordBefore(bytes: Uint8Array, end: number): string {
  let from = end
  while (from > 0 && end - from < 16 && isWordByte(bytes[from - 1] as number)) from--
  return latin1(bytes, Math.max(0, from), Math.max(0, end)).toLowerCase()
}

function isCredential(scheme: string, value: string): boolean {
  if (value.length < 8) return false
  if (scheme === 'basic') {
    const decoded = decodeBase64(value)
    return (
      decoded?.includes(0x3a) === true &&
      !/[\x00-\x08]/.test(latin1(decoded, 0, Math.min(decoded.length, 60)))
    )
  }
  return hasRandomLook(value) && !/[({]/.test(value)
}

function wordEnd(bytes: Uint8Array, from: number, isToken: boolean): number {
  let at = from
  while (
    at < bytes.length &&
    at - from < 8192 &&
    (isToken ? isTokenByte(bytes[at] as number) : isPlain(bytes[at] as number))
  )
    at++
  if (isToken) while (at > from && bytes[at - 1] === 0x2e) at--
  return at
}

/** RFC 6750's b64token, and what tokens also have. */
function isTokenByte(byte: number): boolean {
  return (
    isWordByte(byte) ||
    byte === 0x2d ||
    byte === 0x2e ||
    byte === 0x7e ||
    byte === 0x2b ||
    byte === 0x2f ||
    byte === 0x3d ||
    byte === 0x3a
  )
}

function isPlain(byte: number): boolean {
  return (
    byte > 0x20 &&
    byte !== 0x22 &&
    byte !== 0x27 &&
    byte !== 0x3c &&
    byte !== 0x3e &&
    byte !== 0x5c &&
    byte !== 0x60 &&
    byte !== 0x28 &&
    byte !== 0x7b &&
    byte !== 0x7d
  )
}

// What makes a code one that signs in, before or behind the word `code`.
const QUALIFIER =
  '(?:verification|verify|security|one[- ]?time|single[- ]use|log[- ]?in|sign[- ]?in|authentication|auth|authori[sz]ation|confirmation|access|2fa|mfa|two[- ]factor|temporary|temp|recovery|backup|device|sms|activation|passcode|otp|reset)'
const BEFORE = new RegExp(
  `(?:\\b${QUALIFIER}[ -](?:pass)?(?:code|pin|password|number|token)|\\bone[- ]time pass(?:word|code)|\\b(?:otp|passcode|m?tan|totp)(?: code| pin)?|\\b(?:your|use|enter|the) (?:[\\w.]{1,20} )?(?:code|pin)|\\b(?:sicherheits|best(?:\xe4|\xc3\xa4)tigungs|einmal|verifizierungs)-?(?:code|passwort|kennwort)|c(?:\xf3|\xc3\xb3|o)digo(?: de [\\w\x80-\xff]{1,20})?|\xe9\xaa\x8c\xe8\xaf\x81\xe7\xa0\x81|\xe9\xa9\x97\xe8\xad\x89\xe7\xa2\xbc)(?: (?:is|was|ist|es|est|for [\\w ]{1,30} is)|:| is:|\xef\xbc\x9a|\xe6\x98\xaf|=)?[\\s"'\u00a0*#]{0,4}(?:<[^<>]{0,60}>[\\s]{0,4}){0,3}(?:[A-Z]{1,2}-)?$`,
  'i',
)
const UNLIKE =
  /\b(?:error|status|http|zip|post(?:al)?|country|area|dial(?:ing)?|region|product|promo|coupon|discount|exit|return|response|reason|result|currency|language|source|order|tracking|voucher|gift|sort|branch|bar|qr|hs|sic|color|colour|airport|item|stock|reference|key|char|ascii|class)[ -]?(?:pin )?(?:code|number)s?\b/i
const BEHIND =
  /^ (?:is|ist|es|est|as) (?:your|the|ihr|dein|tu|su|votre)?\s?(?:[\w\x80-\xff&.'-]{1,24} ){0,4}(?:code|otp|pin|passcode|password|c(?:\xf3|\xc3\xb3|o)digo)\b|^ to (?:sign|log|verify|confirm|authenticate|complete your|continue|reset)/i

/** `Your code is 482913`, `OTP 482 913`, `482913 is your code`: digits that a sentence calls a code to sign in with. */
export function inspectSpokenCode(inspector: Inspector, layer: Layer, start: number): void {
  const { bytes, base } = layer
  const end = codeEnd(bytes, start)
  if (end < 0) return
  const isAhead =
    bytes[end] === 0x20 &&
    (bytes[end + 1] === 0x69 || bytes[end + 1] === 0x65 || bytes[end + 1] === 0x61 || bytes[end + 1] === 0x74)
  const isBehind = hasCodeWord(bytes, start)
  if (!isAhead && !isBehind) return
  const before = latin1(bytes, Math.max(0, start - 120), start)
  const after = isAhead ? latin1(bytes, end, Math.min(bytes.length, end + 90)) : ''
  const isSpoken = isBehind && BEFORE.test(before) && !UNLIKE.test(before.slice(-60))
  const isTold =
    isAhead && BEHIND.test(after) && !UNLIKE.test(after) && (/^ (?:is|ist|es|est)/.test(after) || isBehind)
  if (isSpoken || isTold) inspector.secret(layer, base + start, base + end, 'spoken-code', 'otp')
}

/** Where four to eight digits end, with one blank or hyphen among them; -1: there are more, or fewer. */
function codeEnd(bytes: Uint8Array, start: number): number {
  let at = start
  let digits = 0
  let gaps = 0
  for (; at < bytes.length && at - start < 14; at++) {
    const byte = bytes[at] as number
    if (isDigit(byte)) digits++
    else if ((byte === 0x20 || byte === 0x2d) && gaps < 3 && digits >= 2 && isDigit(bytes[at + 1] as number))
      gaps++
    else break
  }
  const byte = bytes[at]
  const isWord = byte !== undefined && (isWordByte(byte) || byte === 0x2d || byte === 0x2f || byte === 0x3a)
  const isDecimal = (byte === 0x2e || byte === 0x2c) && isDigit(bytes[at + 1] as number)
  return digits >= 4 && digits <= 8 && !isWord && !isDecimal ? at : -1
}

/** The end of `code`, `pin`, `tan`, `otp`, `password`, or text beyond ASCII, a little before `at`. */
function hasCodeWord(bytes: Uint8Array, at: number): boolean {
  for (let i = at - 1; i >= 2 && at - i < 72; i--) {
    const byte = bytes[i] as number
    const lower = byte | 0x20
    if (byte >= 0x80) return true
    const middle = (bytes[i - 1] as number) | 0x20
    const first = (bytes[i - 2] as number) | 0x20
    if (lower === 0x65 && middle === 0x64 && first === 0x6f) return true
    if (lower === 0x6e && ((middle === 0x69 && first === 0x70) || (middle === 0x61 && first === 0x74)))
      return true
    if (lower === 0x70 && middle === 0x74 && first === 0x6f) return true
    if (lower === 0x64 && middle === 0x72 && first === 0x6f) return true
  }
  return false
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39
}

function isWordByte(byte: number): boolean {
  const lower = byte | 0x20
  return (lower >= 0x61 && lower <= 0x7a) || isDigit(byte) || byte === 0x5f
}
