import {
  diagnosisBody,
  type FileReport,
  fill,
  HaruspexError,
  inertJson,
  type SanitizeSummary,
  triage,
  visible,
} from '@haruspex/core'
import { type Context, note } from '../context.ts'
import { defaultCopyPath, defaultReceiptPath } from '../copy-names.ts'
import { openInput } from '../input.ts'
import { readKeyFile } from '../key-file.ts'
import { openOutputs } from '../outputs.ts'
import { isOwnCopy } from '../own-copy.ts'
import { choosePolicy } from '../policy-option.ts'
import { startProgress } from '../progress.ts'
import { readRedactList } from '../redact-list.ts'
import { DIAGNOSIS_FORMATS, writeDiagnosis } from '../report/diagnosis-file.ts'
import { diagnosisText } from '../report/diagnosis-text.ts'
import { reportFormat } from '../report/report-format.ts'
import { sanitizeJson, sanitizeText } from '../report/sanitize-report.ts'
import { hasSeverityAtLeast, SEVERITIES } from '../severity.ts'
import { runtimeWith } from '../threads-option.ts'
import { defineVerb } from './verb.ts'

/** `haruspex triage <file|->`: verdict, findings, tracking IDs, and the sanitized copy with its receipt. */
export const triageVerb = defineVerb({
  name: 'triage',
  least: 1,
  most: 1,
  flags: {
    output: { type: 'string', short: 'o' },
    receipt: { type: 'string' },
    force: { type: 'boolean', short: 'f' },
    'key-file': { type: 'string' },
    policy: { type: 'string', placeholder: '<name|file>' },
    'redact-from': { type: 'string', placeholder: '<file|->' },
    threads: { type: 'string', placeholder: '<count>' },
    report: { type: 'string', placeholder: '<file.md|.html|.sarif|.json>' },
    all: { type: 'boolean' },
    'fail-on': { type: 'string', values: SEVERITIES },
  },
  run: async (context, { flags, positionals: [name = ''] }) => {
    const written = pathsOf(name, flags, context)
    const format = reportFormat(flags.report, DIAGNOSIS_FORMATS, context)
    const runtime = runtimeWith(flags.threads, context)
    const { policy, path: policyPath } = await choosePolicy(flags.policy, context)
    const keyFile = flags['key-file']
    const key = keyFile === undefined ? undefined : await readKeyFile(keyFile, context.texts.cli)
    const list = flags['redact-from']
    const manual = list === undefined ? undefined : await readRedactList(list, context)
    const input = await openInput(name, context)
    const progress = startProgress(context)
    try {
      const replace = flags.force || (await isOwnCopy(written.copyPath, written.receiptPath))
      const alsoRead = [keyFile, policyPath, list].filter(
        (path) => path !== undefined && path !== '-',
      ) as string[]
      const destination = { ...written, replace, replaceReport: flags.force, alsoRead }
      const outputs = await openOutputs(destination, input, context)
      try {
        const options = {
          ...(key && { key }),
          ...(policy && { policy }),
          ...(manual && { manual }),
          signal: context.signal,
          onProgress: progress.report,
        }
        const { report, copy } = await triage(input.source, outputs, runtime, options)
        if (outputs.report && format) await writeDiagnosis(report, format, outputs.report, context)
        progress.end()
        await outputs.commit()
        if (flags.json) await context.io.out(triageJson(report, copy, written, context))
        else await tell(report, copy, written, flags.all, context)
        return hasSeverityAtLeast(flags['fail-on'], report.findings) ? 1 : 0
      } finally {
        progress.end()
        await outputs.dispose()
      }
    } finally {
      await input.close()
    }
  },
})

interface Paths {
  readonly copyPath: string
  readonly receiptPath: string
  readonly reportPath: string | undefined
}

interface PathFlags {
  readonly output: string | undefined
  readonly receipt: string | undefined
  readonly report: string | undefined
  readonly 'redact-from': string | undefined
}

function pathsOf(name: string, flags: PathFlags, context: Context): Paths {
  const { output, receipt } = flags
  const words = context.texts.cli.usage
  if (name === '-' && flags['redact-from'] === '-') throw new HaruspexError('ERR_USAGE', words.stdinTwice)
  if (output === '-') throw new HaruspexError('ERR_USAGE', words.copyToStdout)
  if (receipt === '-') throw new HaruspexError('ERR_USAGE', words.receiptToStdout)
  if (name === '-' && output === undefined) throw new HaruspexError('ERR_USAGE', words.outputForStdin)
  const copyPath = output ?? defaultCopyPath(name)
  const receiptPath = receipt ?? defaultReceiptPath(copyPath)
  return { copyPath, receiptPath, reportPath: flags.report }
}

function triageJson(report: FileReport, summary: SanitizeSummary, paths: Paths, context: Context): string {
  const copy = { path: paths.copyPath, receipt: paths.receiptPath, ...sanitizeJson(summary) }
  const written = paths.reportPath === undefined ? {} : { report: paths.reportPath }
  const body = diagnosisBody(report, context.language)
  return `${inertJson({ schema: 'haruspex.triage/1', ...written, ...body, copy })}\n`
}

async function tell(report: FileReport, copy: SanitizeSummary, paths: Paths, all: boolean, context: Context) {
  const words = context.texts.cli.report
  const lines = [
    diagnosisText(report, context, { brief: true, all }),
    `${context.paint.bold(words.copy)}  ${visible(paths.copyPath)}`,
    `${context.paint.bold(words.receipt)}  ${visible(paths.receiptPath)}`,
    ...(paths.reportPath === undefined
      ? []
      : [`${context.paint.bold(words.report)}  ${visible(paths.reportPath)}`]),
    fill(words.shareHint, { path: visible(paths.copyPath) }),
  ]
  await context.io.out(`${lines.join('\n')}\n`)
  // The rest stands in the report already.
  note(context, sanitizeText({ ...copy, issues: [], prior: [] }, context))
}
