import type { ByteSource } from '../model/byte-source.ts'
import { HaruspexError } from '../model/error.ts'
import type { Runtime, Spool } from '../model/runtime.ts'
import { captureOf, type IndexedCapture } from '../read/open-capture.ts'
import { openHarText } from '../read/open-har-text.ts'
import type { FlowOptions } from './flow-options.ts'
import { keepSource } from './kept-spool.ts'
import { type FileSummary, sanitizeFile } from './sanitize-file.ts'

/** A sanitized copy that can be read. */
export interface SafeCapture {
  readonly capture: IndexedCapture
  readonly summary: FileSummary
}

/**
 * The sanitized copy of a file, opened. `create` makes the spools, which the caller disposes of when it is done.
 *
 * @throws HaruspexError what `sanitizeFile` throws
 */
export async function safeCapture(
  source: ByteSource,
  create: () => Promise<Spool>,
  runtime: Runtime,
  options: FlowOptions,
): Promise<SafeCapture> {
  const kept = keepSource(await create())
  const outputs = { copy: kept.spool, receipt: await create() }
  const summary = await sanitizeFile(source, outputs, runtime, options).catch((error: unknown) => {
    throw named(error, source.name)
  })
  return { capture: await openCopy(kept.source(), runtime, options), summary }
}

/** Of several files one wants to know which. */
function named(error: unknown, name: string): unknown {
  if (!(error instanceof HaruspexError) || error.code === 'ERR_INTERRUPTED') return error
  return new HaruspexError(error.code, `${name}: ${error.message}`, { path: name, ...error.detail })
}

export async function openCopy(
  copy: ByteSource,
  runtime: Runtime,
  { signal }: FlowOptions,
): Promise<IndexedCapture> {
  const har = await openHarText(copy, runtime, { signal })
  return captureOf(har, copy, { signal })
}
