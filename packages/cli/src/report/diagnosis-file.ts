import {
  diagnosisHtml,
  diagnosisJson,
  diagnosisMarkdown,
  diagnosisSarif,
  diagnosisView,
  type FileReport,
  inertJson,
  type Spool,
} from '@haruspex/core'
import type { Context } from '../context.ts'
import type { ReportFormat } from './report-format.ts'

/** What a report of a diagnosis can be. SARIF before JSON: `.sarif.json` ends in both. */
export const DIAGNOSIS_FORMATS = ['markdown', 'html', 'sarif', 'json'] as const

/** Writes a report of a diagnosis. */
export async function writeDiagnosis(
  report: FileReport,
  format: ReportFormat,
  out: Spool,
  { language }: Context,
): Promise<void> {
  const view = diagnosisView(report, language)
  const text = {
    json: () => `${inertJson(diagnosisJson(report, language))}\n`,
    sarif: () => diagnosisSarif(view, language),
    html: () => diagnosisHtml(view, language),
    markdown: () => diagnosisMarkdown(view, language),
  }[format]()
  await out.write(new TextEncoder().encode(text))
}
