import type { DiagnoseOptions } from '../diagnose/diagnose.ts'
import type { ByteSource } from '../model/byte-source.ts'
import type { Capture } from '../model/capture.ts'
import type { PriorSanitizing } from '../model/prior-sanitizing.ts'
import type { Runtime } from '../model/runtime.ts'
import { captureOf } from '../read/open-capture.ts'
import { openHarText } from '../read/open-har-text.ts'
import { withCrew } from '../sanitize/crew.ts'
import type { FileReport } from '../view/file-report.ts'
import { captureReport } from './capture-report.ts'
import type { FlowOptions } from './flow-options.ts'
import { keepSource } from './kept-spool.ts'
import { type FileSummary, type SanitizeOutputs, sanitizeOpened } from './sanitize-file.ts'

export interface TriageOptions extends FlowOptions {
  readonly diagnose?: Pick<DiagnoseOptions, 'rules' | 'ruleOptions' | 'endpoints' | 'steps'>
}

/**
 * The main job: reads a file, writes its sanitized copy with the receipt, verifies it, and diagnoses the copy.
 *
 * @throws HaruspexError what `sanitizeFile` throws
 */
export async function triage(
  source: ByteSource,
  out: SanitizeOutputs,
  runtime: Runtime,
  options: TriageOptions = {},
): Promise<{ readonly report: FileReport; readonly copy: FileSummary }> {
  const har = await openHarText(source, runtime, options)
  try {
    const kept = keepSource(out.copy)
    const outputs = { ...out, copy: kept.spool }
    const { capture, copy } = await withCrew(runtime, har.text.size, async (crew) => {
      const capture = await captureOf(har, source, options)
      return { capture, copy: await sanitizeOpened(har, capture, outputs, runtime, { ...options, crew }) }
    })
    const report = await reportOf(capture, copy.prior, kept.source(), runtime, options)
    return { report, copy }
  } finally {
    await har.dispose()
  }
}

/**
 * Diagnoses a file. Its sanitized copy is made in a spool, diagnosed and dropped.
 *
 * @throws HaruspexError what `sanitizeFile` throws
 */
export async function diagnoseFile(
  source: ByteSource,
  runtime: Runtime,
  options: TriageOptions = {},
): Promise<FileReport> {
  const copy = await runtime.createSpool()
  const receipt = await runtime.createSpool()
  try {
    return (await triage(source, { copy, receipt }, runtime, options)).report
  } finally {
    await copy.dispose()
    await receipt.dispose()
  }
}

async function reportOf(
  original: Capture,
  prior: readonly PriorSanitizing[],
  copy: ByteSource,
  runtime: Runtime,
  options: TriageOptions,
): Promise<FileReport> {
  const { signal, onProgress } = options
  const har = await openHarText(copy, runtime, { signal })
  const capture = await captureOf(har, copy, { signal })
  const report = await captureReport(har, capture, { ...options.diagnose, signal, onProgress, prior })
  const { name, fileBytes, entryCount, sanitized, container } = original
  return {
    ...report,
    file: { ...report.file, name, bytes: fileBytes, entries: entryCount, sanitized, container },
    // Of the index the original's, as their offsets are places in the file that was given.
    issues: [...original.issues, ...report.issues.slice(capture.issues.length)],
  }
}
