import { indexWithin, latin1 } from '../../codec/latin1.ts'
import { inspectSignedJwt, isSignedJwt } from '../detectors/jwt.ts'
import type { Inspector } from '../inspector.ts'
import type { Layer } from '../layer.ts'
import { shareCookieScopes } from './share.ts'

const QUOTE = 0x22

/** `Cookie: a=1; b=2`: every value goes, every name stays. */
export function inspectCookies(inspector: Inspector, layer: Layer): void {
  const text = latin1(layer.bytes)
  let at = 0
  while (at <= text.length) {
    const semicolon = text.indexOf(';', at)
    const end = semicolon < 0 ? text.length : semicolon
    inspectPair(inspector, layer, text, at, end)
    at = end + 1
  }
}

/** `Set-Cookie`, several joined by newlines or commas: the value goes; name and attributes stay. */
export function inspectSetCookies(inspector: Inspector, layer: Layer): void {
  const text = latin1(layer.bytes)
  if (inspector.gate.pseudonyms) shareCookieScopes(inspector, layer)
  let start = 0
  for (const end of cookieEnds(text)) {
    const semicolon = indexWithin(text, ';', start, end)
    inspectPair(inspector, layer, text, start, semicolon < 0 ? end : semicolon)
    start = end + 1
  }
}

/**
 * Where each cookie of a joined Set-Cookie ends: at a newline, or at a comma that stands behind attributes and
 * before a `name=`. A comma inside `Expires=Wed, 21 …` or inside a value is no end.
 */
function cookieEnds(text: string): number[] {
  const ends: number[] = []
  const border = /\r?\n|;|,(?=[ \t]{0,8}[^\s;,=]{1,256}=)/g
  let hasAttributes = false
  for (let match = border.exec(text); match !== null; match = border.exec(text)) {
    if (match[0] === ';') hasAttributes = true
    else if (match[0] !== ',' || hasAttributes) {
      ends.push(match.index)
      hasAttributes = false
    }
  }
  ends.push(text.length)
  return ends
}

function inspectPair(inspector: Inspector, layer: Layer, text: string, start: number, end: number): void {
  const equals = indexWithin(text, '=', start, end)
  let from = equals < 0 || equals >= end ? start : equals + 1
  let to = end
  while (from < to && isBlank(text.charCodeAt(from))) from++
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--
  inspectCookieValue(inspector, layer, layer.base + from, layer.base + to)
}

/** A cookie's value without its quotes: of a JWT the signature, of anything else all. */
export function inspectCookieValue(inspector: Inspector, layer: Layer, start: number, end: number): void {
  const value = layer.bytes.subarray(start - layer.base, end - layer.base)
  const quoted = value.length >= 2 && value[0] === QUOTE && value[value.length - 1] === QUOTE ? 1 : 0
  if (isSignedJwt(value.subarray(quoted, value.length - quoted)))
    inspectSignedJwt(inspector, layer, start + quoted)
  else inspector.secret(layer, start + quoted, end - quoted, 'cookie-value', 'cookie')
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0d || code === 0x0a
}
