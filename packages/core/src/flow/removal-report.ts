import type { ByteSource } from '../model/byte-source.ts'
import type { Container } from '../model/capture.ts'
import { readReceipt } from '../sanitize/receipt-reader.ts'
import type { RemovalReport } from '../view/removal-report.ts'
import { tallyRemovals } from '../view/removals.ts'

/** What a receipt does not say. */
export interface RemovalFacts {
  readonly isCheck: boolean
  readonly fileName: string
  readonly container: Container
  readonly copyName?: string | undefined
  readonly distinct: number
}

/**
 * The report of a sanitizing, made of its receipt. The receipt is read again for as long as the report is used.
 *
 * @throws HaruspexError ERR_RECEIPT
 */
export async function removalReport(receipt: ByteSource, facts: RemovalFacts): Promise<RemovalReport> {
  const { head, end, redactions } = await readReceipt(receipt)
  const { copyName } = facts
  return {
    isCheck: facts.isCheck,
    file: { name: facts.fileName, container: facts.container },
    ...(copyName !== undefined && { copyName }),
    tool: head.tool,
    policy: head.policy,
    policyVersion: head.policyVersion,
    inputBytes: head.inputBytes,
    outputBytes: end.outputBytes,
    outputSha256: end.outputSha256,
    redactions: end.redactions,
    distinct: facts.distinct,
    byClass: end.byClass,
    notSwept: end.notSwept,
    opaque: end.opaque,
    priorTags: end.priorTags,
    prior: end.prior ?? [],
    manual: end.manual ?? [],
    ...(end.defect && { defect: end.defect }),
    removals: await tallyRemovals(redactions()),
    each: redactions,
  }
}
