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
  let standard = false
  let url = false
  for (let at = from; at < to; at++) {
    const byte = text[at] as number
    if (byte === 0x2b || byte === 0x2f) standard = true
    else if (byte === 0x2d || byte === 0x5f) url = true
    else if (RUN_VALUES[byte] === 255 && byte !== EQUALS && !isBlank(byte)) return undefined
  }
  if (standard && url) return undefined
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
