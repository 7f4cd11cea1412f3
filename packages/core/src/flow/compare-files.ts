import { type CompareOptions, compare } from '../compare/compare.ts'
import type { ByteSource } from '../model/byte-source.ts'
import type { Runtime, Spool } from '../model/runtime.ts'
import type { ComparedFile, CompareReport } from '../view/compare-report.ts'
import type { FlowOptions } from './flow-options.ts'
import { type SafeCapture, safeCapture } from './safe-capture.ts'

export interface CompareFilesOptions extends FlowOptions {
  /** Hosts that stand for each other, where their endpoints do not tell. */
  readonly hosts?: CompareOptions['hosts']
}

/**
 * Compares a file in which something works with one in which it does not. Sanitized copies of both are made in spools,
 * compared and dropped; each has a key of its own unless one is given.
 *
 * @throws HaruspexError what `sanitizeFile` throws, for either
 */
export async function compareFiles(
  working: ByteSource,
  broken: ByteSource,
  runtime: Runtime,
  options: CompareFilesOptions = {},
): Promise<CompareReport> {
  const spools: Spool[] = []
  const create = async () => {
    const spool = await runtime.createSpool()
    spools.push(spool)
    return spool
  }
  try {
    const one = await safeCapture(working, create, runtime, options)
    const other = await safeCapture(broken, create, runtime, options)
    const { hosts, signal, onProgress } = options
    const comparison = await compare(one.capture, other.capture, {
      ...(hosts && { hosts }),
      ...(signal && { signal }),
      ...(onProgress && { onProgress: (step) => onProgress({ stage: 'compare', ...step }) }),
    })
    return { working: fileOf(working, one), broken: fileOf(broken, other), comparison }
  } finally {
    for (const spool of spools) await spool.dispose()
  }
}

function fileOf(source: ByteSource, { capture, summary }: SafeCapture): ComparedFile {
  return {
    name: source.name,
    bytes: source.size,
    producer: capture.producer,
    entries: capture.entryCount,
    sanitized: summary.priorTags > 0,
    issues: summary.issues,
  }
}
