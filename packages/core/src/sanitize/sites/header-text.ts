import { latin1 } from '../../codec/latin1.ts'
import type { Inspector } from '../inspector.ts'
import { type Layer, layerOf } from '../layer.ts'
import { isScheme } from './auth-schemes.ts'
import { inspectHeader } from './header.ts'
import { hasRandomLook } from './value-shape.ts'

const LONGEST_VALUE = 16 << 10
const HEAD = 256
/** A scheme, and the credential or the list of parameters behind it. */
const SCHEME = /^([A-Za-z][\w.-]{0,40})[ \t]+(\S.*)$/
/** The first parameter of a scheme. */
const PARAMETER = /^[\w-]{1,40}="?/
/** How cookies begin. */
const COOKIE = /^[\w!#$%&'*+.^`|~-]{1,200}=/
/** What a word of a sentence ends at. */
const WORD_END = new Uint8Array(256)
for (const char of '\t\n\v\f\r "\'<>,;)]}\xa0') WORD_END[char.charCodeAt(0)] = 1

/**
 * `Authorization: Bearer …`, `Cookie: a=b` in a text: a log, a command, a listing of headers. The value reaches to
 * the end of the line, or to the quote that stands before the name. Returns where it ends, or -1 when this is no
 * such header or its value only a word about it.
 */
export function inspectHeaderInText(
  inspector: Inspector,
  layer: Layer,
  nameStart: number,
  nameEnd: number,
  valueStart: number,
  nameQuote: number,
): number {
  const { bytes, base } = layer
  if (nameQuote !== 0) return -1
  const kind = kindOf(bytes, nameStart, nameEnd)
  if (kind === undefined) return -1
  const before = bytes[nameStart - 1]
  const quote = before === 0x22 || before === 0x27 || before === 0x60 ? before : -1
  if (!mayBeValue(bytes, valueStart, kind, quote)) return -1
  // Cookies are read to the end of their line, as tags make it longer, and the copy must be read as the text was.
  const end = valueEnd(bytes, valueStart, kind === 'cookie' ? Infinity : LONGEST_VALUE, quote)
  const text = latin1(bytes, valueStart, end)
  const length = kind === 'cookie' ? cookieLength(text) : credentialLength(text, quote >= 0)
  if (length <= 0) return -1
  const key = inspector.keys.lookup(bytes, nameStart, nameEnd, false)
  const value = layerOf(layer, base + valueStart, base + valueStart + length, undefined, `header:${key.text}`)
  inspectHeader(inspector, value, key)
  inspector.close(value)
  return valueStart + length
}

/** Where the line ends, or the quoted text, or what is looked at. */
function valueEnd(bytes: Uint8Array, start: number, most: number, quote: number): number {
  const limit = Math.min(bytes.length, start + most)
  let end = start
  while (end < limit && !isValueEnd(bytes, end, quote)) end++
  return end
}

function isValueEnd(bytes: Uint8Array, at: number, quote: number): boolean {
  const byte = bytes[at]
  if (byte === 0x0a || byte === 0x0d || byte === quote) return true
  if (byte !== 0x5c) return false
  // `\n` and `\"` that were not undone.
  const next = bytes[at + 1]
  return next === 0x6e || next === 0x72 || next === 0x22
}

/** A quick look at its beginning, so that a text full of names costs no more than its length. */
function mayBeValue(bytes: Uint8Array, start: number, kind: 'cookie' | 'auth', quote: number): boolean {
  const head = latin1(bytes, start, valueEnd(bytes, start, HEAD, quote))
  if (kind === 'cookie') return COOKIE.test(head)
  const [before, name = ''] = /^([A-Za-z][\w.-]{0,40})[ \t]+/.exec(head) ?? []
  if (before === undefined || !isScheme(name.toLowerCase(), false))
    return hasRandomLook(wordAt(bytes, start, quote))
  return (
    before.length === head.length ||
    PARAMETER.test(head.slice(before.length)) ||
    isCredentialWord(wordAt(bytes, start + before.length, quote))
  )
}

function wordAt(bytes: Uint8Array, start: number, quote: number): string {
  const limit = Math.min(bytes.length, start + LONGEST_VALUE)
  let end = start
  while (end < limit && WORD_END[bytes[end] as number] === 0 && !isValueEnd(bytes, end, quote)) end++
  return latin1(bytes, start, end)
}

/** Behind a scheme. */
function isCredentialWord(word: string): boolean {
  return word.length >= 6 && (/\d/.test(word) || hasRandomLook(word) || /=$/.test(word))
}

function kindOf(bytes: Uint8Array, start: number, end: number): 'cookie' | 'auth' | undefined {
  // `cookie` or `authorization`, in any case: no string is made of other names.
  const last = (bytes[end - 1] as number) | 0x20
  const before = (bytes[end - 2] as number) | 0x20
  if (end - start < 6 || !((last === 0x65 && before === 0x69) || (last === 0x6e && before === 0x6f)))
    return undefined
  const name = latin1(bytes, start, end)
  if (/^(?:set-)?cookie$/i.test(name)) return 'cookie'
  return /^(?:proxy-|x-(?:[\w-]{1,30}-)?)?authori[sz]ation$/i.test(name) ? 'auth' : undefined
}

/** All of the line when it begins as cookies do. */
function cookieLength(text: string): number {
  return COOKIE.test(text) ? text.trimEnd().length : 0
}

/** In quotes, or behind a scheme with parameters: all of it. In a sentence only the next word, if it looks made by a machine. */
function credentialLength(text: string, quoted: boolean): number {
  const match = SCHEME.exec(text)
  const scheme = match !== null && isScheme((match[1] as string).toLowerCase(), false) ? match : null
  const credential = scheme?.[2] ?? text
  if (scheme !== null && PARAMETER.test(credential)) {
    const end = /^(?:[\w-]{1,40}=(?:"[^"]*"|[^\s,"]*)(?:,\s{0,4}|$|(?=\s)))+/.exec(credential)?.[0] ?? ''
    if (/[^=]=[^=]/.test(end)) return text.length - credential.length + end.trimEnd().length
  }
  const [word = ''] = /^[^\s"'<>,;)\]}]+/.exec(credential) ?? []
  if (word === '') return 0
  if (scheme === null && quoted && !/\s/.test(text)) return hasRandomLook(word) ? text.length : 0
  const isCredential = scheme === null ? hasRandomLook(word) : isCredentialWord(word)
  return isCredential ? text.length - credential.length + word.replace(/\.$/, '').length : 0
}
