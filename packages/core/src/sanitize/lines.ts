import { type ByteSource, chunksOf } from '../model/byte-source.ts'

/** The longest line that one of our own files has. */
const LONGEST_LINE = 16 << 20

const NEWLINE = 0x0a
const NOTHING = new Uint8Array(0)

/** Lines that were read together. */
export interface LineBlock {
  readonly lines: readonly string[]
  /** What they were read from, with the end of the last; valid until the next block. */
  readonly bytes: Uint8Array
}

/** The lines of a text that we wrote ourselves. Ends early at a line that is too long to be one. */
export async function* linesOf(source: ByteSource): AsyncGenerator<string, void, undefined> {
  for await (const { lines } of lineBlocksOf(source)) yield* lines
}

/** The same, as many at a time as were read together. */
export async function* lineBlocksOf(source: ByteSource): AsyncGenerator<LineBlock, void, undefined> {
  let rest: Uint8Array = NOTHING
  let isFirst = true
  const block = (bytes: Uint8Array): LineBlock => {
    // Only what stands before the whole text is no part of it.
    const text = new TextDecoder('utf-8', { ignoreBOM: !isFirst }).decode(bytes)
    isFirst = false
    const lines = text.split('\n')
    if (bytes[bytes.length - 1] === NEWLINE) lines.pop()
    return { lines, bytes }
  }
  for await (const chunk of chunksOf(source, { chunkBytes: 1 << 18 })) {
    const end = chunk.lastIndexOf(NEWLINE) + 1
    const whole = end === 0 ? undefined : joined(rest, chunk.subarray(0, end))
    rest = joined(end === 0 ? rest : NOTHING, chunk.subarray(end))
    if (rest.length > LONGEST_LINE) return
    if (whole !== undefined) yield block(whole)
  }
  if (rest.length > 0) yield block(joined(rest, Uint8Array.of(NEWLINE)))
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}
