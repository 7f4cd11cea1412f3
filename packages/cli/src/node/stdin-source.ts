import type { Readable } from 'node:stream'
import type { ByteSource, Spool } from '@haruspex/core'
import { HaruspexError } from '@haruspex/core/ground'
import { createSpool } from './spool.ts'

/** What came by stdin, now readable at any place. */
export interface StdinSource extends ByteSource {
  close(): Promise<void>
}

/**
 * Takes all of a stream into an encrypted spool.
 * @throws HaruspexError ERR_INTERRUPTED when `signal` aborts; ERR_FILE_UNREADABLE when the stream breaks.
 */
export async function spoolStdin(stream: Readable, signal?: AbortSignal): Promise<StdinSource> {
  const spool: Spool = await createSpool()
  const stop = () => stream.destroy()
  signal?.addEventListener('abort', stop, { once: true })
  try {
    for await (const chunk of stream) await spool.write(chunk as Uint8Array)
    if (signal?.aborted) throw new HaruspexError('ERR_INTERRUPTED', 'Interrupted while stdin was read.')
    const source = await spool.finish('stdin')
    return { ...source, name: 'stdin', close: () => spool.dispose() }
  } catch (error) {
    await spool.dispose()
    if (signal?.aborted) throw new HaruspexError('ERR_INTERRUPTED', 'Interrupted while stdin was read.')
    if (error instanceof HaruspexError) throw error
    const reason = (error as { code?: string }).code ?? 'unknown'
    throw new HaruspexError('ERR_FILE_UNREADABLE', `stdin broke off (${reason}). Nothing was done.`, {
      path: 'stdin',
      reason,
    })
  } finally {
    signal?.removeEventListener('abort', stop)
  }
}
