import { latin1 } from '../../codec/latin1.ts'
import { applies, inspectContent, inspectTold, sweepLayer } from '../inspect.ts'
import type { Inspector } from '../inspector.ts'
import { type Layer, layerOf } from '../layer.ts'
import type { Telling } from '../telling-names.ts'
import { inspectBareNumber } from './bare-number.ts'

const HEAD = 512
const OPERATION =
  /^(?:\s|#[^\n]*\n|,){0,40}(?:(?:query|mutation|subscription)\b\s{0,20}[A-Za-z_]?\w{0,200}\s{0,20}[({@]|fragment\s{1,20}\w{1,200}\s{1,20}on\s|\{\s{0,200}(?:\.\.\.|[A-Za-z_]\w{0,200}\s{0,20}(?:[({@}]|:\s{0,20}[A-Za-z_]\w{0,200}\s{0,20}[({@]|\s[A-Za-z_}])))/

const QUOTE = 0x22
const DOLLAR = 0x24

/** The text of a GraphQL document. */
export function looksLikeGraphql(bytes: Uint8Array): boolean {
  const first = bytes[0] as number
  if (
    !(
      first === 0x7b ||
      first === 0x23 ||
      first <= 0x20 ||
      first === 0x66 ||
      first === 0x6d ||
      first === 0x71 ||
      first === 0x73
    )
  )
    return false
  return OPERATION.test(latin1(bytes, 0, Math.min(bytes.length, HEAD)))
}

/**
 * Literals in a GraphQL document: arguments, members of input objects and default values of variables, each by its
 * name. A number becomes a string. Names, operations, types and fragments stay.
 */
export function inspectGraphql(inspector: Inspector, layer: Layer): void {
  const { bytes, base } = layer
  const told: (Telling | undefined)[] = []
  let name: Telling | undefined
  let nameText = ''
  let variable: Telling | undefined
  let isValue = false
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] as number
    if (byte === 0x23) {
      const feed = bytes.indexOf(0x0a, at)
      at = feed < 0 ? bytes.length : feed + 1
    } else if (byte === QUOTE) {
      const { start, end, next, isBlock } = stringAt(bytes, at)
      const telling = isValue ? (name ?? told[told.length - 1]) : undefined
      const literal = layerOf(
        layer,
        base + start,
        base + end,
        isBlock ? undefined : { backslash: true },
        `graphql:${nameText}`,
        'backslash',
      )
      inspectLiteral(inspector, literal, telling)
      inspector.close(literal)
      at = next
      if (told.length === 0 || !isList(told)) isValue = false
    } else if (byte === DOLLAR || isNameStart(byte)) {
      const start = byte === DOLLAR ? at + 1 : at
      let end = start
      while (end < bytes.length && isNameByte(bytes[end] as number)) end++
      let next = end
      while (next < bytes.length && (bytes[next] as number) <= 0x20) next++
      if (bytes[next] === 0x3a) {
        name = inspector.keys.lookup(bytes, start, end, false).telling
        nameText = latin1(bytes, start, Math.min(end, start + 80))
        variable = byte === DOLLAR ? name : variable
        isValue = byte !== DOLLAR
        next++
      } else if (isValue) isValue = false
      at = Math.max(next, at + 1)
    } else if (byte === 0x3d) {
      // `$password: String = "x"`
      name = variable
      isValue = true
      at++
    } else if (isValue && (byte === 0x2d || (byte >= 0x30 && byte <= 0x39))) {
      let end = at + 1
      while (end < bytes.length && /[\d.eE+-]/.test(String.fromCharCode(bytes[end] as number))) end++
      inspectBareNumber(inspector, layer, at, end, name ?? told[told.length - 1])
      at = end
    } else {
      if (byte === 0x7b || byte === 0x5b) {
        const inherited = isValue ? (name?.when === 'always' ? name : told[told.length - 1]) : undefined
        told.push(inherited)
        isValue = byte === 0x5b && isValue
        if (byte === 0x7b) name = undefined
      } else if (byte === 0x7d || byte === 0x5d) {
        told.pop()
        isValue = false
      } else if (byte === 0x28) {
        name = undefined
        isValue = false
      }
      at++
    }
  }
}

/** In a list the next item is a value of the same name. */
function isList(told: readonly (Telling | undefined)[]): boolean {
  return told[told.length - 1] !== undefined
}

function inspectLiteral(inspector: Inspector, literal: Layer, telling: Telling | undefined): void {
  if (telling !== undefined && applies(telling, literal, false)) {
    sweepLayer(inspector, literal)
    inspectTold(inspector, literal, telling)
  } else inspectContent(inspector, literal)
}

function stringAt(
  bytes: Uint8Array,
  at: number,
): { start: number; end: number; next: number; isBlock: boolean } {
  const isBlock = bytes[at + 1] === QUOTE && bytes[at + 2] === QUOTE
  const start = at + (isBlock ? 3 : 1)
  let end = start
  while (end < bytes.length) {
    if (bytes[end] === 0x5c) end += isBlock && bytes[end + 1] !== QUOTE ? 1 : 2
    else if (bytes[end] === QUOTE && (!isBlock || (bytes[end + 1] === QUOTE && bytes[end + 2] === QUOTE)))
      break
    else if (!isBlock && bytes[end] === 0x0a) break
    else end++
  }
  end = Math.min(end, bytes.length)
  return { start, end, next: Math.min(bytes.length, end + (isBlock ? 3 : 1)), isBlock }
}

function isNameStart(byte: number): boolean {
  const lower = byte | 0x20
  return (lower >= 0x61 && lower <= 0x7a) || byte === 0x5f
}

function isNameByte(byte: number): boolean {
  return isNameStart(byte) || (byte >= 0x30 && byte <= 0x39)
}
