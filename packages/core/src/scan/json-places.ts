import { latin1 } from '../codec/latin1.ts'
import type { ScanError } from './events.ts'
import { createScanner } from './scanner.ts'

/** Where each value of a small JSON text stands, and where the text breaks. */
export interface JsonPlaces {
  readonly error: ScanError | undefined
  /** Pointer of a member that stands twice in its object. */
  readonly twice: string | undefined
  /** Line and column, from 1, of the key or item at the pointer. */
  at(pointer: string): { readonly line: number; readonly column: number }
}

interface Open {
  readonly pointer: string
  readonly isArray: boolean
  next: number
  current: string
}

/** Reads a small JSON text for its places alone. */
export function jsonPlaces(bytes: Uint8Array): JsonPlaces {
  const offsets = new Map<string, number>()
  const open: Open[] = []
  let twice: string | undefined
  const enter = (at: number): string => {
    const top = open.at(-1)
    if (top === undefined) return ''
    if (!top.isArray) return top.current
    const pointer = `${top.pointer}/${top.next++}`
    offsets.set(pointer, at)
    return pointer
  }
  const value = (start: number): void => void enter(start)
  const scanner = createScanner(
    {
      open: (isArray, at) => void open.push({ pointer: enter(at), isArray, next: 0, current: '' }),
      close: () => void open.pop(),
      key(start, end) {
        const top = open.at(-1)
        if (top === undefined) return
        const name = parsed(latin1(bytes, start, end))
        top.current = `${top.pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
        if (offsets.has(top.current)) twice ??= top.current
        offsets.set(top.current, start - 1)
      },
      string: value,
      number: value,
      literal: value,
      cut: () => {},
      stray: () => {},
    },
    { maxDepth: 20 },
  )
  scanner.push(bytes)
  const error = scanner.end()
  return { error, twice, at: (pointer) => lineAndColumn(bytes, offsetOf(offsets, pointer)) }
}

function offsetOf(offsets: ReadonlyMap<string, number>, pointer: string): number {
  return offsets.get(pointer) ?? 0
}

function parsed(key: string): string {
  try {
    const bytes = Uint8Array.from(key, (char) => char.charCodeAt(0))
    return JSON.parse(`"${new TextDecoder().decode(bytes)}"`) as string
  } catch {
    return ''
  }
}

function lineAndColumn(bytes: Uint8Array, offset: number): { line: number; column: number } {
  let line = 1
  let start = 0
  for (let at = 0; at < offset; at++) {
    if (bytes[at] !== 0x0a) continue
    line++
    start = at + 1
  }
  return { line, column: offset - start + 1 }
}
