/** One field of a message in the wire format of Protocol Buffers, as offsets. */
export interface WireField {
  readonly number: number
  /** Where the length of a length-delimited field begins; of others where the value does. */
  readonly lengthStart: number
  readonly valueStart: number
  readonly end: number
  /** It holds a string, bytes or a message. */
  readonly isDelimited: boolean
}

const VARINT = 0
const FIXED64 = 1
const DELIMITED = 2
const FIXED32 = 5

/** Fields of the message in `[start, end)`; `undefined` unless all of it can be read to its very end. */
export function readFields(bytes: Uint8Array, start: number, end: number): WireField[] | undefined {
  if (!isMessage(bytes, start, end)) return undefined
  const fields: WireField[] = []
  walk(bytes, start, end, (field) => fields.push(field))
  return fields
}

/** Whether `[start, end)` can be read as fields to its very end, and is not empty. */
export function isMessage(bytes: Uint8Array, start: number, end: number): boolean {
  return end > start && walk(bytes, start, end, undefined)
}

function walk(
  bytes: Uint8Array,
  start: number,
  end: number,
  visit: ((field: WireField) => void) | undefined,
): boolean {
  for (let at = start; at < end; ) {
    const afterTag = readVarint(bytes, at, end)
    const tag = value
    const number = Math.floor(tag / 8)
    if (afterTag < 0 || number === 0 || number > 0x1fffffff) return false
    const wire = tag % 8
    let valueStart = afterTag
    let to: number
    if (wire === VARINT) to = readVarint(bytes, afterTag, end)
    else if (wire === FIXED64) to = afterTag + 8
    else if (wire === FIXED32) to = afterTag + 4
    else if (wire === DELIMITED) {
      valueStart = readVarint(bytes, afterTag, end)
      to = valueStart < 0 ? -1 : valueStart + value
    } else return false
    if (to < 0 || to > end) return false
    visit?.({ number, lengthStart: afterTag, valueStart, end: to, isDelimited: wire === DELIMITED })
    at = to
  }
  return true
}

// What the last `readVarint` read.
let value = 0

/** Where the varint at `at` ends, or -1. Its value is left in `value`. */
function readVarint(bytes: Uint8Array, at: number, end: number): number {
  value = 0
  let scale = 1
  for (let to = at; to < end && to < at + 10; to++) {
    const byte = bytes[to] as number
    value += (byte & 0x7f) * scale
    if (byte < 0x80) return to + 1
    scale *= 128
  }
  return -1
}

/** A length as a varint. */
export function varint(length: number): Uint8Array {
  const bytes: number[] = []
  let rest = length
  while (rest >= 0x80) {
    bytes.push((rest % 128) | 0x80)
    rest = Math.floor(rest / 128)
  }
  bytes.push(rest)
  return Uint8Array.from(bytes)
}
