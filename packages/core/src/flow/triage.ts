import { decodeUtf8 } from '../codec/utf8.ts'
import { type DiagnoseOptions, diagnose } from '../diagnose/diagnose.ts'
import { trackingIdsOf } from '../ids/tracking-ids-of.ts'
import type { ByteSource } from '../model/byte-source.ts'
import type { Capture } from '../model/capture.ts'
import type { PriorSanitizing } from '../model/prior-sanitizing.ts'
import type { Runtime } from '../model/runtime.ts'
import { captureOf, type IndexedCapture } from '../read/open-capture.ts'
import { type HarText, openHarText } from '../read/open-har-text.ts'
import { withCrew } from '../sanitize/crew.ts'
import { TOOL_VERSION } from '../sanitize/sanitize.ts'
import type { FileReport } from '../view/file-report.ts'
import type { FlowOptions } from './flow-options.ts'
import { keepSource } from './kept-spool.ts'
import { namedEvidence } from './named-evidence.ts'
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
  const result = await diagnose(capture, { ...options.diagnose, signal, onProgress, trackingIdsOf })
  const named = await namedEvidence(
    capture,
    result.findings,
    (index) => rawEntry(har, capture, index),
    signal,
  )
  return {
    tool: TOOL_VERSION,
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
    ...(result.endpoints && { endpoints: result.endpoints }),
    ...(result.steps && { steps: result.steps }),
    // Of the index the original's, as their offsets are places in the file that was given.
    issues: [...original.issues, ...result.issues.slice(capture.issues.length)],
    ...named,
  }
}

const MOST_RAW_BYTES = 4 << 20

/** The JSON of an entry of the copy as it stands there. */
async function rawEntry(
  { text, jsonFrom }: HarText,
  { index }: IndexedCapture,
  place: number,
): Promise<unknown> {
  const [from, to] = [index.start(place), index.end(place)]
  if (to - from > MOST_RAW_BYTES) return undefined
  try {
    return JSON.parse(decodeUtf8(await text.read(jsonFrom + from, jsonFrom + to)))
  } catch {
    return undefined
  }
}
