import { fill, HaruspexError, inertJson, type Runtime } from '@haruspex/core/ground'
import {
  keepSource,
  type ManualValue,
  type Policy,
  type RemovalReport,
  removalReport,
  sanitizeFile,
} from '@haruspex/core/sanitizing'
import { type Context, note } from '../context.ts'
import { defaultCopyPath, defaultReceiptPath, fileName } from '../copy-names.ts'
import { type Input, openInput } from '../input.ts'
import { readKeyFile } from '../key-file.ts'
import { type Destination, type Outputs, openOutputs } from '../outputs.ts'
import { choosePolicy } from '../policy-option.ts'
import { startProgress } from '../progress.ts'
import { readRedactList } from '../redact-list.ts'
import { groupsText, REMOVAL_FORMATS, writeRemovals } from '../report/removal-file.ts'
import { reportFormat } from '../report/report-format.ts'
import { manualText, sanitizeJson, sanitizeText, wroteText } from '../report/sanitize-report.ts'
import { runtimeWith } from '../threads-option.ts'
import { defineVerb } from './verb.ts'

interface SanitizeFlags {
  readonly output: string | undefined
  readonly receipt: string | undefined
  readonly force: boolean
  readonly check: boolean
  readonly json: boolean
  readonly 'key-file': string | undefined
  readonly 'redact-from': string | undefined
  readonly report: string | undefined
}

/** `haruspex sanitize <file|->`: a verified copy and its receipt, or nothing at all. */
export const sanitizeVerb = defineVerb({
  name: 'sanitize',
  least: 1,
  most: 1,
  flags: {
    output: { type: 'string', short: 'o', placeholder: '<file|->' },
    receipt: { type: 'string' },
    force: { type: 'boolean', short: 'f' },
    'key-file': { type: 'string' },
    policy: { type: 'string', placeholder: '<name|file>' },
    'redact-from': { type: 'string', placeholder: '<file|->' },
    threads: { type: 'string', placeholder: '<count>' },
    check: { type: 'boolean' },
    report: { type: 'string', placeholder: '<file.md|.sarif|.json>' },
  },
  run: async (context, { flags, positionals: [name = ''] }) => {
    refuseContradictions(name, flags, context)
    const runtime = runtimeWith(flags.threads, context)
    const chosen = await choosePolicy(flags.policy, context)
    const destination = destinationOf(name, flags, chosen.path, context)
    const key = flags['key-file'] ? await readKeyFile(flags['key-file'], context.texts.cli) : undefined
    const list = flags['redact-from']
    const manual = list === undefined ? undefined : await readRedactList(list, context)
    const input = await openInput(name, context)
    try {
      const work = { input, runtime, key, policy: chosen.policy, manual, json: flags.json, context }
      return await (flags.check ? check(work, destination) : write(work, destination))
    } finally {
      await input.close()
    }
  },
})

interface Work {
  readonly input: Input
  readonly runtime: Runtime
  readonly key: Uint8Array | undefined
  readonly policy: Policy | undefined
  readonly manual: readonly ManualValue[] | undefined
  readonly json: boolean
  readonly context: Context
}

/** Tells what would be removed; 1 when that is anything. Only a report may be written. */
async function check(work: Work, destination: Destination): Promise<number> {
  const { context } = work
  const outputs = await openOutputs(destination, work.input, context)
  try {
    const { summary, removalsOf } = await sanitizeInto(work, outputs, destination)
    const { redactions: count } = summary
    const removals = await removalsOf()
    const { groups } = removals.removals
    await outputs.commit()
    const { outputBytes: _, copySha256: __, ...result } = sanitizeJson(summary)
    const words = context.texts.cli.sanitized
    const line = fill(words[count > 0 ? 'toRemove' : 'nothingToRemove'], { count })
    await context.io.out(
      work.json
        ? `${inertJson({ schema: 'haruspex.sanitize/1', ...result, groups })}\n`
        : `${line}\n${groupsText(removals, context)}${manualText(summary.manual, context)}`,
    )
    return count > 0 ? 1 : 0
  } finally {
    await outputs.dispose()
  }
}

async function write(work: Work, destination: Destination): Promise<number> {
  const { context } = work
  const outputs = await openOutputs(destination, work.input, context)
  try {
    const { summary } = await sanitizeInto(work, outputs, destination)
    await outputs.commit()
    const { copyPath, receiptPath, reportPath } = destination
    note(context, sanitizeText(summary, context) + wroteText(summary, destination, context))
    if (!work.json) return 0
    const files = { copy: copyPath, receipt: receiptPath, ...(reportPath && { report: reportPath }) }
    await context.io.out(
      `${inertJson({ schema: 'haruspex.sanitize/1', ...files, ...sanitizeJson(summary) })}\n`,
    )
    return 0
  } finally {
    await outputs.dispose()
  }
}

/** Sanitizes into the outputs, their report included. `removalsOf` reads the receipt again. */
async function sanitizeInto(work: Work, outputs: Outputs, destination: Destination) {
  const { copyPath, reportPath, isCheck = false } = destination
  const { input, runtime, key, policy, manual, context } = work
  const receipt = keepSource(outputs.receipt)
  const progress = startProgress(context)
  try {
    const out = { copy: outputs.copy, receipt: receipt.spool }
    const summary = await sanitizeFile(input.source, out, runtime, {
      ...(key && { key }),
      ...(policy && { policy }),
      ...(manual && { manual }),
      signal: context.signal,
      onProgress: progress.report,
    })
    const removalsOf = (): Promise<RemovalReport> =>
      removalReport(receipt.source(), {
        isCheck,
        fileName: input.source.name,
        container: summary.container,
        ...(copyPath && { copyName: fileName(copyPath) }),
        distinct: summary.distinct,
      })
    const format = reportFormat(reportPath, REMOVAL_FORMATS, context)
    if (outputs.report && format) await writeRemovals(await removalsOf(), format, outputs.report, context)
    return { summary, removalsOf }
  } finally {
    progress.end()
  }
}

function destinationOf(
  name: string,
  flags: SanitizeFlags,
  policyPath: string | undefined,
  context: Context,
): Destination {
  const words = context.texts.cli.usage
  const reportPath = flags.report
  if (flags.check) {
    const nowhere = { copyPath: undefined, receiptPath: undefined, replace: false }
    return { ...nowhere, reportPath, isCheck: true, alsoRead: alsoRead(flags) }
  }
  if (name === '-' && flags.output === undefined) throw new HaruspexError('ERR_USAGE', words.outputForStdin)
  const read = [...alsoRead(flags), ...(policyPath === undefined ? [] : [policyPath])]
  const common = { replace: flags.force, reportPath, alsoRead: read }
  if (flags.output === '-') return { ...common, copyPath: undefined, receiptPath: flags.receipt }
  const copyPath = flags.output ?? defaultCopyPath(name)
  return { ...common, copyPath, receiptPath: flags.receipt ?? defaultReceiptPath(copyPath) }
}

function alsoRead(flags: SanitizeFlags): readonly string[] {
  const read = [flags['key-file'], flags['redact-from']]
  return read.filter((path) => path !== undefined && path !== '-') as string[]
}

function refuseContradictions(name: string, flags: SanitizeFlags, context: Context): void {
  const words = context.texts.cli.usage
  if (name === '-' && flags['redact-from'] === '-') throw new HaruspexError('ERR_USAGE', words.stdinTwice)
  reportFormat(flags.report, REMOVAL_FORMATS, context)
  if (flags.receipt === '-') throw new HaruspexError('ERR_USAGE', words.receiptToStdout)
  if (flags.json && flags.output === '-') throw new HaruspexError('ERR_USAGE', words.jsonAndCopy)
  if (!flags.check) return
  for (const flag of ['output', 'receipt', 'force'] as const) {
    if (!flags[flag]) continue
    throw new HaruspexError('ERR_USAGE', fill(words.checkWritesNothing, { flag: `--${flag}` }))
  }
}
