import { type ByteSource, chunksOf } from '../../model/byte-source.ts'
import { HaruspexError } from '../../model/error.ts'
import type { Compression, Runtime, Spool } from '../../model/runtime.ts'
import { throwIfAborted } from '../interrupt.ts'
import { type ReadOptions, readLimits } from '../read-options.ts'

/** Before this much came out, no ratio is too high. */
const FREE_BYTES = 1 << 20
const CHUNK_BYTES = 1 << 16

export interface Inflated {
  readonly text: ByteSource
  readonly spool: Spool
  /** The data ended or broke before its end; what came before is there. */
  readonly cut: boolean
}

/**
 * Inflates a source into a spool, since what is read here is read again. Counts what comes out, whatever the
 * file declares. Throws ERR_TOO_LARGE beyond the limits and ERR_CONTAINER when nothing could be inflated; the
 * spool is disposed of then.
 */
export async function inflateIntoSpool(
  kind: Compression | 'stored',
  source: ByteSource,
  runtime: Runtime,
  options: ReadOptions | undefined,
): Promise<Inflated> {
  const spool = await runtime.createSpool()
  try {
    const { bytes, cut } = await pump(kind, source, runtime, options, spool)
    if (bytes === 0 && cut) {
      throw new HaruspexError(
        'ERR_CONTAINER',
        'The compressed data is broken from its beginning. Ask for the file again.',
      )
    }
    return { text: await spool.finish(source.name), spool, cut }
  } catch (error) {
    await spool.dispose()
    throw error
  }
}

async function pump(
  kind: Compression | 'stored',
  source: ByteSource,
  runtime: Runtime,
  options: ReadOptions | undefined,
  spool: Spool,
): Promise<{ readonly bytes: number; readonly cut: boolean }> {
  const limits = readLimits(options)
  let taken = 0
  let bytes = 0
  async function* input() {
    for await (const chunk of chunksOf(source, { chunkBytes: CHUNK_BYTES })) {
      throwIfAborted(options?.signal)
      taken += chunk.length
      yield chunk
    }
  }
  const output = kind === 'stored' ? input() : runtime.inflate(kind, input())
  try {
    for await (const chunk of output) {
      throwIfAborted(options?.signal)
      bytes += chunk.length
      const tooDense = bytes > FREE_BYTES + taken * limits.inflatedRatio
      if (bytes > limits.inflatedBytes || tooDense) throw tooLarge(bytes, taken)
      await spool.write(chunk)
      options?.onProgress?.({ doneBytes: taken, totalBytes: source.size, entries: 0 })
    }
  } catch (error) {
    if (error instanceof HaruspexError) throw error
    // The source may fail as well; then reading it again tells, and not the inflater.
    await source.read(0, Math.min(1, source.size))
    return { bytes, cut: true }
  }
  return { bytes, cut: false }
}

function tooLarge(inflatedBytes: number, compressedBytes: number): HaruspexError {
  return new HaruspexError(
    'ERR_TOO_LARGE',
    `The compressed file unpacks to more than is allowed: ${inflatedBytes} bytes out of ${compressedBytes} so far. ` +
      'If you trust it, unpack it yourself and open the .har file.',
    { inflatedBytes, compressedBytes },
  )
}
