import { latin1 } from '../../codec/latin1.ts'
import type { Inspector } from '../inspector.ts'
import { type Layer, layerOf } from '../layer.ts'
import { isScheme } from './auth-schemes.ts'
import { inspectHeader } from './header.ts'
import { hasRandomLook } from './value-shape.ts'

const LONGEST_VALUE = 16 << 10
/** A scheme, and the credential or the list of parameters behind it. */
const SCHEME = /^([A-Za-z][\w.-]{0,40})[ \t]+(\S.*)$/

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
  const kind = kindOf(bytes, nameStart, nameEnd)
  if (kind === undefined || nameQuote !== 0) return -1
  const before = bytes[nameStart - 1]
  const quote = before === 0x22 || before === 0x27 || before === 0x60 ? before : -1
  let end = valueStart
  const limit = Math.min(bytes.length, valueStart + LONGEST_VALUE)
  while (end < limit && bytes[end] !== 0x0a && bytes[end] !== 0x0d && bytes[end] !== quote) {
    // `\n` and `\"` that were not undone.
    if (
      bytes[end] === 0x5c &&
      (bytes[end + 1] === 0x6e || bytes[end + 1] === 0x72 || bytes[end + 1] === 0x22)
    )
      break
    end++
  }
  const text = latin1(bytes, valueStart, end)
  const length = kind === 'cookie' ? cookieLength(text) : credentialLength(text, quote >= 0)
  if (length <= 0) return -1
  const key = inspector.keys.lookup(bytes, nameStart, nameEnd, false)
  const value = layerOf(layer, base + valueStart, base + valueStart + length, undefined, `header:${key.text}`)
  inspectHeader(inspector, value, key)
  inspector.close(value)
  return valueStart + length
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
  return /^[\w!#$%&'*+.^`|~-]{1,200}=/.test(text) ? text.trimEnd().length : 0
}

/** In quotes, or behind a scheme with parameters: all of it. In a sentence only the next word, if it looks made by a machine. */
function credentialLength(text: string, quoted: boolean): number {
  const match = SCHEME.exec(text)
  const scheme = match !== null && isScheme((match[1] as string).toLowerCase(), false) ? match : null
  const credential = scheme?.[2] ?? text
  if (scheme !== null && /^[\w-]{1,40}="?/.test(credential)) {
    const end = /^(?:[\w-]{1,40}=(?:"[^"]*"|[^\s,"]*)(?:,\s{0,4}|$|(?=\s)))+/.exec(credential)?.[0] ?? ''
    if (/[^=]=[^=]/.test(end)) return text.length - credential.length + end.trimEnd().length
  }
  const [word = ''] = /^[^\s"'<>,;)\]}]+/.exec(credential) ?? []
  if (word === '') return 0
  if (scheme === null && quoted && !/\s/.test(text)) return hasRandomLook(word) ? text.length : 0
  const isCredential =
    scheme === null
      ? hasRandomLook(word)
      : word.length >= 6 && (/\d/.test(word) || hasRandomLook(word) || /=$/.test(word))
  return isCredential ? text.length - credential.length + word.replace(/\.$/, '').length : 0
}
