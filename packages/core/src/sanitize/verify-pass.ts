import type { ByteSource } from '../model/byte-source.ts'
import type { Runtime } from '../model/runtime.ts'
import type { CopyReading } from './copy-reading.ts'
import { KeptHasher } from './kept-hasher.ts'
import { hex } from './keyring.ts'
import type { Range } from './layer.ts'
import { ReceiptCheck } from './receipt-check.ts'
import { readReceipt } from './receipt-reader.ts'

export interface VerifyProblem {
  /** `secret-left`, `output-hash`, `kept-hash`, `receipt-span`, `original-hash`, `json-broken`, `policy-needed`, `policy-differs` … */
  readonly id: string
  readonly pointer?: string
  /** Byte offset in the copy. */
  readonly offset?: number
}

export interface VerifyPassOptions {
  readonly reading: CopyReading
  readonly runtime: Runtime
  readonly json: Range
  readonly receipt?: ByteSource
  readonly signal?: { readonly aborted: boolean }
  readonly onProgress?: (doneBytes: number) => void
}

/** Problems that are listed; more are only counted by there being these. */
const MOST_PROBLEMS = 20

/**
 * Reads a copy as if it were to be sanitized: anything that would still change is a problem. With a receipt, the
 * copy must also be what the receipt says: its hash, the hash of its kept bytes, a tag in every change.
 */
export async function verifyWith(
  copy: ByteSource,
  options: VerifyPassOptions,
): Promise<{
  readonly problems: readonly VerifyProblem[]
  readonly redactions: number
  readonly priorTags: number
}> {
  const { reading, runtime, json, signal, onProgress } = options
  const problems: VerifyProblem[] = []
  const note = (problem: VerifyProblem): void => {
    if (problems.length < MOST_PROBLEMS) problems.push(problem)
  }
  const hash = runtime.sha256()
  const { receipt } = options
  const end = receipt && (await readReceipt(receipt)).end
  const check = receipt && end && new ReceiptCheck(receipt, end, runtime.sha256())
  const kept = check && new KeptHasher(check, 'output', runtime.sha256())
  const onLeft: Parameters<CopyReading>[2] = (offset, pointer) => note({ id: 'secret-left', pointer, offset })
  const onBytes = async (bytes: Uint8Array): Promise<void> => {
    hash.update(bytes)
    await kept?.feed(bytes)
  }
  const { error, priorTags } = await reading(copy, { json, signal, onProgress, onBytes }, onLeft)
  const digest = hex(hash.digest())
  if (end && check && kept) {
    check.endChanges()
    const sum = await kept.end()
    if (!(await check.isWhole())) note({ id: 'receipt-lines' })
    if (error !== undefined && end.defect === undefined) note({ id: 'json-broken', offset: error.offset })
    if (digest !== end.outputSha256 || copy.size !== end.outputBytes) note({ id: 'output-hash' })
    if (problems.length === 0) {
      if (sum.badSpan !== undefined) note({ id: 'receipt-span', offset: sum.badSpan })
      else if (sum.digest !== end.keptSha256) note({ id: 'kept-hash' })
    }
  }
  return { problems, redactions: end?.redactions ?? 0, priorTags }
}
