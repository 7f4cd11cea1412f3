import { type ByteSource, chunksOf } from '../../model/byte-source.ts'
import type { ScanHandler } from '../../scan/events.ts'
import { tokenText } from '../../scan/object-key.ts'
import { createScanner } from '../../scan/scanner.ts'
import { createTokenBytes } from '../../scan/token-bytes.ts'
import { LEFT_OUT } from '../lenient.ts'

/** A value that was not kept: where it stands below the parsed one, and in the bytes. */
export interface LeftOut {
  readonly pointer: string
  readonly start: number
  readonly end: number
}

export interface LeanValue {
  readonly value: unknown
  /** The first 100 values that were not kept. */
  readonly leftOut: readonly LeftOut[]
  readonly leftOutCount: number
}

const LISTED = 100
/** What an object, an array or a number costs beside its bytes, roughly. */
const NODE_BYTES = 16

interface Frame {
  readonly items: unknown[] | undefined
  readonly members: Record<string, unknown> | undefined
  key: string | undefined
  count: number
}

/**
 * Parses one JSON value that may be far larger than what shall be held. Strings of more than `valueBytes` become
 * `LEFT_OUT`, and so does whatever comes after `keptBytes` in all were kept. Objects have no prototype.
 */
export async function leanParse(
  source: ByteSource,
  from: number,
  to: number,
  { valueBytes, keptBytes }: { readonly valueBytes: number; readonly keptBytes: number },
): Promise<LeanValue> {
  const token = createTokenBytes(valueBytes)
  const builder = createBuilder(keptBytes)
  const text = (start: number, end: number, escaped: boolean) =>
    token.locate(start, end) ? tokenText(token, escaped) : LEFT_OUT
  const handler: ScanHandler = {
    key: (start, end, escaped) => builder.key(text(start, end, escaped)),
    string: (start, end, escaped) => builder.scalar(start, end, () => text(start, end, escaped)),
    number: (start, end) => builder.scalar(start, end, () => jsonOf(text(start, end, false))),
    literal: (start, end) => builder.scalar(start, end, () => jsonOf(text(start, end, false))),
    open: (isArray, at) => builder.open(isArray, at),
    close: () => builder.close(),
    cut: () => {},
    stray: () => {},
  }
  const scanner = createScanner(handler, { offset: from })
  for await (const chunk of chunksOf(source, { from, to })) {
    token.begin(chunk, scanner.position)
    scanner.push(chunk)
    token.keep(scanner.tokenStart)
  }
  scanner.end()
  return builder.result()
}

function jsonOf(text: string | typeof LEFT_OUT): unknown {
  return text === LEFT_OUT ? LEFT_OUT : JSON.parse(text)
}

function createBuilder(keptBytes: number) {
  const frames: Frame[] = []
  const leftOut: LeftOut[] = []
  let leftOutCount = 0
  let root: unknown
  let kept = 0
  // Open containers inside one that is not kept.
  let skipped = 0

  function leave(start: number, end: number): void {
    if (leftOutCount++ < LISTED) leftOut.push({ pointer: pointerOf(frames), start, end })
  }

  function put(value: unknown, full: boolean): void {
    const frame = frames.at(-1)
    if (!frame) root = value
    else if (frame.members) {
      if (frame.key !== undefined && !(full && value === LEFT_OUT)) frame.members[frame.key] = value
    } else if (!full) frame.items?.push(value)
    if (frame) frame.count++
  }

  return {
    key(text: string | typeof LEFT_OUT): void {
      const frame = frames.at(-1)
      if (skipped === 0 && frame) frame.key = text === LEFT_OUT ? undefined : text
    },
    scalar(start: number, end: number, read: () => unknown): void {
      if (skipped > 0) return
      kept += NODE_BYTES
      const full = kept > keptBytes
      const value = full ? LEFT_OUT : read()
      if (value === LEFT_OUT) leave(start, end)
      else kept += end - start
      put(value, full)
    },
    open(isArray: boolean, at: number): void {
      if (skipped > 0) {
        skipped++
        return
      }
      kept += NODE_BYTES
      if (kept > keptBytes) {
        leave(at, at)
        put(LEFT_OUT, true)
        skipped = 1
        return
      }
      const items = isArray ? [] : undefined
      const members = isArray ? undefined : (Object.create(null) as Record<string, unknown>)
      put(items ?? members, false)
      frames.push({ items, members, key: undefined, count: 0 })
    },
    close(): void {
      if (skipped > 0) skipped--
      else frames.pop()
    },
    result: (): LeanValue => ({ value: root, leftOut, leftOutCount }),
  }
}

function pointerOf(frames: readonly Frame[]): string {
  return frames
    .map(
      ({ items, key, count }) =>
        `/${items ? count : (key ?? '').replaceAll('~', '~0').replaceAll('/', '~1')}`,
    )
    .join('')
}
