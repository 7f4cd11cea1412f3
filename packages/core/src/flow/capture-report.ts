import { decodeUtf8 } from '../codec/utf8.ts'
import { type DiagnoseOptions, diagnose } from '../diagnose/diagnose.ts'
import { trackingIdsOf } from '../ids/tracking-ids-of.ts'
import type { PriorSanitizing } from '../model/prior-sanitizing.ts'
import type { IndexedCapture } from '../read/open-capture.ts'
import type { HarText } from '../read/open-har-text.ts'
import { TOOL_VERSION } from '../sanitize/sanitize.ts'
import type { FileReport } from '../view/file-report.ts'
import { namedEvidence } from './named-evidence.ts'

export interface CaptureReportOptions
  extends Pick<DiagnoseOptions, 'rules' | 'ruleOptions' | 'endpoints' | 'steps' | 'signal' | 'onProgress'> {
  /** What went over the file before it was given. */
  readonly prior?: readonly PriorSanitizing[]
}

/**
 * Diagnoses an opened capture as it stands: evidence shows values of the file itself, so the report is for the
 * screen. What is to leave the machine comes from `diagnoseFile`, whose findings are the same.
 *
 * @throws HaruspexError ERR_INTERRUPTED, and what reading the file throws
 */
export async function captureReport(
  har: HarText,
  capture: IndexedCapture,
  options: CaptureReportOptions = {},
): Promise<FileReport> {
  const result = await diagnose(capture, { ...options, trackingIdsOf })
  const readRaw = (place: number) => rawEntry(har, capture, place)
  const named = await namedEvidence(capture, result.findings, readRaw, options.signal)
  return {
    tool: TOOL_VERSION,
    file: {
      name: capture.name,
      bytes: capture.fileBytes,
      producer: capture.producer,
      entries: capture.entryCount,
      failed: result.failed,
      sanitized: capture.sanitized,
      prior: options.prior ?? [],
      container: capture.container,
    },
    diagnosis: result.diagnosis,
    findings: result.findings,
    trackingIds: result.trackingIds,
    ...(result.endpoints && { endpoints: result.endpoints }),
    ...(result.steps && { steps: result.steps }),
    issues: result.issues,
    ...named,
  }
}

const MOST_RAW_BYTES = 4 << 20

/** The JSON of an entry as it stands in the file. */
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
