import { type ByteSource, chunksOf } from '../model/byte-source.ts'
import type { Runtime } from '../model/runtime.ts'
import { readingHere } from './copy-reading.ts'
import { Inspector } from './inspector.ts'
import { KeptHasher } from './kept-hasher.ts'
import { createKeyring } from './keyring.ts'
import type { Range } from './layer.ts'
import { ManualIndex } from './manual-index.ts'
import type { ManualValue } from './manual-list.ts'
import { passOver } from './pass.ts'
import { builtInPolicy, type Policy, strictPolicy } from './policy.ts'
import { openGate } from './policy-gate.ts'
import { policyHash } from './policy-hash.ts'
import { ReceiptCheck } from './receipt-check.ts'
import { readReceipt } from './receipt-reader.ts'
import { SecretSet } from './secret-set.ts'
import { sweepOf } from './sweep.ts'
import { type VerifyProblem, verifyWith } from './verify-pass.ts'

export interface VerifyOptions {
  /** The HAR text that the copy was made of. With it the proof is whole: only what the receipt lists changed. */
  readonly original?: ByteSource
  readonly receipt?: ByteSource
  /** The policy that the copy was made with. Default: the built-in one that the receipt names, else `strictPolicy`. */
  readonly policy?: Policy
  /** Values of which none may stand in the copy. */
  readonly manual?: readonly ManualValue[]
  /** Where the JSON stands in each text; default: all of it. */
  readonly copyJson?: Range
  readonly originalJson?: Range
  readonly signal?: { readonly aborted: boolean }
  readonly onProgress?: (progress: { readonly doneBytes: number; readonly totalBytes: number }) => void
}

export interface VerifyReport {
  readonly ok: boolean
  readonly problems: readonly VerifyProblem[]
  readonly redactions: number
  readonly checkedBytes: number
}

/**
 * Checks a sanitized copy. Alone: nothing in it would still be redacted. With the original: none of the original's
 * secrets stands anywhere in it. With the receipt: it is the copy that the receipt tells of, and (with the original)
 * every byte outside the listed changes is the original's.
 *
 * @throws HaruspexError ERR_RECEIPT when the receipt cannot be read
 */
export async function verify(
  copy: ByteSource,
  runtime: Runtime,
  options: VerifyOptions = {},
): Promise<VerifyReport> {
  const { original, receipt, signal } = options
  const policy = await policyOf(options, runtime)
  if (policy === undefined) {
    const id = options.policy === undefined ? 'policy-needed' : 'policy-differs'
    return { ok: false, problems: [{ id }], redactions: 0, checkedBytes: 0 }
  }
  const gate = await openGate(policy)
  const keyring = createKeyring(runtime.randomBytes(32), runtime)
  const secrets = new SecretSet(keyring.seed, policy.limits.secrets)
  const totalBytes = copy.size + (original?.size ?? 0)
  if (original !== undefined) {
    const json = options.originalJson ?? { start: 0, end: original.size }
    const finder = new Inspector({ secrets, policy, gate, runtime, keyring })
    const onProgress = (doneBytes: number): void => options.onProgress?.({ doneBytes, totalBytes })
    await passOver(original, { inspector: finder }, { json, signal, onProgress })
  }
  const listed = options.manual ?? []
  const manual = listed.length > 0 ? new ManualIndex(listed, keyring) : undefined
  const sweep = sweepOf(secrets, manual)
  const base = original?.size ?? 0
  const verified = await verifyWith(copy, {
    reading: readingHere({ secrets, sweep, keyring, manual, policy, gate, runtime }),
    runtime,
    json: options.copyJson ?? { start: 0, end: copy.size },
    receipt,
    signal,
    onProgress: (doneBytes) => options.onProgress?.({ doneBytes: base + doneBytes, totalBytes }),
  })
  const problems = [...verified.problems]
  if (original !== undefined && receipt !== undefined)
    problems.push(...(await originalProblems(original, receipt, runtime)))
  if (original !== undefined && (await original.changed())) problems.push({ id: 'original-changed' })
  return { ok: problems.length === 0, problems, redactions: verified.redactions, checkedBytes: totalBytes }
}

/** The policy to look with; `undefined` when it is not the one that the receipt tells of. */
async function policyOf({ policy, receipt }: VerifyOptions, runtime: Runtime): Promise<Policy | undefined> {
  if (receipt === undefined) return policy ?? strictPolicy
  const { head } = await readReceipt(receipt)
  const candidate = policy ?? builtInPolicy(head.policy)
  return candidate !== undefined && policyHash(candidate, runtime) === head.policyHash ? candidate : undefined
}

/** Whether the original, without the listed changes, is what the copy is without them. */
async function originalProblems(
  original: ByteSource,
  source: ByteSource,
  runtime: Runtime,
): Promise<VerifyProblem[]> {
  const receipt = await readReceipt(source)
  if (receipt.head.inputBytes !== original.size) return [{ id: 'original-size' }]
  const changes = new ReceiptCheck(source, receipt.end, runtime.sha256())
  const kept = new KeptHasher(changes, 'input', runtime.sha256())
  for await (const chunk of chunksOf(original)) await kept.feed(chunk)
  const { digest, badSpan } = await kept.end()
  if (badSpan !== undefined) return [{ id: 'receipt-span', offset: badSpan }]
  return digest === receipt.end.keptSha256 ? [] : [{ id: 'original-kept-hash' }]
}
