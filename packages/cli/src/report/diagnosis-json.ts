import { type FileReport, type Finding, verdictText } from '@haruspex/core'
import type { Context } from '../context.ts'

/** The body of `diagnose --json`: its names and meanings are a promise to scripts (docs/command-line.md). */
export function diagnosisJson(report: FileReport, context: Context) {
  const { file } = report
  const { verdict } = report.diagnosis
  return {
    file: {
      name: file.name,
      bytes: file.bytes,
      producer: file.producer,
      entries: file.entries,
      sanitized: file.sanitized,
      prior: file.prior,
    },
    verdict: {
      text: verdictText(verdict, context.language),
      rule: verdict.rule ?? null,
      code: verdict.code ?? null,
      confidence: verdict.confidence,
      owner: verdict.owner,
      entries: verdict.entries,
    },
    findings: report.findings.map(findingJson),
    trackingIds: report.trackingIds.map(({ type, value, entry }) => ({ type, value, entry })),
    issues: report.issues,
  }
}

function findingJson({ rule, code, severity, confidence, owner, entries, pointers, data }: Finding) {
  return { rule, code, severity, confidence, owner, entries, pointers, data }
}
