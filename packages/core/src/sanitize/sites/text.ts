import { latin1 } from '../../codec/latin1.ts'
import { inspectJwtAt } from '../detectors/jwt.ts'
import { inspectShapes } from '../detectors/personal.ts'
import { fitsPersonal } from '../detectors/personal-value.ts'
import { applies, inspectTold } from '../inspect.ts'
import type { Inspector } from '../inspector.ts'
import { type Layer, layerOf } from '../layer.ts'
import { inspectBase64Run, SHORTEST_BASE64 } from '../layers/base64-runs.ts'
import { looksRandom } from '../telling-names.ts'
import { mayHoldPathToken } from './path-tokens.ts'
import { inspectUrl } from './url.ts'
import { isLabel } from './value-shape.ts'

/** Longer runs are no URL that a person or a program wrote. */
export const LONGEST_RUN = 16 << 10
/** Shorter values of a name in running text are no secrets that a machine made. */
const SHORTEST_VALUE = 12
const SHORTEST_TOLD = 4

const SLASH = 0x2f
/** Longer names of a line are none. */
const LONGEST_NAME = 80
/** Shorter paths hold no word and a token. */
const SHORTEST_PATH = 10

// White space, quotes, angle and round brackets, backslash, comma, braces: what a URL in a text ends at.
const BORDER = 1
const BASE64 = 2
const EQUALS = 4
const COLON = 8
const CLASS = new Uint8Array(256)
for (let code = 0; code <= 0x20; code++) CLASS[code] = BORDER
for (const char of '"\'<>()\\,{}`|') CLASS[char.charCodeAt(0)] = BORDER
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_') {
  CLASS[char.charCodeAt(0)] = BASE64
}
CLASS[0x3d] = EQUALS
CLASS[0x3a] = COLON

export function isBorder(byte: number): boolean {
  return CLASS[byte] === BORDER
}

/** URLs, `name=value`, JWTs and base64 in a text of any kind: HTML, scripts, prose, logs. One look at each byte. */
export function inspectText(inspector: Inspector, layer: Layer): void {
  const { bytes } = layer
  const base64: number[] = []
  let found = 0
  let start = 0
  let plain = 0
  let equals = -1
  let colon = -1
  for (let at = 0; ; at++) {
    let kind = BORDER
    while (at < bytes.length && (kind = CLASS[bytes[at] as number] as number) === BASE64) at++
    if (at >= bytes.length) kind = BORDER
    if (at - plain >= SHORTEST_BASE64) {
      base64[found++] = plain
      base64[found++] = at
    }
    plain = at + 1
    if (kind === BORDER) {
      if (equals >= 0 || colon >= 0) {
        inspectRun(inspector, layer, start, at, equals, colon)
        equals = -1
        colon = -1
      } else if (bytes[start] === SLASH && at - start >= SHORTEST_PATH && at - start <= LONGEST_RUN) {
        inspectPathRun(inspector, layer, start, start, at)
      }
      if (found > 0) {
        inspectPlainRuns(inspector, layer, base64, found)
        found = 0
      }
      if (at >= bytes.length) break
      if (bytes[at] === 0x28 && bytes[at - 2] === 0x28) inspectCookieless(inspector, layer, at)
      start = at + 1
    } else if (kind === EQUALS) {
      if (equals < 0) equals = at
    } else if (kind === COLON && colon < 0 && bytes[at + 1] === 0x2f && bytes[at + 2] === 0x2f) colon = at
  }
  inspectShapes(inspector, layer)
}

/** JWTs, base64 and what its form tells: for a text whose other parts are known. */
export function inspectEncodedRuns(inspector: Inspector, layer: Layer): void {
  const { bytes } = layer
  let runs: number[] | undefined
  let start = 0
  for (let at = 0; at <= bytes.length; at++) {
    while (at < bytes.length && CLASS[bytes[at] as number] === BASE64) at++
    if (at - start >= SHORTEST_BASE64) {
      runs ??= []
      runs.push(start, at)
    }
    start = at + 1
  }
  if (runs !== undefined) inspectPlainRuns(inspector, layer, runs, runs.length)
  inspectShapes(inspector, layer)
}

/**
 * A run of base64's characters: perhaps the header of a JWT, perhaps an encoded text. Returns where a JWT ends that
 * begins here: its header and claims are no place to look for names.
 */
function inspectPlainRun(inspector: Inspector, layer: Layer, start: number, end: number): number {
  const jwt = layer.bytes[end] === 0x2e ? inspectJwtAt(inspector, layer, start, end) : -1
  if (jwt < 0) inspectBase64Run(inspector, layer, start, end)
  return jwt
}

/** All runs but the parts of a JWT, which was looked into as a whole. */
function inspectPlainRuns(inspector: Inspector, layer: Layer, runs: readonly number[], count: number): void {
  let jwtEnd = -1
  for (let i = 0; i < count; i += 2) {
    const start = runs[i] as number
    const end = runs[i + 1] as number
    if (end > jwtEnd) jwtEnd = inspectPlainRun(inspector, layer, start, end)
  }
}

function inspectRun(
  inspector: Inspector,
  layer: Layer,
  start: number,
  end: number,
  equals: number,
  colon: number,
): void {
  if (end - start > LONGEST_RUN) return
  // `${…}` of a template: a value that is put in later.
  const to = layer.bytes[end] === 0x7b && layer.bytes[end - 1] === 0x24 ? end - 1 : end
  if (colon >= 0) inspectAbsolute(inspector, layer, start, colon, to)
  else if (isRelative(layer.bytes, start)) inspectReference(inspector, layer, start, to)
  else inspectPairs(inspector, layer, start, equals, to)
}

function isRelative(bytes: Uint8Array, start: number): boolean {
  const first = bytes[start]
  return (
    first === 0x2f ||
    first === 0x3f ||
    (first === 0x2e && (bytes[start + 1] === 0x2f || bytes[start + 1] === 0x2e))
  )
}

/** A URL of which only scheme, host and path stand in the run holds nothing to look into. */
function inspectAbsolute(
  inspector: Inspector,
  layer: Layer,
  start: number,
  colon: number,
  end: number,
): void {
  let from = colon
  while (from > start && isSchemeByte(layer.bytes[from - 1] as number)) from--
  if (inspector.gate.pseudonyms) {
    inspectReference(inspector, layer, from, end)
    return
  }
  for (let at = colon + 3; at < end; at++) {
    const byte = layer.bytes[at]
    if (byte === 0x3f || byte === 0x23 || byte === 0x40 || byte === 0x3b || byte === 0x25) {
      inspectReference(inspector, layer, from, end)
      return
    }
  }
  inspectPathRun(inspector, layer, from, colon + 3, end)
}

/** A path, alone or of a URL that has nothing else to look into: perhaps a step of it is a token. */
function inspectPathRun(inspector: Inspector, layer: Layer, start: number, path: number, end: number): void {
  if (!mayHoldPathToken(layer.bytes, path, end)) return
  const run = layerOf(layer, layer.base + start, layer.base + end, undefined, '')
  inspectUrl(inspector, run)
  inspector.close(run)
}

function inspectReference(inspector: Inspector, layer: Layer, start: number, end: number): void {
  if (!inspector.gate.pseudonyms && !referenceNeedsLook(inspector, layer.bytes, start, end)) return
  const run = layerOf(layer, layer.base + start, layer.base + end, undefined, '')
  inspectUrl(inspector, run)
  inspector.close(run)
}

/** Most URLs in a text hold nothing: no telling name, no userinfo, no path parameter, nothing encoded. */
function referenceNeedsLook(inspector: Inspector, bytes: Uint8Array, start: number, end: number): boolean {
  let name = start
  for (let at = start; at < end; at++) {
    const byte = bytes[at]
    if (byte === 0x40 || byte === 0x25 || byte === 0x3b) return true
    if (byte === 0x3f && mayHoldPathToken(bytes, start, at)) return true
    if (byte === 0x3f || byte === 0x26 || byte === 0x23 || byte === 0x2f) name = at + 1
    else if (byte === 0x3d && at > name) {
      const key = inspector.keys.lookup(bytes, name, at, false)
      if (key.telling !== undefined || key.oauth !== 0 || key.isUrl) return true
      name = at + 1
    }
  }
  return false
}

/** `name=value` and `&name=value`, in a run that is no URL: only values that a machine made. */
function inspectPairs(
  inspector: Inspector,
  layer: Layer,
  start: number,
  firstEquals: number,
  end: number,
): void {
  const { bytes, base } = layer
  if (isLine(bytes, start, end) && inspectLine(inspector, layer, start, firstEquals, end)) return
  let equals = firstEquals
  while (equals >= 0 && equals < end) {
    let name = equals
    while (name > start && isNameByte(bytes[name - 1] as number)) name--
    let stop = equals + 1
    while (stop < end && bytes[stop] !== 0x26 && bytes[stop] !== 0x3b && bytes[stop] !== 0x23) stop++
    if (equals > name && equals - name <= 80 && stop - equals > SHORTEST_TOLD) {
      const { telling } = inspector.keys.lookup(bytes, name, equals, false)
      const value = latin1(bytes, equals + 1, stop)
      if (telling?.when === 'shaped') {
        if (!isPlainWord(value) && fitsPersonal(telling.class, value))
          inspector.secret(layer, base + equals + 1, base + stop, 'text-field', telling.class)
      } else if (telling !== undefined && looksRandom(value, SHORTEST_VALUE)) {
        const to = stop - credentialScope(value)
        inspector.secret(layer, base + equals + 1, base + to, 'text-field', telling.class)
      }
    }
    equals = bytes.indexOf(0x3d, stop)
    if (equals >= end) return
  }
}

/** How long the end of a value is that only says where a signing key holds: `/20260301/eu-1/s3/aws4_request`. */
function credentialScope(value: string): number {
  return /(?:\/|%2F)\d{8}(?:(?:\/|%2F)[\w-]{1,40}){1,4}$/i.exec(value.slice(-200))?.[0].length ?? 0
}

/** `/(S(…))/` in the path of a URL that ends, in a text, at its brackets. */
function inspectCookieless(inspector: Inspector, layer: Layer, at: number): void {
  const { bytes, base } = layer
  const text = latin1(bytes, at - 1, Math.min(bytes.length, at + 2051))
  const found = /^[ASF]\((?=\w{0,2047}\d)([\w-]{20,2048})\)\)\//.exec(text)
  if (found === null) return
  inspector.secret(
    layer,
    base + at + 1,
    base + at + 1 + (found[1] as string).length,
    'url-path-token',
    'session',
  )
}

/** The run is a line of its own: `password=hunter2` in a text/plain form or a settings file. */
function isLine(bytes: Uint8Array, start: number, end: number): boolean {
  const before = start === 0 || bytes[start - 1] === 0x0a
  return before && (end === bytes.length || bytes[end] === 0x0d || bytes[end] === 0x0a)
}

function inspectLine(
  inspector: Inspector,
  layer: Layer,
  start: number,
  equals: number,
  end: number,
): boolean {
  // A line of base64 ends like a name without a value; with a semicolon before its name it is a list.
  if (equals - start > LONGEST_NAME || layer.bytes.subarray(start, equals).includes(0x3b)) return false
  const { telling } = inspector.keys.lookup(layer.bytes, start, equals, false)
  if (telling?.when === 'shaped') {
    const line = layerOf(layer, layer.base + equals + 1, layer.base + end, undefined, '')
    const fits = applies(telling, line, false)
    if (fits) inspectTold(inspector, line, telling)
    inspector.close(line)
    return fits
  }
  if (telling?.when !== 'always') return false
  if (isLabel(latin1(layer.bytes, equals + 1, Math.min(end, equals + 65)))) return true
  inspector.secret(layer, layer.base + equals + 1, layer.base + end, 'text-line', telling.class)
  return true
}

/** `lastName=name` in a script: a variable, not what somebody is called. */
function isPlainWord(value: string): boolean {
  return /^[\w.$[\]]*$/.test(value) && !/\d{5}/.test(value)
}

function isSchemeByte(byte: number): boolean {
  const lower = byte | 0x20
  return (
    (lower >= 0x61 && lower <= 0x7a) ||
    (byte >= 0x30 && byte <= 0x39) ||
    byte === 0x2b ||
    byte === 0x2d ||
    byte === 0x2e
  )
}

function isNameByte(byte: number): boolean {
  return isSchemeByte(byte) || byte === 0x5f || byte === 0x5b || byte === 0x5d || byte === 0x25
}
