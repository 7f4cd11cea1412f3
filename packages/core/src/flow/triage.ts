import { type DiagnoseOptions, diagnose } from '../diagnose/diagnose.ts'
import { trackingIdsOf } from '../ids/tracking-ids-of.ts'
import type { ByteSource } from '../model/byte-source.ts'
import type { Capture, Container, Producer } from '../model/capture.ts'
import type { Endpoints } from '../model/endpoint.ts'
import type { Diagnosis, Finding } from '../model/finding.ts'
import type { PriorSanitizing } from '../model/prior-sanitizing.ts'
import type { ReadIssue } from '../model/read-issue.ts'
import type { Runtime } from '../model/runtime.ts'
import type { StepTimeline } from '../model/step.ts'
import type { TrackingId } from '../model/tracking-id.ts'
import { captureOf } from '../read/open-capture.ts'
import { openHarText } from '../read/open-har-text.ts'
import { withCrew } from '../sanitize/crew.ts'
import type { FlowOptions } from './flow-options.ts'
import { keepSource } from './kept-spool.ts'
import { type FileSummary, type SanitizeOutputs, sanitizeOpened } from './sanitize-file.ts'

/** What was found in a file. Made from the sanitized copy, so that all of it may be shown and sent. */
export interface FileReport {
  readonly file: {
    readonly name: string
    /** Bytes of the file as it was given. */
    readonly bytes: number
    readonly producer: Producer
    readonly entries: number
    /** Entries that failed. */
    readonly failed: number
    /** The file that was given went through `sanitize` before. */
    readonly sanitized: boolean
    /** What went over it before, our own sanitizing included. */
    readonly prior: readonly PriorSanitizing[]
    readonly container: Container
  }
  readonly diagnosis: Diagnosis
  /** All findings, ranked; each cause is followed by its consequences. */
  readonly findings: readonly Finding[]
  readonly trackingIds: readonly TrackingId[]
  readonly issues: readonly ReadIssue[]
  /** Where they were asked for. */
  readonly endpoints?: Endpoints
  readonly steps?: StepTimeline
}

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
  const result = await diagnose(capture, { ...options.diagnose, signal, onProgress, trackingIdsOf })
  return {
    file: {
      name: original.name,
      bytes: original.fileBytes,
      producer: capture.producer,
      entries: original.entryCount,
      failed: result.failed,
      sanitized: original.sanitized,
      prior,
      container: original.container,
    },
    diagnosis: result.diagnosis,
    findings: result.findings,
    trackingIds: result.trackingIds,
    // Of the index the original's, as their offsets are places in the file that was given.
    issues: [...original.issues, ...result.issues.slice(capture.issues.length)],
    ...(result.endpoints && { endpoints: result.endpoints }),
    ...(result.steps && { steps: result.steps }),
  }
}
