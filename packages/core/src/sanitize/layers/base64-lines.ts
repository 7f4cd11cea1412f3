import { encodeBase64 } from '../../codec/base64.ts'
import type { Inspector } from '../inspector.ts'
import { applyMarks, type Layer, type Mark } from '../layer.ts'
import { decodeRun, RUN_VALUES } from './base64-decode.ts'

/** A value that is base64 as a whole, perhaps broken into lines, and how it was written. */
export interface Base64Lines {
  readonly bytes: Uint8Array
  /** In the layer's own offsets. */
  readonly start: number
  readonly end: number
  readonly url: boolean
  readonly padding: boolean
  /** Characters of a line; 0: there is one line. */
  readonly width: number
  readonly break: string
}

const BLANK = 0x20
const PAD = 0x3d
/** The shortest lines that an encoder makes are of 60 characters. */
const SHORTEST_LINE = 60

/** Decodes the whole of `layer`. A blank within a line was a plus before a form was decoded. */
export function openBase64Lines(layer: Layer): Base64Lines | undefined {
  const { bytes, base } = layer
  let start = 0
  let end = bytes.length
  while (start < end && (bytes[start] as number) <= BLANK) start++
  while (end > start && (bytes[end - 1] as number) <= BLANK) end--
  const breaks = breaksOf(bytes, start, end)
  const isLines = breaks.width > 0
  // A plus at the very end.
  if (!isLines && (end - start) % 4 === 3 && bytes[end] === BLANK && bytes[end - 1] !== PAD) end++
  const run = layer.arena.take(end - start)
  let length = 0
  let url = false
  let padding = 0
  for (let at = start; at < end; at++) {
    let byte = bytes[at] as number
    if (byte === BLANK && !isLines) byte = 0x2b
    if (byte <= BLANK) continue
    if (byte === PAD) {
      padding++
      continue
    }
    if (RUN_VALUES[byte] === 255 || padding > 0) return undefined
    url ||= byte === 0x2d || byte === 0x5f
    run[length++] = byte
  }
  if (length < 12 || padding > 2) return undefined
  const decoded = layer.arena.take(Math.floor((length * 3) / 4))
  decodeRun(run, 0, length, decoded)
  return {
    bytes: decoded,
    start: base + start,
    end: base + end,
    url,
    padding: padding > 0 || (!url && length % 4 === 0),
    width: breaks.width,
    break: breaks.text,
  }
}

/** The length of the lines and what ends them; 0 when blanks are no ends of lines. */
function breaksOf(bytes: Uint8Array, start: number, end: number): { width: number; text: string } {
  let at = start
  while (at < end && (bytes[at] as number) > BLANK) at++
  const width = at - start
  let text = ''
  while (at < end && (bytes[at] as number) <= BLANK && text.length < 4)
    text += String.fromCharCode(bytes[at++] as number)
  if (at === end) return { width: 0, text: '' }
  if (/[\r\n]/.test(text)) return { width, text }
  // Lines that were joined by blanks are all of one length; a plus stands anywhere.
  const isEven = width >= SHORTEST_LINE && bytes.indexOf(BLANK, at) === at + width
  return isEven ? { width, text } : { width: 0, text: '' }
}

/** The changed text as base64 again, in the same lines. */
export function rewriteBase64Lines(inspector: Inspector, inner: Layer, lines: Base64Lines): Mark {
  const marks = inspector.settle(inner)
  const { start, end, url, padding, width } = lines
  let replacement = encodeBase64(applyMarks(inner, marks), { url, padding })
  if (width > 0) {
    const parts: string[] = []
    for (let at = 0; at < replacement.length; at += width) parts.push(replacement.slice(at, at + width))
    replacement = parts.join(lines.break)
  }
  return { start, end, replacement, drafts: marks.flatMap((mark) => mark.drafts), isSweep: false }
}
