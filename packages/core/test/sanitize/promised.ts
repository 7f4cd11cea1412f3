import { diagnose } from '../../src/diagnose/diagnose.ts'
import { memorySource } from '../../src/model/byte-source.ts'
import type { Finding } from '../../src/model/finding.ts'
import { openCapture } from '../../src/read/open-capture.ts'
import { testRuntime } from '../runtime.ts'

/** What the third law promises of a diagnosis: everything but the data, which may show tags. */
export async function promisedBy(bytes: Uint8Array): Promise<unknown> {
  const capture = await openCapture(memorySource(bytes), testRuntime)
  try {
    const { findings, diagnosis, failed } = await diagnose(capture)
    const { finding: _, ...verdict } = diagnosis.verdict
    return { verdict, failed, findings: findings.map(outline) }
  } finally {
    await capture.dispose()
  }
}

function outline({
  rule,
  code,
  severity,
  confidence,
  owner,
  entries,
  pointers,
  consequences,
}: Finding): unknown {
  return {
    rule,
    code,
    severity,
    confidence,
    owner,
    entries,
    pointers,
    consequences: consequences.map(outline),
  }
}
