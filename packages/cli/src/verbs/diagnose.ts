import { DIAGNOSE_SCHEMA_NAME, diagnosisBody, fill, inertJson, triage, visible } from '@haruspex/core'
import { note } from '../context.ts'
import { openInput } from '../input.ts'
import { nodeRuntime } from '../node/runtime.ts'
import { openOutputs } from '../outputs.ts'
import { startProgress } from '../progress.ts'
import { DIAGNOSIS_FORMATS, writeDiagnosis } from '../report/diagnosis-file.ts'
import { diagnosisText } from '../report/diagnosis-text.ts'
import { reportFormat } from '../report/report-format.ts'
import { hasFindingAtLeast, SEVERITIES } from '../severity.ts'
import { defineVerb } from './verb.ts'

/** `haruspex diagnose <file|->`: what went wrong, as text, JSON or a report. All of it comes from a sanitized copy. */
export const diagnoseVerb = defineVerb({
  name: 'diagnose',
  least: 1,
  most: 1,
  flags: {
    report: { type: 'string', placeholder: '<file.md|.html|.sarif|.json>' },
    force: { type: 'boolean', short: 'f' },
    all: { type: 'boolean' },
    'fail-on': { type: 'string', values: SEVERITIES },
  },
  run: async (context, { flags, positionals: [name = ''] }) => {
    const reportPath = flags.report
    const format = reportFormat(reportPath, DIAGNOSIS_FORMATS, context)
    const input = await openInput(name, context)
    const progress = startProgress(context)
    try {
      const nowhere = { copyPath: undefined, receiptPath: undefined, isCheck: true }
      const outputs = await openOutputs({ ...nowhere, reportPath, replace: flags.force }, input, context)
      try {
        const { report } = await triage(input.source, outputs, nodeRuntime, {
          signal: context.signal,
          onProgress: progress.report,
        })
        if (outputs.report && format) await writeDiagnosis(report, format, outputs.report, context)
        progress.end()
        await outputs.commit()
        const written = reportPath === undefined ? {} : { report: reportPath }
        const body = diagnosisBody(report, context.language)
        await context.io.out(
          flags.json
            ? `${inertJson({ schema: DIAGNOSE_SCHEMA_NAME, ...written, ...body })}\n`
            : diagnosisText(report, context, { all: flags.all }),
        )
        if (reportPath !== undefined)
          note(context, `${fill(context.texts.cli.sanitized.wroteReceipt, { path: visible(reportPath) })}\n`)
        return hasFindingAtLeast(flags['fail-on'], report.findings) ? 1 : 0
      } finally {
        progress.end()
        await outputs.dispose()
      }
    } finally {
      progress.end()
      await input.close()
    }
  },
})
