import type { Finding } from '../model/finding.ts'
import type { Language } from '../text/catalogue.ts'
import { findingText, verdictText } from '../text/finding-text.ts'
import type { FileReport } from '../view/file-report.ts'

export const DIAGNOSE_SCHEMA_NAME = 'haruspex.diagnose/1'

/** A diagnosis for programs: its names and meanings are a promise (docs/diagnosis.schema.json). */
export function diagnosisJson(report: FileReport, language: Language) {
  return { schema: DIAGNOSE_SCHEMA_NAME, ...diagnosisBody(report, language) }
}

/** The same without its name, for results that hold more. */
export function diagnosisBody(report: FileReport, language: Language) {
  const { file } = report
  const { verdict } = report.diagnosis
  const causes = causesOf(report)
  const evidence = new Map(report.evidence.map((found) => [found.pointer, found]))
  return {
    tool: report.tool,
    file: {
      name: file.name,
      bytes: file.bytes,
      container: file.container,
      producer: file.producer,
      entries: file.entries,
      failed: file.failed,
      sanitized: file.sanitized,
      prior: file.prior,
    },
    verdict: {
      text: verdictText(verdict, language),
      rule: verdict.rule ?? null,
      code: verdict.code ?? null,
      confidence: verdict.confidence,
      owner: verdict.owner,
      entries: verdict.entries,
    },
    findings: report.findings.map((finding) => ({
      rule: finding.rule,
      code: finding.code,
      severity: finding.severity,
      confidence: finding.confidence,
      owner: finding.owner,
      cause: causes.get(finding) ?? null,
      entries: finding.entries,
      pointers: finding.pointers,
      evidence: finding.pointers.flatMap((pointer) => evidence.get(pointer) ?? []),
      data: finding.data,
      text: { title: finding.rule, ...findingText(finding, language) },
    })),
    requests: report.requests,
    trackingIds: report.trackingIds.map(({ type, value, entry }) => ({ type, value, entry })),
    issues: report.issues,
  }
}

/** For each consequence the place of its cause in the list of findings. */
function causesOf({ findings }: FileReport): ReadonlyMap<Finding, number> {
  const causes = new Map<Finding, number>()
  findings.forEach((finding, place) => {
    for (const consequence of finding.consequences) causes.set(consequence, place)
  })
  return causes
}
