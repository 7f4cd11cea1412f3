import type { ScanError, ScanHandler, ScannerOptions } from '../../src/scan/events.ts'
import { createScanner } from '../../src/scan/scanner.ts'

export type Told =
  | { kind: 'key' | 'string'; start: number; end: number; escaped: boolean }
  | { kind: 'number' | 'literal' | 'stray'; start: number; end: number }
  | { kind: 'open' | 'close'; isArray: boolean; at: number }
  | { kind: 'cut'; start: number; end: number; escaped: boolean; isKey: boolean }

export interface Telling {
  told: Told[]
  error: ScanError | undefined
  position: number
}

const nothing = () => {}
export const ignoreAll: ScanHandler = {
  key: nothing,
  string: nothing,
  number: nothing,
  literal: nothing,
  open: nothing,
  close: nothing,
  cut: nothing,
  stray: nothing,
}

export const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** Cuts `bytes` into pieces whose lengths go round `sizes`. Each piece is a copy of its own. */
export function* cut(bytes: Uint8Array, sizes: readonly number[]): Generator<Uint8Array> {
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const to = at + sizes[turn % sizes.length]!
    yield bytes.slice(at, to)
    at = to
  }
}

/** Scans `bytes` in pieces of `sizes` and writes down all that is told. */
export function tell(bytes: Uint8Array, options: ScannerOptions = {}, sizes = [bytes.length || 1]): Telling {
  return tellPieces(cut(bytes, sizes), options)
}

export function tellPieces(pieces: Iterable<Uint8Array>, options: ScannerOptions = {}): Telling {
  const told: Told[] = []
  const scanner = createScanner(
    {
      key: (start, end, escaped) => told.push({ kind: 'key', start, end, escaped }),
      string: (start, end, escaped) => told.push({ kind: 'string', start, end, escaped }),
      number: (start, end) => told.push({ kind: 'number', start, end }),
      literal: (start, end) => told.push({ kind: 'literal', start, end }),
      open: (isArray, at) => told.push({ kind: 'open', isArray, at }),
      close: (isArray, at) => told.push({ kind: 'close', isArray, at }),
      cut: (start, end, escaped, isKey) => told.push({ kind: 'cut', start, end, escaped, isKey }),
      stray: (start, end) => told.push({ kind: 'stray', start, end }),
    },
    options,
  )
  for (const piece of pieces) scanner.push(piece)
  const error = scanner.end()
  return { told, error, position: scanner.position }
}

/** Short form for tables: `key a`, `string b`, `{`, `]`, `cut key a`. */
export function words(bytes: Uint8Array, { told }: Telling): string[] {
  return told.map((one) => {
    if ('at' in one) return (one.kind === 'open' ? '{[' : '}]').charAt(one.isArray ? 1 : 0)
    const text = decoder.decode(bytes.subarray(one.start, one.end))
    return one.kind === 'cut' ? `cut ${one.isKey ? 'key' : 'string'} ${text}` : `${one.kind} ${text}`
  })
}

const stringOf = (bytes: Uint8Array, start: number, end: number, escaped: boolean): string => {
  const text = decoder.decode(bytes.subarray(start, end))
  return escaped ? JSON.parse(`"${text}"`) : text
}

/** Builds the value that the events tell, and counts keys that stand twice in one object. */
export function rebuild(bytes: Uint8Array, told: readonly Told[]): { value: unknown; duplicates: number[] } {
  const frames: { value: unknown; key: string; seen: Set<string> }[] = []
  const duplicates: number[] = []
  let root: unknown
  const put = (value: unknown) => {
    const frame = frames.at(-1)
    if (frame === undefined) root = value
    else if (Array.isArray(frame.value)) frame.value.push(value)
    else {
      const property = { value, enumerable: true, configurable: true, writable: true }
      Object.defineProperty(frame.value, frame.key, property)
    }
  }
  for (const one of told) {
    switch (one.kind) {
      case 'key': {
        const frame = frames.at(-1)!
        frame.key = stringOf(bytes, one.start, one.end, one.escaped)
        if (frame.seen.has(frame.key)) duplicates.push(one.start)
        frame.seen.add(frame.key)
        break
      }
      case 'string':
        put(stringOf(bytes, one.start, one.end, one.escaped))
        break
      case 'number':
      case 'literal':
        put(JSON.parse(decoder.decode(bytes.subarray(one.start, one.end))))
        break
      case 'open': {
        const value = one.isArray ? [] : {}
        put(value)
        frames.push({ value, key: '', seen: new Set() })
        break
      }
      case 'close':
        frames.pop()
        break
      default:
        throw new Error(`Told ${one.kind} in a valid document.`)
    }
  }
  return { value: root, duplicates }
}
