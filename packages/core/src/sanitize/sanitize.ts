import type { ByteSource } from '../model/byte-source.ts'
import { HaruspexError } from '../model/error.ts'
import type { PriorSanitizing } from '../model/prior-sanitizing.ts'
import type { ReadIssue } from '../model/read-issue.ts'
import type { Runtime, Spool } from '../model/runtime.ts'
import type { ScanError } from '../scan/events.ts'
import { type CopyReading, readingHere, readingInLanes } from './copy-reading.ts'
import { CopyWriter } from './copy-writer.ts'
import { type Found, findSecrets, marksOfOtherParts, type SanitizeJob } from './find-secrets.ts'
import { type LaneOptions, lanesOf } from './job-lanes.ts'
import { createKeyring, hex } from './keyring.ts'
import { shareBits } from './lane.ts'
import type { Range } from './layer.ts'
import type { LiteralSet } from './literal-set.ts'
import { type ManualCount, ManualIndex } from './manual-index.ts'
import type { ManualValue } from './manual-list.ts'
import { type Policy, strictPolicy } from './policy.ts'
import { openGate } from './policy-gate.ts'
import { policyHash } from './policy-hash.ts'
import { type CaptureFacts, priorSanitizing } from './prior-sanitizing.ts'
import type { TextRange } from './range.ts'
import { RECEIPT_SCHEMA, ReceiptWriter } from './receipt.ts'
import { splice } from './splice.ts'
import { sweepOf } from './sweep.ts'
import { verifyWith } from './verify-pass.ts'

/** Written into every receipt; raised with each change of what is found. */
export const TOOL_VERSION = 'haruspex 0.1.0'

const KEY_MINIMUM_BYTES = 16

export interface SanitizeOptions {
  /** Default: `strictPolicy`. */
  readonly policy?: Policy
  /** At least 16 bytes of a file's or case's own; default: random, and dropped at the end. */
  readonly key?: Uint8Array
  /** Values to remove wherever they stand, in any encoding; see `readManualList`. */
  readonly manual?: readonly ManualValue[]
  readonly signal?: { readonly aborted: boolean }
  readonly onProgress?: (progress: SanitizeProgress) => void
  /** What was read of the capture: tells an export without credentials from traffic without any. */
  readonly capture?: CaptureFacts
  /** Where the JSON stands in the text; default: all of it. */
  readonly json?: Range
  /** Threads to read parts of the text side by side, and where it may be cut; the output does not depend on it. */
  readonly lanes?: LaneOptions | undefined
  /** Bytes read at a time; the output does not depend on it. */
  readonly chunkBytes?: number
}

export interface SanitizeProgress {
  readonly stage: 'find' | 'splice' | 'verify'
  readonly doneBytes: number
  readonly totalBytes: number
}

export interface SanitizeSummary {
  readonly redactions: number
  readonly byClass: Readonly<Record<string, number>>
  /** Different values among them; of very many, at least so many. */
  readonly distinct: number
  /** Different values that are gone where they stood, but too short or too common to be searched for elsewhere. */
  readonly notSwept: number
  /** Values replaced whole because nothing could look into them. */
  readonly opaque: number
  /** Bodies that nobody can read and that stay, by what they are: pictures, fonts … */
  readonly keptBodies: Readonly<Record<string, number>>
  /** Tags of an earlier run that were left as they are. */
  readonly priorTags: number
  /** What went over the file before. */
  readonly prior: readonly PriorSanitizing[]
  /** What became of each value of `SanitizeOptions.manual`. */
  readonly manual: readonly ManualCount[]
  readonly inputBytes: number
  readonly outputBytes: number
  readonly copySha256: string
  readonly issues: readonly ReadIssue[]
}

/**
 * Writes a copy of a HAR text without its secrets, and a receipt (NDJSON) of what was changed. Reads the text
 * twice, to find and to splice, and the copy once, to verify; more often only when there are more secrets than the
 * policy lets be held. Memory does not grow with the text.
 *
 * @param text the HAR text; salvaged when it is cut or malformed
 * @param out spools that take copy and receipt; on an error the caller disposes of them
 * @throws HaruspexError ERR_NOT_SANITIZED when the copy does not verify, ERR_FILE_CHANGED when the text changed
 *   between the readings, ERR_TOO_DEEP, ERR_KEY_FILE, ERR_INTERRUPTED
 */
export async function sanitize(
  text: ByteSource,
  out: { readonly copy: Spool; readonly receipt: Spool },
  runtime: Runtime,
  options: SanitizeOptions = {},
): Promise<SanitizeSummary> {
  const job = await jobOf(text, runtime, options)
  const { policy, manual } = job
  const found = await findSecrets(text, job)
  const { secrets, traces, parts, inputHash } = found
  const others = await marksOfOtherParts(text, job, parts)
  try {
    const receipt = new ReceiptWriter(out.receipt, runtime.sha256())
    const rules = {
      policy: policy.name,
      policyVersion: policy.version,
      policyHash: policyHash(policy, runtime),
    }
    const head = { tool: TOOL_VERSION, ...rules, inputBytes: text.size, inputHash }
    await receipt.line({ schema: RECEIPT_SCHEMA, ...head })
    const writer = new CopyWriter(out.copy, receipt, runtime, manual)
    const spliced = await splice(
      text,
      job,
      found,
      writer,
      others.map(({ marks }) => marks),
    )
    const { error, priorTags, opaque } = spliced
    const hashes = await writer.end()

    const { redactions, changes, outputBytes, byClass, keptBodies } = writer
    const { notSwept } = secrets
    const distinct = secrets.distinct + (manual?.distinct ?? 0)
    const copySha256 = hex(hashes.output)
    const held = { notSwept, opaque, keptBodies: { ...keptBodies }, priorTags }
    const counts = { redactions, byClass: { ...byClass }, ...held, outputBytes }
    const end = { changes, outputSha256: copySha256, keptSha256: hex(hashes.kept) }
    const defect = error && { defect: { kind: error.kind, offset: error.offset } }
    const listed = manual?.counts
    const prior = priorSanitizing({ prior: traces, priorTags }, options.capture)
    await receipt.end({ end: true, ...counts, ...end, ...defect, prior, ...(listed && { manual: listed }) })

    const copy = await out.copy.finish('copy')
    const written = await out.receipt.finish('receipt')
    await refuseUnverified(copy, text, job, readingOf(job, found, writer.told, spliced.ranges), written)
    for (let part = 1; part < parts; part++) {
      const share = await findSecrets(text, job, { part, parts })
      await refuseUnverified(copy, text, job, readingOf(job, share, writer.told))
    }
    return {
      ...counts,
      distinct,
      prior,
      manual: listed ?? [],
      inputBytes: text.size,
      copySha256,
      issues: error ? [issueOf(error)] : [],
    }
  } finally {
    for (const { spool } of others) await spool.dispose()
  }
}

async function jobOf(text: ByteSource, runtime: Runtime, options: SanitizeOptions): Promise<SanitizeJob> {
  const { signal, chunkBytes, manual } = options
  if (options.key !== undefined && options.key.length < KEY_MINIMUM_BYTES) throw shortKey()
  const policy = options.policy ?? strictPolicy
  const key = options.key ?? runtime.randomBytes(32)
  const keyring = createKeyring(key, runtime)
  const json = options.json ?? { start: 0, end: text.size }
  return {
    policy,
    gate: await openGate(policy),
    runtime,
    keyring,
    manual: manual && manual.length > 0 ? new ManualIndex(manual, keyring) : undefined,
    lanes: await lanesOf(json, { policy, key, manual }, options.lanes),
    pass: { json, signal, chunkBytes },
    report: (stage, doneBytes, totalBytes) => options.onProgress?.({ stage, doneBytes, totalBytes }),
  }
}

function readingOf(
  { policy, gate, runtime, keyring, manual }: SanitizeJob,
  { secrets, inLanes }: Found,
  told: LiteralSet,
  ranges: readonly TextRange[] = [],
): CopyReading {
  if (inLanes !== undefined) {
    const { crew, start, known } = inLanes
    return readingInLanes(crew, ranges, { ...start, known: { ...known, told: shareBits(told) } })
  }
  const sweep = sweepOf(secrets, manual)
  return readingHere({ secrets, sweep, told, policy, gate, runtime, keyring, manual })
}

async function refuseUnverified(
  copy: ByteSource,
  text: ByteSource,
  job: SanitizeJob,
  reading: CopyReading,
  receipt?: ByteSource,
): Promise<void> {
  const { runtime } = job
  const { json, signal } = job.pass
  const verified = await verifyWith(copy, {
    reading,
    runtime,
    json: { start: json.start, end: json.end + copy.size - text.size },
    receipt,
    signal,
    onProgress: (doneBytes) => job.report('verify', doneBytes, copy.size),
  })
  const [problem] = verified.problems
  if (problem === undefined) return
  const where = problem.pointer ? ` at ${problem.pointer}` : ''
  throw new HaruspexError(
    'ERR_NOT_SANITIZED',
    `The copy did not verify (${problem.id}${where}). Nothing was written.`,
    { problem: problem.id, pointer: problem.pointer ?? '', offset: problem.offset ?? 0 },
  )
}

function issueOf(error: ScanError): ReadIssue {
  const id = error.kind === 'malformed' ? 'malformed-json' : error.kind
  return { id, offset: error.offset, line: error.line, column: error.column, expected: error.expected }
}

function shortKey(): HaruspexError {
  const message = `A key needs at least ${KEY_MINIMUM_BYTES} bytes. Nothing was written.`
  return new HaruspexError('ERR_KEY_FILE', message, { minimumBytes: KEY_MINIMUM_BYTES })
}
