import { fill, HaruspexError, type ManualValue, sanitizeFile } from '@haruspex/core'
import { type Context, note } from '../context.ts'
import { defaultCopyPath, defaultReceiptPath } from '../copy-names.ts'
import { type Input, openInput } from '../input.ts'
import { readKeyFile } from '../key-file.ts'
import { nodeRuntime } from '../node/runtime.ts'
import { createSpool } from '../node/spool.ts'
import { type Destination, openOutputs } from '../outputs.ts'
import { startProgress } from '../progress.ts'
import { readRedactList } from '../redact-list.ts'
import { sanitizeJson, sanitizeText, wroteText } from '../report/sanitize-report.ts'
import { inertJson } from '../visible.ts'
import { defineVerb } from './verb.ts'

interface SanitizeFlags {
  readonly output: string | undefined
  readonly receipt: string | undefined
  readonly force: boolean
  readonly check: boolean
  readonly json: boolean
  readonly 'key-file': string | undefined
  readonly 'redact-from': string | undefined
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
    'redact-from': { type: 'string', placeholder: '<file|->' },
    check: { type: 'boolean' },
  },
  run: async (context, { flags, positionals: [name = ''] }) => {
    refuseContradictions(name, flags, context)
    const destination = flags.check ? undefined : destinationOf(name, flags, context)
    const key = flags['key-file'] ? await readKeyFile(flags['key-file'], context.texts.cli) : undefined
    const list = flags['redact-from']
    const manual = list === undefined ? undefined : await readRedactList(list, context)
    const input = await openInput(name, context)
    try {
      const work = { input, key, manual, json: flags.json, context }
      return destination === undefined ? await check(work) : await write(work, destination)
    } finally {
      await input.close()
    }
  },
})

interface Work {
  readonly input: Input
  readonly key: Uint8Array | undefined
  readonly manual: readonly ManualValue[] | undefined
  readonly json: boolean
  readonly context: Context
}

/** Tells what would be removed; 1 when that is anything. */
async function check(work: Work): Promise<number> {
  const { context } = work
  const copy = await createSpool()
  const receipt = await createSpool()
  try {
    const summary = await sanitizeInto(work, { copy, receipt })
    const result = { schema: 'haruspex.sanitize/1', ...sanitizeJson(summary) }
    const count = summary.redactions
    const line = fill(context.texts.cli.sanitized[count > 0 ? 'toRemove' : 'removedNone'], { count })
    await context.io.out(work.json ? `${inertJson(result)}\n` : `${line}\n`)
    return count > 0 ? 1 : 0
  } finally {
    await copy.dispose()
    await receipt.dispose()
  }
}

async function write(work: Work, destination: Destination): Promise<number> {
  const { context } = work
  const outputs = await openOutputs(destination, work.input, context)
  try {
    const summary = await sanitizeInto(work, outputs)
    await outputs.commit()
    const { copyPath, receiptPath } = destination
    note(context, sanitizeText(summary, context) + wroteText(summary, { copyPath, receiptPath }, context))
    if (!work.json) return 0
    const files = { copy: copyPath, receipt: receiptPath }
    await context.io.out(
      `${inertJson({ schema: 'haruspex.sanitize/1', ...files, ...sanitizeJson(summary) })}\n`,
    )
    return 0
  } finally {
    await outputs.dispose()
  }
}

async function sanitizeInto({ input, key, manual, context }: Work, out: Parameters<typeof sanitizeFile>[1]) {
  const progress = startProgress(context)
  try {
    return await sanitizeFile(input.source, out, nodeRuntime, {
      ...(key && { key }),
      ...(manual && { manual }),
      signal: context.signal,
      onProgress: progress.report,
    })
  } finally {
    progress.end()
  }
}

function destinationOf(name: string, flags: SanitizeFlags, context: Context): Destination {
  const words = context.texts.cli.usage
  if (name === '-' && flags.output === undefined) throw new HaruspexError('ERR_USAGE', words.outputForStdin)
  const read = [flags['key-file'], flags['redact-from']]
  const alsoRead = read.filter((path) => path !== undefined && path !== '-') as string[]
  const common = { replace: flags.force, alsoRead }
  if (flags.output === '-') return { ...common, copyPath: undefined, receiptPath: flags.receipt }
  const copyPath = flags.output ?? defaultCopyPath(name)
  return { ...common, copyPath, receiptPath: flags.receipt ?? defaultReceiptPath(copyPath) }
}

function refuseContradictions(name: string, flags: SanitizeFlags, context: Context): void {
  const words = context.texts.cli.usage
  if (name === '-' && flags['redact-from'] === '-') throw new HaruspexError('ERR_USAGE', words.stdinTwice)
  if (flags.receipt === '-') throw new HaruspexError('ERR_USAGE', words.receiptToStdout)
  if (flags.json && flags.output === '-') throw new HaruspexError('ERR_USAGE', words.jsonAndCopy)
  if (!flags.check) return
  for (const flag of ['output', 'receipt', 'force'] as const) {
    if (!flags[flag]) continue
    throw new HaruspexError('ERR_USAGE', fill(words.checkWritesNothing, { flag: `--${flag}` }))
  }
}
