import { fill, HaruspexError, inertJson, visible } from '@haruspex/core/ground'
import { bytesText, type VerifyReport, verifyFile } from '@haruspex/core/sanitizing'
import { type Context, note } from '../context.ts'
import { defaultReceiptPath } from '../copy-names.ts'
import { type Input, openInput } from '../input.ts'
import { nodeRuntime } from '../node/runtime.ts'
import { choosePolicy } from '../policy-option.ts'
import { startProgress } from '../progress.ts'
import { readRedactList } from '../redact-list.ts'
import { revealField } from './reveal.ts'
import { defineVerb } from './verb.ts'

const MOST_PROBLEMS = 20

/** `haruspex verify <copy>` searches a copy again; with the original and the receipt it proves the copy. */
export const verifyVerb = defineVerb({
  name: 'verify',
  least: 1,
  most: 2,
  flags: {
    receipt: { type: 'string' },
    policy: { type: 'string', placeholder: '<name|file>' },
    'redact-from': { type: 'string', placeholder: '<file|->' },
    reveal: { type: 'string', placeholder: '<pointer|line>' },
    'value-from': { type: 'string', placeholder: '<file|->' },
    'key-file': { type: 'string' },
    proof: { type: 'string' },
    force: { type: 'boolean', short: 'f' },
  },
  run: async (context, { flags, positionals }) => {
    const copyName = positionals.at(-1) ?? ''
    refuseContradictions(flags, positionals.length, context)
    if (flags.reveal !== undefined) {
      const receipt = flags.receipt ?? receiptBeside(copyName, context)
      return revealField(context, { ...flags, reveal: flags.reveal }, { copy: copyName, receipt })
    }
    const originalName = positionals.length === 2 ? positionals[0] : undefined
    const receiptName =
      flags.receipt ?? (originalName === undefined ? undefined : receiptBeside(copyName, context))
    const list = flags['redact-from']
    const names = [copyName, originalName, receiptName, list]
    if (names.filter((name) => name === '-').length > 1) {
      throw new HaruspexError('ERR_USAGE', context.texts.cli.usage.stdinTwice)
    }
    const { policy } = await choosePolicy(flags.policy, context)
    const opened: Input[] = []
    const open = async (name: string | undefined) => {
      if (name === undefined) return undefined
      const input = await openInput(name, context)
      opened.push(input)
      return input.source
    }
    const manual = list === undefined ? undefined : await readRedactList(list, context)
    const progress = startProgress(context)
    try {
      const original = await open(originalName)
      const copy = await open(copyName)
      const receipt = await open(receiptName)
      if (copy === undefined) return 2
      const report = await verifyFile(copy, nodeRuntime, {
        ...(original && { original }),
        ...(receipt && { receipt }),
        ...(policy && { policy }),
        ...(manual && { manual }),
        signal: context.signal,
        onProgress: progress.report,
      })
      progress.end()
      const kind = original === undefined ? 'scan' : 'proof'
      const result = { schema: 'haruspex.verify/1', kind, ...verifyJson(report) }
      await context.io.out(flags.json ? `${inertJson(result)}\n` : verifyText(report, kind, context))
      tellNext(report, kind, context)
      return report.ok ? 0 : 3
    } finally {
      progress.end()
      for (const input of opened) await input.close()
    }
  },
})

type Kind = 'scan' | 'proof'

/** Flags that only a reveal has, and what does not go with one. */
function refuseContradictions(
  flags: Readonly<Record<string, string | boolean | undefined>>,
  names: number,
  context: Context,
): void {
  const words = context.texts.cli.usage
  const isReveal = flags.reveal !== undefined
  if (isReveal && names > 1) throw new HaruspexError('ERR_USAGE', words.revealOneCopy)
  const wrong = isReveal ? ['redact-from'] : ['value-from', 'key-file', 'proof', 'force']
  for (const flag of wrong) {
    if (!flags[flag]) continue
    const says = isReveal ? words.notWithReveal : words.onlyWithReveal
    throw new HaruspexError('ERR_USAGE', fill(says, { flag: `--${flag}` }))
  }
}

function receiptBeside(copy: string, context: Context): string {
  if (copy === '-') throw new HaruspexError('ERR_USAGE', context.texts.cli.usage.receiptForStdin)
  return defaultReceiptPath(copy)
}

function verifyJson({ ok, problems, redactions, checkedBytes }: VerifyReport) {
  return { ok, problems, redactions, checkedBytes }
}

function verifyText(report: VerifyReport, kind: Kind, { texts, paint }: Context): string {
  const words = texts.cli.verified
  if (report.ok) {
    const data = { bytes: bytesText(report.checkedBytes), count: report.redactions }
    return `${paint.green(fill(kind === 'proof' ? words.proofOk : words.scanOk, data))}\n`
  }
  const { problems } = report
  const lines = [paint.red(fill(words.failed, { count: problems.length }))]
  for (const { id, pointer, offset } of problems.slice(0, MOST_PROBLEMS)) {
    const place = offset === undefined ? '' : `  ${texts.cli.detail.offset} ${offset}`
    lines.push(`  ${visible(id)}  ${visible(pointer ?? '')}${place}`.trimEnd())
  }
  const more = problems.length - MOST_PROBLEMS
  if (more > 0) lines.push(`  ${fill(texts.cli.report.more, { count: more })}`)
  return `${lines.join('\n')}\n`
}

function tellNext(report: VerifyReport, kind: Kind, context: Context): void {
  const words = context.texts.cli.verified
  const needsPolicy = report.problems.some(({ id }) => id === 'policy-needed' || id === 'policy-differs')
  if (!report.ok) note(context, `${needsPolicy ? words.policyHint : words.hint}\n  ERR_NOT_VERIFIED\n`)
  else if (kind === 'scan') note(context, `${words.scanNote}\n`)
}
