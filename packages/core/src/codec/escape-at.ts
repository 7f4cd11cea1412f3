import { ENTITY_LENGTH, entityAt } from './entities.ts'
import { HEX_VALUES, hexAt } from './hex.ts'

export interface Escapes {
  /** `\n`, `\"`, `\uXXXX` (JSON) and `\xXX`, `\u{X}`, `\75`, `\'` (JavaScript). */
  readonly backslash?: boolean
  /** `%XX`, `%uXXXX`, and characters of ASCII in more bytes than they need. */
  readonly percent?: boolean
  /** `+` for a space, as forms write it. */
  readonly plus?: boolean
  /** `&amp;`, `&#39;`, `&#x27;`, with their semicolon or without. */
  readonly entity?: boolean
  /** Tell where each escape stood (`Decoded.units`). */
  readonly located?: boolean
}

const BACKSLASH = 0x5c
const PERCENT = 0x25
const PLUS = 0x2b
const AMPERSAND = 0x26

/** What follows a backslash → what it stands for; 0: no simple escape. */
export const SIMPLE = new Uint8Array(256)
for (const char of '"\'\\/') SIMPLE[char.charCodeAt(0)] = char.charCodeAt(0)
for (const [char, value] of [
  ['b', 8],
  ['f', 12],
  ['n', 10],
  ['r', 13],
  ['t', 9],
] as const) {
  SIMPLE[char.charCodeAt(0)] = value
}

const STOPS: (Uint8Array | undefined)[] = []

/** The bytes at which one of these escapes may begin. */
export function stopsOf({ backslash, percent, plus, entity }: Escapes): Uint8Array {
  const slot = (backslash ? 1 : 0) | (percent ? 2 : 0) | (plus ? 4 : 0) | (entity ? 8 : 0)
  const known = STOPS[slot]
  if (known !== undefined) return known
  const stops = new Uint8Array(256)
  if (backslash) stops[BACKSLASH] = 1
  if (percent) stops[PERCENT] = 1
  if (plus) stops[PLUS] = 1
  if (entity) stops[AMPERSAND] = 1
  STOPS[slot] = stops
  return stops
}

// The code point of the last escape that `unescapeAt` read, or a raw byte (percent) when `pointIsByte`.
export let point = 0
export let pointIsByte = false

/** Length of the escape at `at`, or 0. Leaves its value in `point`. */
export function unescapeAt(
  source: Uint8Array,
  at: number,
  end: number,
  byte: number,
  escapes: Escapes,
): number {
  pointIsByte = false
  if (byte === BACKSLASH) return escapes.backslash ? backslashAt(source, at, end) : 0
  if (byte === AMPERSAND) {
    const entity = escapes.entity ? entityAt(source, at, end) : 0
    point = entity % ENTITY_LENGTH
    return Math.floor(entity / ENTITY_LENGTH)
  }
  if (byte === PLUS) {
    point = 0x20
    return escapes.plus ? 1 : 0
  }
  if (!escapes.percent) return 0
  const value = hexAt(source, at + 1, end, 2)
  if (value < 0) return percentUnitAt(source, at, end)
  point = value
  pointIsByte = true
  return value >= 0xc0 ? Math.max(3, overlongAt(source, at, end, value)) : 3
}

/** `%u0041`, as old scripts write. */
function percentUnitAt(source: Uint8Array, at: number, end: number): number {
  if (((source[at + 1] as number) | 0x20) !== 0x75) return 0
  point = hexAt(source, at + 2, end, 4)
  return point < 0 ? 0 : joinSurrogates(source, at, end, 6)
}

/** A character of ASCII in more bytes than it needs: `%c0%af` for a slash. Length of all its escapes, or 0. */
function overlongAt(source: Uint8Array, at: number, end: number, lead: number): number {
  const bytes = lead < 0xc2 ? 2 : lead === 0xe0 ? 3 : lead === 0xf0 ? 4 : 0
  let value = lead < 0xc2 ? lead & 0x1f : 0
  for (let i = 1; i < bytes; i++) {
    const next = source[at + i * 3] === 0x25 ? hexAt(source, at + i * 3 + 1, end, 2) : -1
    if (next < 0x80 || next > 0xbf) return 0
    value = (value << 6) | (next & 0x3f)
  }
  if (bytes === 0 || value > 0x7f) return 0
  point = value
  return bytes * 3
}

/** The second half of a pair that is written like the first, `step` bytes long. Returns the length of both. */
function joinSurrogates(source: Uint8Array, at: number, end: number, step: number): number {
  if (point < 0xd800 || point >= 0xdc00 || source[at + step] !== source[at]) return step
  if (((source[at + step + 1] as number) | 0x20) !== 0x75) return step
  const low = hexAt(source, at + step + 2, end, 4)
  if (low < 0xdc00 || low > 0xdfff) return step
  point = 0x10000 + ((point - 0xd800) << 10) + (low - 0xdc00)
  return step * 2
}

function backslashAt(source: Uint8Array, at: number, end: number): number {
  if (at + 1 >= end) return 0
  const next = source[at + 1] as number
  const simple = SIMPLE[next] as number
  if (simple !== 0) {
    point = simple
    return 2
  }
  if (next === 0x78) {
    point = hexAt(source, at + 2, end, 2)
    if (point >= 0xc2) return bytesAt(source, at, end)
    return point < 0 ? 0 : 4
  }
  if (next >= 0x30 && next <= 0x37) return octalAt(source, at, end)
  if (next !== 0x75) return 0
  if (source[at + 2] === 0x7b) return bracedAt(source, at, end)
  point = hexAt(source, at + 2, end, 4)
  return point < 0 ? 0 : joinSurrogates(source, at, end, 6)
}

/** `\75`, as old scripts and shells write: one to three digits, at most `\377`. */
function octalAt(source: Uint8Array, at: number, end: number): number {
  let to = at + 1
  point = 0
  while (to < end && to < at + 4) {
    const digit = (source[to] as number) - 0x30
    if (digit < 0 || digit > 7 || point * 8 + digit > 255) break
    point = point * 8 + digit
    to++
  }
  return point >= 0xc2 ? bytesAt(source, at, end) : to - at
}

/** `\xc3\xa9` and `\303\251` are the bytes of one character, as C and its kin write; `\xe9` alone is one as well. */
function bytesAt(source: Uint8Array, at: number, end: number): number {
  const lead = point
  const size = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 1
  let value = lead & (0x7f >> size)
  for (let i = 1; i < size; i++) {
    const next = byteEscapeAt(source, at + i * 4, end)
    if (next < 0x80 || next > 0xbf) return 4
    value = (value << 6) | (next & 0x3f)
  }
  if (size > 1 && value < 0x110000) point = value
  return value < 0x110000 ? size * 4 : 4
}

function byteEscapeAt(source: Uint8Array, at: number, end: number): number {
  if (at + 4 > end || source[at] !== BACKSLASH) return -1
  if (source[at + 1] === 0x78) return hexAt(source, at + 2, end, 2)
  let value = 0
  for (let i = 1; i < 4; i++) {
    const digit = (source[at + i] as number) - 0x30
    if (digit < 0 || digit > 7) return -1
    value = value * 8 + digit
  }
  return value
}

/** `\u{1f600}`. */
function bracedAt(source: Uint8Array, at: number, end: number): number {
  let to = at + 3
  point = 0
  for (; to < end && to < at + 11; to++) {
    const digit = HEX_VALUES[source[to] as number] as number
    if (digit === 255) break
    point = Math.min(0x110000, point * 16 + digit)
  }
  return to > at + 3 && source[to] === 0x7d && to < end && point < 0x110000 ? to + 1 - at : 0
}
