import { createScanner } from '../../scan/scanner.ts'
import { inspectEscaped } from '../inspect.ts'
import type { Inspector } from '../inspector.ts'
import type { Layer } from '../layer.ts'
import { inspectHexChunks } from '../layers/hex-chunks.ts'
import { inspectPatterns } from '../policy-patterns.ts'
import { Walker } from '../walker.ts'
import { inspectText } from './text.ts'
import { inspectNames } from './text-names.ts'

const BLANKS = new Set([0x20, 0x09, 0x0a, 0x0d])
const PREFIXES = [")]}'", 'while(1);', 'while (1);', 'for(;;);', 'for (;;);', '{}&&', 'throw 1;', ')]}']

/** Where JSON begins in the text (behind an XSSI guard or a callback's name), or -1 when it is no JSON. */
export function jsonStart(bytes: Uint8Array): number {
  let at = skipBlanks(bytes, 0)
  for (const prefix of PREFIXES) {
    if (!startsWith(bytes, at, prefix)) continue
    const after = skipBlanks(bytes, at + prefix.length)
    return opens(bytes, after) ? after : -1
  }
  if (opens(bytes, at)) return at
  const name = at
  while (at < bytes.length && at - name < 100 && isNameByte(bytes[at] as number)) at++
  if (at === name || bytes[at] !== 0x28) return -1
  at = skipBlanks(bytes, at + 1)
  return opens(bytes, at) ? at : -1
}

/**
 * Every string and number of the JSON in `layer`, by the names they stand under. Broken JSON is read as far as it
 * goes. `about`: what all of it is known to be about.
 */
export function inspectJson(inspector: Inspector, layer: Layer, from: number, about = 0): void {
  if (inspectHexChunks(inspector, layer, from)) return
  const walker = new Walker(inspector, layer, { outermost: false, about })
  const scanner = createScanner(walker, {
    offset: layer.base + from,
    maxDepth: inspector.policy.limits.depth,
    salvage: true,
  })
  scanner.push(from === 0 ? layer.bytes : layer.bytes.subarray(from))
  const error = scanner.end()
  walker.force()
  if (error?.kind === 'too-deep') {
    inspector.replaceOpaque(layer, layer.base, layer.base + layer.bytes.length, 'too-deep')
  } else if (error?.kind === 'malformed' || error?.kind === 'trailing-data') {
    inspectPatterns(inspector, layer)
    // Ruby's and JavaScript's own objects, and what stands behind JSON.
    inspectNames(inspector, layer)
    inspectText(inspector, layer)
    inspectEscaped(inspector, layer)
  }
}

function opens(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== 0x7b && bytes[at] !== 0x5b) return false
  const next = bytes[skipBlanks(bytes, at + 1)]
  // `{` needs a key or its end; `[` any value or its end: `[INFO]` and `{color:red}` are no JSON.
  if (bytes[at] === 0x7b) return next === 0x22 || next === 0x7d || next === undefined
  return next === undefined || '"{[]-0123456789tfn'.includes(String.fromCharCode(next))
}

function skipBlanks(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && BLANKS.has(bytes[at] as number)) at++
  return at
}

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false
  return true
}

function isNameByte(byte: number): boolean {
  const lower = byte | 0x20
  return (
    (lower >= 0x61 && lower <= 0x7a) ||
    (byte >= 0x30 && byte <= 0x39) ||
    byte === 0x5f ||
    byte === 0x24 ||
    byte === 0x2e
  )
}
