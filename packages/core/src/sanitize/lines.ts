import { type ByteSource, chunksOf } from '../model/byte-source.ts'

/** The longest line that one of our own files has. */
const LONGEST_LINE = 16 << 20

/** The lines of a text that we wrote ourselves. Ends early at a line that is too long to be one. */
export async function* linesOf(source: ByteSource): AsyncGenerator<string, void, undefined> {
  for await (const lines of lineBlocksOf(source)) yield* lines
}

/** The same, as many at a time as were read together. */
export async function* lineBlocksOf(source: ByteSource): AsyncGenerator<readonly string[], void, undefined> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of chunksOf(source, { chunkBytes: 1 << 18 })) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > LONGEST_LINE) return
    if (lines.length > 0) yield lines
  }
  if (rest !== '') yield [rest]
}
