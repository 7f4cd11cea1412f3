import type { ByteSource } from '../model/byte-source.ts'
import { HaruspexError } from '../model/error.ts'
import type { ReadIssue } from '../model/read-issue.ts'
import type { Runtime, Spool } from '../model/runtime.ts'
import type { ScanError } from '../scan/events.ts'
import { passOver } from './file-pass.ts'
import { Inspector } from './inspector.ts'
import { createKeyring, hex } from './keyring.ts'
import type { Range } from './layer.ts'
import { type Policy, strictPolicy } from './policy.ts'
import { RECEIPT_SCHEMA, ReceiptWriter } from './receipt.ts'
import { SecretSet } from './secret-set.ts'
import { Splicer } from './splice.ts'
import { SweepIndex } from './sweep.ts'
import { verifyWith } from './verify-pass.ts'

/** Written into every receipt; raised with each change of what is found. */
export const TOOL_VERSION = 'haruspex 0.1.0'

export interface SanitizeOptions {
  /** Default: `strictPolicy`. */
  readonly policy?: Policy
  /** At least 16 bytes of a file's or case's own; default: random, and dropped at the end. */
  readonly key?: Uint8Array
  readonly signal?: { readonly aborted: boolean }
  readonly onProgress?: (progress: SanitizeProgress) => void
  /** Where the JSON stands in the text; default: all of it. */
  readonly json?: Range
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
  /** Different values among them. */
  readonly distinct: number
  /** Different values that are gone where they stood, but too short or too common to be searched for elsewhere. */
  readonly notSwept: number
  /** Values replaced whole because nothing could look into them. */
  readonly opaque: number
  /** Tags of an earlier run that were left as they are. */
  readonly priorTags: number
  readonly inputBytes: number
  readonly outputBytes: number
  readonly copySha256: string
  readonly issues: readonly ReadIssue[]
}

/**
 * Writes a copy of a HAR text without its secrets, and a receipt (NDJSON) of what was changed. Reads the text
 * twice, to find and to splice, and the copy once, to verify. Memory does not grow with the text.
 *
 * @param text the HAR text; salvaged when it is cut or malformed
 * @param out spools that take copy and receipt; on an error the caller disposes of them
 * @throws HaruspexError ERR_NOT_SANITIZED when the copy does not verify, ERR_FILE_CHANGED when the text changed
 *   between the readings, ERR_TOO_DEEP, ERR_INTERRUPTED
 */
export async function sanitize(
  text: ByteSource,
  out: { readonly copy: Spool; readonly receipt: Spool },
  runtime: Runtime,
  options: SanitizeOptions = {},
): Promise<SanitizeSummary> {
  const policy = options.policy ?? strictPolicy
  if (options.key !== undefined && options.key.length < KEY_MINIMUM_BYTES) throw shortKey()
  const keyring = createKeyring(options.key ?? runtime.randomBytes(32), runtime)
  const json = options.json ?? { start: 0, end: text.size }
  const report = (stage: SanitizeProgress['stage'], totalBytes: number) => (doneBytes: number) =>
    options.onProgress?.({ stage, doneBytes, totalBytes })
  const common = { json, signal: options.signal, chunkBytes: options.chunkBytes }

  const secrets = new SecretSet(keyring.seed)
  const parts = { secrets, policy, runtime, keyring }
  const found = keyring.hash('input')
  const finder = new Inspector(parts)
  await passOver(text, finder, { ...common, hash: found, onProgress: report('find', text.size) })
  const inputHash = hex(found.digest())
  if (secrets.overflow) throw tooManySecrets()

  const sweep = new SweepIndex(secrets)
  const receipt = new ReceiptWriter(out.receipt, runtime.sha256())
  const head = {
    tool: TOOL_VERSION,
    policy: policy.name,
    policyVersion: policy.version,
    inputBytes: text.size,
  }
  await receipt.line({ schema: RECEIPT_SCHEMA, ...head, inputHash })
  const splicer = new Splicer(out.copy, receipt, sweep, runtime)
  const changer = new Inspector({ ...parts, sweep })
  const spliced = keyring.hash('input')
  const onProgress = report('splice', text.size)
  const error = await passOver(text, changer, { ...common, hash: spliced, onProgress, sink: splicer })
  const hashes = await splicer.end()
  if (hex(spliced.digest()) !== inputHash || (await text.changed())) throw fileChanged()

  const { redactions, changes, outputBytes, byClass } = splicer
  const { priorTags, opaque } = changer
  const { notSwept, distinct } = secrets
  const copySha256 = hex(hashes.output)
  const counts = { redactions, byClass: { ...byClass }, notSwept, opaque, priorTags, outputBytes }
  const end = { changes, outputSha256: copySha256, keptSha256: hex(hashes.kept) }
  const defect = error && { defect: { kind: error.kind, offset: error.offset } }
  await receipt.end({ end: true, ...counts, ...end, ...defect })

  await verifyCopy(await out.copy.finish('copy'), await out.receipt.finish('receipt'))
  return { ...counts, distinct, inputBytes: text.size, copySha256, issues: error ? [issueOf(error)] : [] }

  async function verifyCopy(copy: ByteSource, written: ByteSource): Promise<void> {
    const grown = copy.size - text.size
    const range = { start: json.start, end: json.end + grown }
    const { signal } = options
    const done = report('verify', copy.size)
    const verified = await verifyWith(copy, {
      secrets,
      sweep,
      keyring,
      policy,
      runtime,
      json: range,
      receipt: written,
      signal,
      onProgress: done,
    })
    const problem = verified.problems[0]
    if (problem === undefined) return
    throw new HaruspexError(
      'ERR_NOT_SANITIZED',
      `The copy did not verify (${problem.id}${problem.pointer ? ` at ${problem.pointer}` : ''}). Nothing was written.`,
      { problem: problem.id, pointer: problem.pointer ?? '', offset: problem.offset ?? 0 },
    )
  }
}

function issueOf(error: ScanError): ReadIssue {
  const id = error.kind === 'malformed' ? 'malformed-json' : error.kind
  return { id, offset: error.offset, line: error.line, column: error.column, expected: error.expected }
}

const KEY_MINIMUM_BYTES = 16

function shortKey(): HaruspexError {
  const message = `A key needs at least ${KEY_MINIMUM_BYTES} bytes. Nothing was written.`
  return new HaruspexError('ERR_KEY_FILE', message, { minimumBytes: KEY_MINIMUM_BYTES })
}

function fileChanged(): HaruspexError {
  return new HaruspexError(
    'ERR_FILE_CHANGED',
    'The file changed while it was read. Nothing was written; try again when it is complete.',
  )
}

function tooManySecrets(): HaruspexError {
  return new HaruspexError(
    'ERR_TOO_LARGE',
    'The capture holds more different secrets than can be searched for. Nothing was written.',
  )
}
