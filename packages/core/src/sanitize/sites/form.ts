import { indexWithin, latin1 } from '../../codec/latin1.ts'
import { tellsInContext } from '../detectors/personal-names.ts'
import { holdsShape } from '../detectors/shapes.ts'
import { applies, inspectContent, inspectEscaped, inspectTold, inspectValue, sweepLayer } from '../inspect.ts'
import type { Inspector } from '../inspector.ts'
import { isOAuth, isPlainCode, type KeyInfo } from '../key-table.ts'
import { type Layer, layerOf } from '../layer.ts'
import { isUnescapedBase64 } from '../layers/bytes-traits.ts'
import type { Telling } from '../telling-names.ts'
import { traitsOf } from '../traits.ts'
import { inspectSignedQuery } from './signed-query.ts'
import { inspectEncodedRuns } from './text.ts'

const PERCENT = { percent: true } as const
const FORM_ESCAPES = { percent: true, plus: true } as const
const HEAD_BYTES = 2048
const LONGEST_NAME = 200
const LONGEST_LOOSE = 64 << 10
const NAME = new Uint8Array(256)
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.%[]$:@+-') {
  NAME[char.charCodeAt(0)] = 1
}
const AMPERSAND = 0x26
const EQUALS = 0x3d

/**
 * `a=1&b=2`. Strictly encoded from its first name to its last value; or with blanks, quotes and braces in it, as
 * careless clients write, when at least two fields show that it is a form.
 */
export function looksLikeForm(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, HEAD_BYTES)
  const first = nameEnd(bytes, bytes[0] === AMPERSAND ? 1 : 0, end)
  const isField = bytes[first] === EQUALS && first > 0
  if (!isField && bytes[first] !== AMPERSAND) return false
  if (isField && isAssignment(bytes, first + 1)) return false
  // `dXNlcjpwYXNz=` is base64 with its padding.
  if (isField && first >= 16 && first + 2 >= bytes.length) return false
  let strict = isField
  let fields = isField ? 1 : 0
  for (let at = first; at < end; at++) {
    const byte = bytes[at] as number
    if (byte === 0x3c || byte === 0x3e || byte === 0x0a) return false
    if (byte <= 0x20 || byte === 0x22 || byte === 0x7b || byte === 0x7d) strict = false
    if (byte !== AMPERSAND) continue
    const name = nameEnd(bytes, at + 1, end)
    if (name > at + 1 && bytes[name] === EQUALS) fields++
  }
  return strict || (bytes.length <= LONGEST_LOOSE && (fields >= 2 || (fields === 1 && !isField)))
}

/** `this.password='x';`: a literal in quotes, which ends there or is followed by what follows a statement. */
function isAssignment(bytes: Uint8Array, value: number): boolean {
  const quote = bytes[value]
  if (quote !== 0x27 && quote !== 0x22 && quote !== 0x60) return false
  const end = bytes.indexOf(quote, value + 1)
  if (end < 0 || end - value > LONGEST_LOOSE) return false
  const next = bytes[end + 1]
  return next === undefined || next === 0x3b || next === 0x2c || next === 0x29 || next === 0x7d
}

function nameEnd(bytes: Uint8Array, from: number, end: number): number {
  let at = from
  while (at < end && at - from <= LONGEST_NAME && NAME[bytes[at] as number] === 1) at++
  return at
}

/** Fields of a form or a query: each value by its name. */
export function inspectForm(inspector: Inspector, layer: Layer, step: string): void {
  const { bytes } = layer
  const fields = fieldsOf(latin1(bytes))
  let bits = 0
  let shows = 0
  for (const { start, equals, end } of fields) {
    if (equals < 0 || equals - start >= 60) continue
    const key = inspector.keys.lookup(bytes, start, equals, false)
    shows |= key.shows
    if ((key.oauth & 1) === 0 || !isPlainCode(latin1(bytes, equals + 1, Math.min(end, equals + 200))))
      bits |= key.oauth
  }
  inspectSignedQuery(inspector, layer, fields)
  for (const { start, equals, end } of fields) {
    if (equals < 0) inspectBare(inspector, layer, step, start, end)
    else {
      if (equals - start >= inspector.shortest && mayHold(bytes, start, equals))
        inspectName(inspector, layer, start, equals)
      const key = inspector.keys.lookup(bytes, start, Math.min(equals, start + 300), false)
      if (needsLook(inspector, bytes, equals + 1, end, key)) {
        inspectField(inspector, layer, step, key, equals + 1, end, isOAuth(bits, true), shows)
      }
    }
  }
}

/** A value that no name tells of, and that holds nothing, is swept with the whole form. */
function needsLook(
  inspector: Inspector,
  bytes: Uint8Array,
  start: number,
  end: number,
  key: KeyInfo,
): boolean {
  if (end <= start) return false
  if (inspector.gate.patterns.length > 0) return true
  return key.telling !== undefined || key.inContext !== undefined || key.isUrl || mayHold(bytes, start, end)
}

/** Whether there is anything in a text besides plain words. */
function mayHold(bytes: Uint8Array, start: number, end: number): boolean {
  return traitsOf(bytes, start, end) !== 0 || holdsShape(bytes, start, end)
}

export interface Field {
  readonly start: number
  /** -1: there is none. */
  readonly equals: number
  readonly end: number
}

/** Fields end at `&`, and at a `;` that another `name=` follows. */
function fieldsOf(text: string): Field[] {
  const fields: Field[] = []
  let start = 0
  while (start <= text.length) {
    const next = text.indexOf('&', start)
    const end = next < 0 ? text.length : next
    pushFields(fields, text, start, end)
    start = end + 1
  }
  return fields
}

function pushFields(fields: Field[], text: string, from: number, to: number): void {
  let start = from
  let equals = indexWithin(text, '=', start, to)
  for (let at = start; at < to && equals >= 0; at++) {
    if (text.charCodeAt(at) !== 0x3b || at < equals) continue
    const name = /^ ?[\w.%[\]-]{1,100}=/.exec(text.slice(at + 1, Math.min(to, at + 102)))
    if (name === null) continue
    fields.push({ start, equals, end: at })
    start = at + 1
    equals = at + name[0].length
  }
  fields.push({ start, equals, end: text[to - 1] === ';' && to > start ? to - 1 : to })
}

function inspectField(
  inspector: Inspector,
  layer: Layer,
  step: string,
  key: KeyInfo,
  start: number,
  end: number,
  oauth: boolean,
  shows: number,
): void {
  const name = (): string => `${step}:${key.text}`
  const escapes = isUnescapedBase64(layer.bytes, start, end) ? PERCENT : FORM_ESCAPES
  const field = layerOf(layer, layer.base + start, layer.base + end, escapes, name)
  const telling = key.telling ?? tellingBeside(key, field, shows)
  if (telling !== undefined && applies(telling, field, oauth)) {
    sweepLayer(inspector, field)
    inspectTold(inspector, field, telling)
  } else inspectValue(inspector, field, key, oauth)
  inspector.close(field)
}

/** What a name tells because of the names of other fields. */
function tellingBeside({ inContext }: KeyInfo, field: Layer, shows: number): Telling | undefined {
  if (inContext === undefined || shows === 0 || field.bytes.length > 1024) return undefined
  return tellsInContext(inContext, shows, latin1(field.bytes)) ? inContext : undefined
}

/** A name tells of its value, and may hold a known secret itself. */
function inspectName(inspector: Inspector, layer: Layer, start: number, end: number): void {
  const name = layerOf(layer, layer.base + start, layer.base + end, FORM_ESCAPES, '')
  sweepLayer(inspector, name)
  inspectEncodedRuns(inspector, name)
  inspectEscaped(inspector, name)
  inspector.close(name)
}

function inspectBare(inspector: Inspector, layer: Layer, step: string, start: number, end: number): void {
  if (end - start < Math.min(6, inspector.shortest) || !mayHold(layer.bytes, start, end)) return
  const field = layerOf(layer, layer.base + start, layer.base + end, FORM_ESCAPES, step)
  inspectContent(inspector, field)
  inspector.close(field)
}
