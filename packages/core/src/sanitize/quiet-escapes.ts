import { HEX_VALUES, hexAt } from '../codec/hex.ts'
import { RUN_VALUES } from './layers/base64-decode.ts'

const BACKSLASH = 0x5c
const PERCENT = 0x25
const AMPERSAND = 0x26
const HASH = 0x23
const SEMICOLON = 0x3b
const LONGEST_NAME = 32

// What a letter after a backslash stands for; 0: the letter is no escape.
const LETTERS = new Uint8Array(128)
for (const [letter, value] of Object.entries({ b: 8, t: 9, n: 10, v: 11, f: 12, r: 13 })) {
  LETTERS[letter.charCodeAt(0)] = value
}
// The same of the quotes that may follow, and of the letters; 0: it is something else.
const SIMPLE = LETTERS.slice()
for (const quote of '"\'`') SIMPLE[quote.charCodeAt(0)] = quote.charCodeAt(0)

const LONGEST_KNOWN = 6
/** What a name stands for, by the number that `nameOf` makes of it. */
const ENTITIES = new Map<number, number>(
  [
    ['lt', 0x3c] as const,
    ['gt', 0x3e] as const,
    ['quot', 0x22] as const,
    ['apos', 0x27] as const,
    ...'nbsp copy reg trade middot hellip mdash ndash laquo raquo lsquo rsquo ldquo rdquo times bull euro rarr larr'
      .split(' ')
      .map((name) => [name, 0xc2] as const),
  ].map(([name, value]) => [numberOf(name), value]),
)
const AMP = numberOf('amp')

function numberOf(name: string): number {
  return nameOf(new TextEncoder().encode(name), 0, name.length)
}

/** A short name as a number. */
function nameOf(bytes: Uint8Array, start: number, end: number): number {
  let number = 0
  for (let at = start; at < end; at++) number = number * 128 + (bytes[at] as number)
  return number
}

/** Whether two bytes at `at`, the first a backslash, are an escape of its own that stands for no byte that `told` holds. */
export function isSimpleEscape(bytes: Uint8Array, at: number, end: number, told: Uint8Array): boolean {
  const next = at + 1 < end ? (bytes[at + 1] as number) : 0
  const value = next < 0x80 ? (SIMPLE[next] as number) : 0
  return value !== 0 && told[value] === 0 && bytes[at] === BACKSLASH
}

/**
 * Where the escape at `at` ends (a backslash, percent sign or ampersand), or -1 when it may stand for a byte that
 * `told` holds, or for one of base64: then what it is part of must be looked into. What is no escape ends behind its
 * first byte.
 */
export function quietEscapeEnd(bytes: Uint8Array, at: number, end: number, told: Uint8Array): number {
  const byte = bytes[at] as number
  if (byte === BACKSLASH) return backslashEnd(bytes, at, end, told)
  return byte === PERCENT ? percentEnd(bytes, at, end, told) : ampersandEnd(bytes, at, end, told)
}

function backslashEnd(bytes: Uint8Array, start: number, end: number, told: Uint8Array): number {
  let at = start + 1
  while (at < end && bytes[at] === BACKSLASH) at++
  if (at > start + 1 && told[BACKSLASH] !== 0) return -1
  if (at >= end) return at
  const next = bytes[at] as number
  if (next === 0x75) {
    if (bytes[at + 1] === 0x7b) return -1
    return valueEnd(bytes, hexAt(bytes, at + 1, end, 4), at + 5, at, end, told)
  }
  if (next === 0x78) return valueEnd(bytes, hexAt(bytes, at + 1, end, 2), at + 3, at, end, told)
  if (next >= 0x30 && next <= 0x37) {
    let value = 0
    let stop = at
    while (stop < end && stop < at + 3 && ((bytes[stop] as number) & 0xf8) === 0x30)
      value = value * 8 + ((bytes[stop++] as number) & 7)
    return valueEnd(bytes, value, stop, at, end, told)
  }
  if (next < 0x80 && LETTERS[next] !== 0) return told[LETTERS[next] as number] === 0 ? at + 1 : -1
  if (next === 0x2f) return -1
  if (next !== 0x22 && next !== 0x27 && next !== 0x60) return at
  return told[next] === 0 ? at + 1 : -1
}

function percentEnd(bytes: Uint8Array, at: number, end: number, told: Uint8Array): number {
  if (bytes[at + 1] === 0x75) return valueEnd(bytes, hexAt(bytes, at + 2, end, 4), at + 6, at + 1, end, told)
  return valueEnd(bytes, hexAt(bytes, at + 1, end, 2), at + 3, at + 1, end, told)
}

/** Behind an escape of `value` (-1: it is none, and `plain` is where to go on) that ends at `next`. */
function valueEnd(
  bytes: Uint8Array,
  value: number,
  next: number,
  plain: number,
  end: number,
  told: Uint8Array,
): number {
  if (value < 0) return plain
  let after = next
  let decoded = value
  // `%2541` is `%41` is `A`.
  while (decoded === PERCENT) {
    if (told[PERCENT] !== 0) return -1
    decoded = hexAt(bytes, after, end, 2)
    if (decoded < 0) return after
    after += 2
  }
  // `%C1%81` and its kin are too long for what they stand for.
  const isOverlong = decoded === 0xc0 || decoded === 0xc1 || decoded === 0xe0 || decoded === 0xf0
  if (decoded >= 0x80) return told[0x80] === 0 && !(isOverlong && bytes[after] === PERCENT) ? after : -1
  if (decoded === BACKSLASH || told[decoded] !== 0 || RUN_VALUES[decoded] !== 255) return -1
  return decoded === AMPERSAND ? entityEnd(bytes, after, end, told) : after
}

function ampersandEnd(bytes: Uint8Array, at: number, end: number, told: Uint8Array): number {
  return entityEnd(bytes, at + 1, end, told)
}

/** `start`: behind an ampersand, however it was written. */
function entityEnd(bytes: Uint8Array, start: number, end: number, told: Uint8Array): number {
  for (let at = start; ; ) {
    if (isEscapedHash(bytes, at)) return -1
    if (bytes[at] === HASH) return numericEnd(bytes, at + 1, end, told)
    let stop = at
    while (stop < end && stop - at < LONGEST_NAME && isNameByte(bytes[stop] as number)) stop++
    const close = closeAt(bytes, stop, end)
    if (close < 0 || stop === at) return start
    if (stop - at > LONGEST_KNOWN) return -1
    const name = nameOf(bytes, at, stop)
    if (name === AMP) {
      if (told[AMPERSAND] !== 0) return -1
      at = close
      continue
    }
    const value = ENTITIES.get(name)
    if (value === undefined) return -1
    return told[Math.min(value, 0x80)] === 0 ? close : -1
  }
}

function numericEnd(bytes: Uint8Array, start: number, end: number, told: Uint8Array): number {
  const isHex = ((bytes[start] as number) | 0x20) === 0x78
  const from = isHex ? start + 1 : start
  let at = from
  let value = 0
  while (at < end && at - from < 8) {
    const digit = HEX_VALUES[bytes[at] as number] as number
    if (digit > (isHex ? 15 : 9)) break
    value = value * (isHex ? 16 : 10) + digit
    at++
  }
  if (at === from) return start
  return valueEnd(bytes, value, bytes[at] === SEMICOLON ? at + 1 : at, start, end, told)
}

/** Behind the semicolon that ends a name at `at`, however it is written; -1: there is none. */
function closeAt(bytes: Uint8Array, at: number, end: number): number {
  if (at >= end) return -1
  if (bytes[at] === SEMICOLON) return at + 1
  if (bytes[at] === PERCENT && hexAt(bytes, at + 1, end, 2) === SEMICOLON) return at + 3
  return bytes[at] === BACKSLASH && hexAt(bytes, at + 2, end, 4) === SEMICOLON ? at + 6 : -1
}

function isEscapedHash(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] === PERCENT) return bytes[at + 1] === 0x32 && bytes[at + 2] === 0x33
  return bytes[at] === BACKSLASH && bytes[at + 4] === 0x32 && bytes[at + 5] === 0x33
}

function isNameByte(byte: number): boolean {
  const lower = byte | 0x20
  return (lower >= 0x61 && lower <= 0x7a) || (byte >= 0x30 && byte <= 0x39)
}
