import { decodeUtf8, encodeUtf8 } from '../codec/utf8.ts'
import { memorySource } from '../model/byte-source.ts'
import type { ReadEntry } from '../model/capture.ts'
import { memorySpool } from '../model/memory-spool.ts'
import type { Runtime } from '../model/runtime.ts'
import type { FlowOptions } from './flow-options.ts'
import { safeCapture } from './safe-capture.ts'

/** A few entries, sanitized in memory: what cURL, tickets and copies are made of. */
export interface SafeHar {
  /** The HAR text of the copy. */
  readonly text: string
  readonly entries: readonly ReadEntry[]
  /** The raw entries of the copy, parsed, in the order of the file. */
  readonly raw: readonly unknown[]
}

/**
 * Sanitizes the text of a small HAR (`harSelection`), all of it in memory.
 *
 * @throws HaruspexError what `sanitizeFile` throws; then there is no copy
 */
export async function safeHar(har: string, runtime: Runtime, options: FlowOptions = {}): Promise<SafeHar> {
  const source = memorySource(encodeUtf8(har), 'selection.har')
  const spools: ReturnType<typeof memorySpool>[] = []
  const create = async () => {
    const spool = memorySpool()
    spools.push(spool)
    return spool
  }
  const { capture } = await safeCapture(source, create, runtime, options)
  try {
    const entries: ReadEntry[] = []
    for await (const entry of capture.entries({ order: 'file' })) entries.push(entry)
    const text = decodeUtf8(spools[0]?.bytes() ?? new Uint8Array())
    const parsed: { readonly log?: { readonly entries?: unknown } } = JSON.parse(text)
    const listed = parsed.log?.entries
    return { text, entries, raw: Array.isArray(listed) ? listed : [] }
  } finally {
    await capture.dispose()
  }
}
