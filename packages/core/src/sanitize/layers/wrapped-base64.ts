import { encodeBase64 } from '../../codec/base64.ts'
import { latin1 } from '../../codec/latin1.ts'
import type { Inspector } from '../inspector.ts'
import { type Layer, wholeLayer } from '../layer.ts'
import { decodeRun, RUN_VALUES } from './base64-decode.ts'
import { needsLook } from './base64-runs.ts'
import { inspectBytes } from './contents.ts'
import { rewriteWith } from './rewritten.ts'

/** Shorter lines are no wrapped base64: mails break it at 76, PEM at 64, some tools at 60. */
export const SHORTEST_LINE = 40
const NEWLINE = 0x0a
const EQUALS = 0x3d

interface Block {
  readonly start: number
  readonly end: number
  /** Its characters, without what stands between the lines and without padding. */
  readonly digits: Uint8Array
  readonly width: number
  /** What stands between two lines: a line break, and blanks of an indentation. */
  readonly between: string
  readonly isPadded: boolean
}

/** Base64 that is broken into lines: what no line holds alone is found in all of them together. */
export function inspectWrapped(inspector: Inspector, layer: Layer): void {
  const { bytes } = layer
  for (let at = bytes.indexOf(NEWLINE); at >= 0; ) {
    const block = blockAt(layer, at)
    if (block === undefined) {
      at = bytes.indexOf(NEWLINE, at + 1)
      continue
    }
    inspectBlock(inspector, layer, block)
    at = bytes.indexOf(NEWLINE, block.end)
  }
}

function inspectBlock(inspector: Inspector, layer: Layer, block: Block): void {
  const { base } = layer
  const { start, end, digits } = block
  if (layer.isCovered(base + start, base + end)) return
  if (!needsLook(digits, 0, digits.length, inspector.sweep)) return
  const size = Math.floor((digits.length * 3) / 4)
  if (!inspector.mayOpen(size)) return
  const decoded = layer.arena.take(size)
  decodeRun(digits, 0, digits.length, decoded)
  const inner = wholeLayer(layer, decoded, 'base64')
  const opened = inspectBytes(inspector, inner)
  rewriteWith(inspector, layer, inner, start, end, (changed) => wrapped(changed, block))
  // No line need be looked into once more.
  if (opened && !inner.hasMarks) layer.addExempt(base + start, base + end)
}

/** The lines of base64 around the line break at `newline`, when the one before it is the first of them. */
function blockAt(layer: Layer, newline: number): Block | undefined {
  const { bytes } = layer
  const firstEnd = bytes[newline - 1] === 0x0d ? newline - 1 : newline
  let start = firstEnd
  while (start > 0 && RUN_VALUES[bytes[start - 1] as number] !== 255 && firstEnd - start <= LONGEST_LINE)
    start--
  const width = firstEnd - start
  if (width < SHORTEST_LINE || width > LONGEST_LINE || width % 4 !== 0) return undefined
  const indent = blanksEnd(bytes, newline + 1)
  const between = latin1(bytes, firstEnd, indent)
  let end = firstEnd
  let length = width
  const lines: number[] = [start, firstEnd]
  for (let from = indent; ; ) {
    const to = digitsEnd(bytes, from)
    if (to === from || to - from > width) break
    lines.push(from, to)
    length += to - from
    end = to
    if (to - from < width || !standsAt(bytes, to, between)) break
    from = to + between.length
  }
  if (lines.length < 4) return undefined
  const digits = layer.arena.take(length)
  let at = 0
  for (let line = 0; line < lines.length; line += 2) {
    digits.set(bytes.subarray(lines[line], lines[line + 1]), at)
    at += (lines[line + 1] as number) - (lines[line] as number)
  }
  const dataEnd = end
  while (end < dataEnd + 2 && bytes[end] === EQUALS) end++
  return { start, end, digits, width, between, isPadded: end > dataEnd || length % 4 === 0 }
}

const LONGEST_LINE = 1024
const LONGEST_INDENT = 64

function blanksEnd(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < from + LONGEST_INDENT && (bytes[at] === 0x20 || bytes[at] === 0x09)) at++
  return at
}

function digitsEnd(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && at - from <= LONGEST_LINE && RUN_VALUES[bytes[at] as number] !== 255) at++
  return at
}

function standsAt(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false
  return true
}

function wrapped(bytes: Uint8Array, { width, between, digits, isPadded }: Block): string {
  const url = /[-_]/.test(latin1(digits))
  const text = encodeBase64(bytes, { url, padding: isPadded })
  const lines: string[] = []
  for (let at = 0; at < text.length; at += width) lines.push(text.slice(at, at + width))
  return lines.join(between)
}
