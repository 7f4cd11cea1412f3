import { applies, inspectContent, inspectTold, sweepLayer } from '../inspect.ts'
import type { Inspector } from '../inspector.ts'
import { type Layer, layerOf } from '../layer.ts'
import type { Telling } from '../telling-names.ts'

const QUOTE = 0x22
const SEMICOLON = 0x3b
const COLON = 0x3a
const LETTER_S = 0x73
const LONGEST_NAME = 200

/** `a:2:{s:…`, `O:4:"User":…`, and PHP's own form of a session: `user|a:2:{…`. */
export function looksLikePhp(bytes: Uint8Array): boolean {
  let at = 0
  while (at < 64 && isNameByte(bytes[at] as number)) at++
  if (bytes[at] === 0x7c) at++
  else at = 0
  const kind = bytes[at]
  const isKind = kind === 0x61 || kind === 0x4f || kind === LETTER_S
  return isKind && bytes[at + 1] === COLON && isDigit(bytes[at + 2] as number)
}

/**
 * Strings that PHP serialized, each by the string before it when that is a name. Strings end at `";`: their lengths
 * are no longer right once something was removed.
 */
export function inspectPhp(inspector: Inspector, layer: Layer): void {
  const { bytes, base } = layer
  let telling: Telling | undefined
  let isName = true
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number
    // The next member begins.
    if (byte === 0x7b || byte === 0x7d) isName = true
    if (!isNumberOf(bytes, at)) continue
    if (byte !== LETTER_S) {
      // A number, a yes or no, nothing: it is a place in a list, or a value.
      isName = !isName
      continue
    }
    let start = at + 2
    while (isDigit(bytes[start] as number)) start++
    if (bytes[start] !== COLON || bytes[start + 1] !== QUOTE) continue
    start += 2
    const end = stringEnd(bytes, start)
    if (end < 0) return
    if (isName)
      telling =
        end - start <= LONGEST_NAME ? inspector.keys.lookup(bytes, start, end, false).telling : undefined
    else {
      const value = layerOf(layer, base + start, base + end, undefined, 'php')
      if (telling !== undefined && applies(telling, value, false)) {
        sweepLayer(inspector, value)
        inspectTold(inspector, value, telling)
      } else inspectContent(inspector, value)
      inspector.close(value)
      telling = undefined
    }
    isName = !isName
    at = end + 1
  }
}

/** `s:5:`, `i:7;`, `b:1;`, `d:0.5;`, `N;` at the beginning, or behind what ends a value. */
function isNumberOf(bytes: Uint8Array, at: number): boolean {
  const before = bytes[at - 1]
  if (at > 0 && before !== SEMICOLON && before !== 0x7b && before !== 0x7d && before !== 0x7c) return false
  const byte = bytes[at]
  if (byte === 0x4e) return bytes[at + 1] === SEMICOLON
  return (byte === LETTER_S || byte === 0x69 || byte === 0x62 || byte === 0x64) && bytes[at + 1] === COLON
}

function stringEnd(bytes: Uint8Array, start: number): number {
  let end = bytes.indexOf(QUOTE, start)
  while (end >= 0 && bytes[end + 1] !== SEMICOLON) end = bytes.indexOf(QUOTE, end + 1)
  return end
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39
}

function isNameByte(byte: number): boolean {
  const lower = byte | 0x20
  return (lower >= 0x61 && lower <= 0x7a) || isDigit(byte) || byte === 0x5f
}
