import { latin1 } from '../../codec/latin1.ts'
import type { Inspector } from '../inspector.ts'
import { type Layer, layerOf } from '../layer.ts'
import { byteWithin } from './byte-search.ts'
import { inspectCookies } from './cookies.ts'
import { isQuote } from './quoted.ts'
import type { TextNames } from './text-names.ts'
import { isSecretValue } from './value-shape.ts'

const DASH = 0x2d

/** An option whose hyphen stands at `from`, and its value: `--password x`, `-u name:password`, `--data 'a=b'`. */
export function inspectOption(inspector: Inspector, layer: Layer, from: number, names: TextNames): void {
  const { bytes, base } = layer
  const before = bytes[from - 1]
  if (from > 0 && before !== 0x20 && before !== 0x0a && before !== 0x09) return
  let at = from + 1
  while (at - from < 40 && isNameByte(bytes[at] as number)) at++
  if (bytes[at] !== 0x20 || at - from < 2) return
  const name = latin1(bytes, from, at)
  let start = at + 1
  while (bytes[start] === 0x20 && start < at + 8) start++
  // `$'…'` is a quoted text with escapes.
  if (bytes[start] === 0x24 && bytes[start + 1] === 0x27) start++
  const quoted = isQuote(bytes[start] as number)
  let end = start
  if (quoted) {
    start++
    end = names.quotes.end(start, bytes[start - 1] as number, 0)
  } else while (end < bytes.length && end - start < 4096 && (bytes[end] as number) > 0x20) end++
  if (end <= start || (bytes[start] === DASH && !quoted)) return
  if (name === '-u' || name === '--user' || name === '--proxy-user' || name === '-U') {
    const colon = byteWithin(bytes, 0x3a, start, Math.min(end - 1, start + 101))
    if (colon > start && isUserPart(latin1(bytes, start, colon)))
      inspector.secret(layer, base + colon + 1, base + end, 'option-user', 'password')
  } else if ((name === '-b' || name === '--cookie') && bytes.subarray(start, end).includes(0x3d)) {
    const value = layerOf(layer, base + start, base + end, undefined, 'header:cookie')
    inspectCookies(inspector, value)
    inspector.close(value)
  } else if (
    /^(?:-d|--data(?:-raw|-binary|-urlencode|-ascii)?|--json|--body|--post-data|-F|--form(?:-string)?)$/.test(
      name,
    )
  ) {
    names.content(start, end)
  } else if (name.startsWith('--')) inspectNamed(inspector, layer, from + 2, at, start, end, names)
}

/** `ENV NAME value` of a Dockerfile: `at` is the blank behind `ENV`. */
export function inspectEnvLine(inspector: Inspector, layer: Layer, at: number): void {
  const { bytes, base } = layer
  if (bytes[at - 2] !== 0x4e || bytes[at - 3] !== 0x45 || (at > 3 && bytes[at - 4] !== 0x0a)) return
  let nameEnd = at + 1
  while (nameEnd < at + 80 && isNameByte(bytes[nameEnd] as number)) nameEnd++
  if (bytes[nameEnd] !== 0x20) return
  const { telling } = inspector.keys.lookup(bytes, at + 1, nameEnd, false)
  let end = nameEnd + 1
  while (end < bytes.length && end < nameEnd + 4096 && bytes[end] !== 0x0a && bytes[end] !== 0x0d) end++
  if (telling?.when !== 'always' || !isSecretValue(latin1(bytes, nameEnd + 1, end), telling, 'line')) return
  inspector.secret(layer, base + nameEnd + 1, base + end, 'option-value', telling.class)
}

function inspectNamed(
  inspector: Inspector,
  layer: Layer,
  nameStart: number,
  nameEnd: number,
  start: number,
  end: number,
  names: TextNames,
): void {
  if (nameEnd - nameStart < 3) return
  const { telling } = inspector.keys.lookup(layer.bytes, nameStart, nameEnd, false)
  if (telling?.when !== 'always') return
  const text = latin1(layer.bytes, start, end)
  if (!names.isCode && isSecretValue(text, telling, 'line'))
    inspector.secret(layer, layer.base + start, layer.base + end, 'option-value', telling.class)
}

function isUserPart(text: string): boolean {
  return /^[\w.@+\\-]{1,100}$/.test(text)
}

function isNameByte(byte: number): boolean {
  const lower = byte | 0x20
  return (lower >= 0x61 && lower <= 0x7a) || (byte >= 0x30 && byte <= 0x39) || byte === DASH || byte === 0x5f
}
