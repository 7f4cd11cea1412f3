import {
  DIAGNOSE_SCHEMA_NAME,
  diagnosisBody,
  fill,
  HaruspexError,
  inertJson,
  triage,
  visible,
} from '@haruspex/core'
import { note } from '../context.ts'
import { openInput } from '../input.ts'
import { nodeRuntime } from '../node/runtime.ts'
import { openOutputs } from '../outputs.ts'
import { startProgress } from '../progress.ts'
import { DIAGNOSIS_FORMATS, writeDiagnosis } from '../report/diagnosis-file.ts'
import { diagnosisHead, diagnosisText } from '../report/diagnosis-text.ts'
import { endpointsText } from '../report/endpoints-text.ts'
import { endpointsJson, stepsJson } from '../report/overview-json.ts'
import { reportFormat } from '../report/report-format.ts'
import { stepsText } from '../report/steps-text.ts'
import { hasSeverityAtLeast, SEVERITIES } from '../severity.ts'
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
    endpoints: { type: 'boolean' },
    api: { type: 'boolean' },
    steps: { type: 'boolean' },
    'fail-on': { type: 'string', values: SEVERITIES },
  },
  run: async (context, { flags, positionals: [name = ''] }) => {
    if (flags.api && !flags.endpoints) {
      const data = { flag: '--api', other: '--endpoints' }
      throw new HaruspexError('ERR_USAGE', fill(context.texts.cli.usage.onlyWith, data))
    }
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
          diagnose: { endpoints: flags.endpoints, steps: flags.steps },
        })
        if (outputs.report && format) await writeDiagnosis(report, format, outputs.report, context)
        progress.end()
        await outputs.commit()
        const written = reportPath === undefined ? {} : { report: reportPath }
        const { endpoints, steps } = report
        const overview = {
          ...(endpoints && { endpoints: endpointsJson(endpoints, flags.api) }),
          ...(steps && { steps: stepsJson(steps, context) }),
        }
        const sections = [
          ...(endpoints ? [endpointsText(endpoints, flags.api, context)] : []),
          ...(steps ? [stepsText(steps, context)] : []),
        ]
        const text = () =>
          sections.length === 0
            ? diagnosisText(report, context, { all: flags.all })
            : [diagnosisHead(report, context), ...sections].join('\n')
        const body = { ...diagnosisBody(report, context.language), ...overview }
        await context.io.out(
          flags.json ? `${inertJson({ schema: DIAGNOSE_SCHEMA_NAME, ...written, ...body })}\n` : text(),
        )
        if (reportPath !== undefined)
          note(context, `${fill(context.texts.cli.sanitized.wroteReceipt, { path: visible(reportPath) })}\n`)
        return hasSeverityAtLeast(flags['fail-on'], report.findings) ? 1 : 0
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
