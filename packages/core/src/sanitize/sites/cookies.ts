import { indexWithin, latin1 } from '../../codec/latin1.ts'
import { inspectSignedJwt, isSignedJwt } from '../detectors/jwt.ts'
import type { Inspector } from '../inspector.ts'
import type { Layer } from '../layer.ts'
import { shareCookieScopes } from './share.ts'

const QUOTE = 0x22

/** What RFC 2965 puts among the cookies of a request. */
const REQUEST_ATTRIBUTES = /^\s{0,8}\$(?:Version|Path|Domain|Port)$/i
const ATTRIBUTES =
  /^\s{0,8}(?:expires|max-age|domain|path|secure|httponly|samesite|sameparty|priority|partitioned|comment|commenturl|discard|port|version|hostonly|creation|lastaccessed)\s{0,8}$/i

/** Members of a cookie that is written as an object, but for its value. */
const MEMBERS =
  /^(?:name|path|domain|expires|max-?age|httponly|secure|same-?site|comment|partition-?key|priority|size|session|host-?only|store-?id|_.*)$/i

/** Whether `name` is what a cookie, written as an object, says of itself. */
export function isCookieAttribute(name: string): boolean {
  return MEMBERS.test(name)
}

/** `Cookie: a=1; b=2`, several of them joined by newlines: every value goes, every name stays. */
export function inspectCookies(inspector: Inspector, layer: Layer): void {
  const text = latin1(layer.bytes)
  let at = 0
  while (at <= text.length) {
    let end = at
    while (end < text.length && text[end] !== ';' && text[end] !== '\n') end++
    const equals = indexWithin(text, '=', at, end)
    if (equals < 0 || !REQUEST_ATTRIBUTES.test(text.slice(at, Math.min(equals, at + 24)))) {
      inspectPair(inspector, layer, text, at, end)
    }
    at = end + 1
  }
}

/** Cookies of a request or of an answer, whichever the text looks like. */
export function inspectEitherCookies(inspector: Inspector, layer: Layer): void {
  const hasAttributes =
    /;\s{0,8}(?:path|expires|max-age|httponly|secure|samesite|domain|partitioned)\s{0,8}(?:[=;]|$)/i.test(
      latin1(layer.bytes),
    )
  if (hasAttributes) inspectSetCookies(inspector, layer)
  else inspectCookies(inspector, layer)
}

/** `Set-Cookie`, several joined by newlines or commas: the value goes; name and attributes stay. */
export function inspectSetCookies(inspector: Inspector, layer: Layer): void {
  const text = latin1(layer.bytes)
  if (inspector.gate.pseudonyms) shareCookieScopes(inspector, layer)
  let start = 0
  for (const end of cookieEnds(text)) {
    let to = partEnd(text, start, end)
    inspectPair(inspector, layer, text, start, to)
    // What is no attribute is another cookie, joined by a careless server.
    for (let at = to + 1; at < end; at = to + 1) {
      to = partEnd(text, at, end)
      const equals = indexWithin(text, '=', at, to)
      if (equals >= 0 && !ATTRIBUTES.test(text.slice(at, equals))) inspectPair(inspector, layer, text, at, to)
    }
    start = end + 1
  }
}

function partEnd(text: string, from: number, end: number): number {
  const semicolon = indexWithin(text, ';', from, end)
  return semicolon < 0 ? end : semicolon
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
