import { latin1 } from '../../codec/latin1.ts'
import { decodeRun, RUN_VALUES } from './base64-decode.ts'

/** A text that is base64 as a whole, and how it is written. */
export interface JoinedBase64 {
  readonly bytes: Uint8Array
  readonly url: boolean
  readonly padding: boolean
  /** Characters of a line; 0 when it is not broken into lines. */
  readonly width: number
  readonly between: string
  /** Where it stands in the text, blanks around it left out. */
  readonly start: number
  readonly end: number
  /** Pieces that are padded each. */
  readonly pieces: number
}

const EQUALS = 0x3d

const STANDARD = 1
const URL_SAFE = 2
const PADDING = 4
const BLANK = 8
const OTHER = 16
const KINDS = new Uint8Array(256)
for (let byte = 0; byte < 256; byte++) {
  if (byte === 0x2b || byte === 0x2f) KINDS[byte] = STANDARD
  else if (byte === 0x2d || byte === 0x5f) KINDS[byte] = URL_SAFE
  else if (byte === EQUALS) KINDS[byte] = PADDING
  else if (isBlank(byte)) KINDS[byte] = BLANK
  else if (RUN_VALUES[byte] === 255) KINDS[byte] = OTHER
}

/**
 * The bytes of a text that is nothing but base64: one piece or several that are each padded, as streams of gRPC-web
 * are written, in lines or not. `undefined` for any other text.
 */
export function joinedBase64(
  text: Uint8Array,
  allocate: (size: number) => Uint8Array,
): JoinedBase64 | undefined {
  const [from, to] = trimmed(text)
  if (to - from < 4) return undefined
  const kinds = kindsOf(text, from, to)
  if ((kinds & OTHER) !== 0 || (kinds & (STANDARD | URL_SAFE)) === (STANDARD | URL_SAFE)) return undefined
  const url = (kinds & URL_SAFE) !== 0
  if ((kinds & BLANK) === 0) {
    let dataEnd = to
    while (dataEnd > to - 2 && text[dataEnd - 1] === EQUALS) dataEnd--
    const first = (kinds & PADDING) === 0 ? -1 : text.indexOf(EQUALS, from)
    if (first < 0 || first === dataEnd) return onePiece(text, from, to, dataEnd, url, allocate)
  }
  const digits = allocate(to - from)
  const out = allocate(Math.ceil(((to - from) * 3) / 4))
  let length = 0
  let count = 0
  let pads = 0
  let pieces = 0
  const endPiece = (isLast: boolean): boolean => {
    // One digit alone is less than a byte; a piece that others follow is a multiple of four characters.
    if (count % 4 === 1 || pads > 2 || (!isLast && (count + pads) % 4 !== 0)) return false
    length += decodeRun(digits, 0, count, out.subarray(length))
    pieces++
    count = 0
    return true
  }
  for (let at = from; at < to; at++) {
    const byte = text[at] as number
    if (isBlank(byte)) continue
    if (byte === EQUALS) {
      pads++
      continue
    }
    if (pads > 0) {
      if (!endPiece(false)) return undefined
      pads = 0
    }
    digits[count++] = byte
  }
  if (!endPiece(true)) return undefined
  const { width, between } = linesOf(text, from, to)
  const padding = pads > 0 || pieces > 1 || width > 0 || (!url && (to - from) % 4 === 0)
  return { bytes: out.subarray(0, length), url, padding, width, between, start: from, end: to, pieces }
}

/** By far the most: no line breaks, padding at the end alone. */
function onePiece(
  text: Uint8Array,
  start: number,
  end: number,
  dataEnd: number,
  url: boolean,
  allocate: (size: number) => Uint8Array,
): JoinedBase64 | undefined {
  if ((dataEnd - start) % 4 === 1) return undefined
  const bytes = allocate(Math.floor(((dataEnd - start) * 3) / 4))
  decodeRun(text, start, dataEnd, bytes)
  const padding = end > dataEnd || (!url && (end - start) % 4 === 0)
  return { bytes, url, padding, width: 0, between: '', start, end, pieces: 1 }
}

function kindsOf(text: Uint8Array, from: number, to: number): number {
  let kinds = 0
  for (let at = from; at < to; at++) kinds |= KINDS[text[at] as number] as number
  return kinds
}

function linesOf(
  text: Uint8Array,
  from: number,
  to: number,
): { readonly width: number; readonly between: string } {
  let end = from
  while (end < to && !isBlank(text[end] as number)) end++
  let next = end
  while (next < to && isBlank(text[next] as number)) next++
  return next < to ? { width: end - from, between: latin1(text, end, next) } : { width: 0, between: '' }
}

function trimmed(text: Uint8Array): readonly [from: number, to: number] {
  let from = 0
  let to = text.length
  while (from < to && isBlank(text[from] as number)) from++
  while (to > from && isBlank(text[to - 1] as number)) to--
  return [from, to]
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)
}
