import type { ByteSource } from '../model/byte-source.ts'
import type { Container } from '../model/capture.ts'
import type { Runtime, Spool } from '../model/runtime.ts'
import { captureOf, type IndexedCapture } from '../read/open-capture.ts'
import { type HarText, openHarText } from '../read/open-har-text.ts'
import { type Crew, withCrew } from '../sanitize/crew.ts'
import { entryCuts } from '../sanitize/entry-cuts.ts'
import type { ManualValue } from '../sanitize/manual-list.ts'
import type { Policy } from '../sanitize/policy.ts'
import { type SanitizeSummary, sanitize } from '../sanitize/sanitize.ts'
import { type VerifyReport, verify } from '../sanitize/verify.ts'
import type { FlowOptions } from './flow-options.ts'

/** Where a copy and its receipt are written. On an error the caller disposes of both. */
export interface SanitizeOutputs {
  readonly copy: Spool
  readonly receipt: Spool
}

export interface FileSummary extends SanitizeSummary {
  readonly container: Container
}

/**
 * Sanitizes a file in any container: the copy is plain HAR text, verified before this resolves. A broken file is
 * salvaged, and its issues are told.
 *
 * @throws HaruspexError what `openCapture` and `sanitize` throw
 */
export async function sanitizeFile(
  source: ByteSource,
  out: SanitizeOutputs,
  runtime: Runtime,
  options: FlowOptions = {},
): Promise<FileSummary> {
  const har = await openHarText(source, runtime, options)
  try {
    return await withCrew(runtime, har.text.size, async (crew) => {
      const capture = await captureOf(har, source, options)
      return sanitizeOpened(har, capture, out, runtime, { ...options, crew })
    })
  } finally {
    await har.dispose()
  }
}

/** The same for a file that is open. `crew`: threads for its text. */
export async function sanitizeOpened(
  har: HarText,
  capture: IndexedCapture,
  out: SanitizeOutputs,
  runtime: Runtime,
  { crew, ...options }: FlowOptions & { readonly crew: Crew | undefined },
): Promise<FileSummary> {
  const json = { start: har.jsonFrom, end: har.jsonTo }
  const facts = { isChrome: capture.producer.dialect === 'chrome', entries: capture.entryCount }
  const cuts = crew && entryCuts(capture.index, har.jsonFrom)
  const lanes = crew && cuts && { crew, cuts }
  const summary = await sanitize(har.text, out, runtime, { ...options, json, capture: facts, lanes })
  return { ...summary, container: har.container, issues: capture.issues }
}

export interface VerifyFileOptions {
  readonly original?: ByteSource
  readonly receipt?: ByteSource
  /** The policy that the copy was made with; default: the built-in one that the receipt names. */
  readonly policy?: Policy
  /** Values of which none may stand in the copy. */
  readonly manual?: readonly ManualValue[]
  readonly signal?: { readonly aborted: boolean }
  readonly onProgress?: (progress: FlowProgressBytes) => void
}

interface FlowProgressBytes {
  readonly doneBytes: number
  readonly totalBytes: number
}

/**
 * Checks a copy alone, or against the original (in any container) and the receipt.
 *
 * @throws HaruspexError ERR_RECEIPT, and what `openHarText` throws
 */
export async function verifyFile(
  copy: ByteSource,
  runtime: Runtime,
  options: VerifyFileOptions = {},
): Promise<VerifyReport> {
  const { manual, signal, onProgress } = options
  const copied = await openHarText(copy, runtime, { signal })
  const original = options.original && (await openHarText(options.original, runtime, { signal }))
  try {
    return await verify(copied.text, runtime, {
      original: original?.text,
      originalJson: original && { start: original.jsonFrom, end: original.jsonTo },
      copyJson: { start: copied.jsonFrom, end: copied.jsonTo },
      receipt: options.receipt,
      policy: options.policy,
      ...(manual && { manual }),
      signal,
      onProgress,
    })
  } finally {
    await copied.dispose()
    await original?.dispose()
  }
}
