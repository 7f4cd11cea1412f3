import { latin1 } from '../../codec/latin1.ts'
import type { Inspector } from '../inspector.ts'
import { type Layer, layerOf } from '../layer.ts'
import { looksRandom } from '../telling-names.ts'
import { inspectUrl } from './url.ts'

/** Longer runs are no URL that a person or a program wrote. */
export const LONGEST_RUN = 16 << 10
/** Shorter values of a name in running text are no secrets that a machine made. */
const SHORTEST_VALUE = 12

// White space, quotes, angle and round brackets, backslash, comma, braces: what a URL in a text ends at.
const BORDERS = new Uint8Array(256)
for (let code = 0; code <= 0x20; code++) BORDERS[code] = 1
for (const char of '"\'<>()\\,{}`|') BORDERS[char.charCodeAt(0)] = 1

export function isBorder(byte: number): boolean {
  return BORDERS[byte] === 1
}

/** URLs and `name=value` in a text of any kind: HTML, scripts, prose, logs. */
export function inspectTextRuns(inspector: Inspector, layer: Layer): void {
  const { bytes } = layer
  let start = 0
  let equals = -1
  let scheme = -1
  for (let at = 0; at <= bytes.length; at++) {
    const byte = at < bytes.length ? (bytes[at] as number) : 0
    if (BORDERS[byte] === 0) {
      if (byte === 0x3d) {
        if (equals < 0) equals = at
      } else if (byte === 0x2f && scheme < 0 && bytes[at - 1] === 0x2f && bytes[at - 2] === 0x3a) scheme = at - 2
      continue
    }
    if ((equals >= 0 || scheme >= 0) && at - start <= LONGEST_RUN) {
      if (scheme >= 0) inspectAbsolute(inspector, layer, start, scheme, at)
      else if (isRelative(bytes, start)) inspectReference(inspector, layer, start, at)
      else inspectPairs(inspector, layer, start, equals, at)
    }
    start = at + 1
    equals = -1
    scheme = -1
  }
}

function isRelative(bytes: Uint8Array, start: number): boolean {
  const first = bytes[start]
  return first === 0x2f || first === 0x3f || (first === 0x2e && (bytes[start + 1] === 0x2f || bytes[start + 1] === 0x2e))
}

/** A URL of which only scheme, host and path stand in the run holds nothing to look into. */
function inspectAbsolute(inspector: Inspector, layer: Layer, start: number, colon: number, end: number): void {
  let from = colon
  while (from > start && isSchemeByte(layer.bytes[from - 1] as number)) from--
  for (let at = colon + 3; at < end; at++) {
    const byte = layer.bytes[at]
    if (byte === 0x3f || byte === 0x23 || byte === 0x40 || byte === 0x3b || byte === 0x25) {
      inspectReference(inspector, layer, from, end)
      return
    }
  }
}

function inspectReference(inspector: Inspector, layer: Layer, start: number, end: number): void {
  const run = layerOf(layer, layer.base + start, layer.base + end, undefined, '')
  inspectUrl(inspector, run)
  inspector.close(run)
}

/** `name=value` and `&name=value`, in a run that is no URL: only values that a machine made. */
function inspectPairs(inspector: Inspector, layer: Layer, start: number, firstEquals: number, end: number): void {
  const { bytes, base } = layer
  let equals = firstEquals
  while (equals >= 0 && equals < end) {
    let name = equals
    while (name > start && isNameByte(bytes[name - 1] as number)) name--
    let stop = equals + 1
    while (stop < end && bytes[stop] !== 0x26 && bytes[stop] !== 0x3b && bytes[stop] !== 0x23) stop++
    if (equals > name && equals - name <= 80 && stop - equals > SHORTEST_VALUE) {
      const { telling } = inspector.keys.lookup(bytes, name, equals, false)
      if (telling !== undefined && looksRandom(latin1(bytes, equals + 1, stop), SHORTEST_VALUE)) {
        inspector.secret(layer, base + equals + 1, base + stop, 'text-field', telling.class)
      }
    }
    equals = bytes.indexOf(0x3d, stop)
    if (equals >= end) return
  }
}

function isSchemeByte(byte: number): boolean {
  const lower = byte | 0x20
  return (lower >= 0x61 && lower <= 0x7a) || (byte >= 0x30 && byte <= 0x39) || byte === 0x2b || byte === 0x2d || byte === 0x2e
}

function isNameByte(byte: number): boolean {
  return isSchemeByte(byte) || byte === 0x5f || byte === 0x5b || byte === 0x5d || byte === 0x25
}
