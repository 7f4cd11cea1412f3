import { fill, HaruspexError, inertJson, visible } from '@haruspex/core/ground'
import {
  builtInPolicy,
  type KeepAdvice,
  type KeepEntry,
  keepAdvice,
  readReceipt,
} from '@haruspex/core/sanitizing'
import { type Context, note } from '../context.ts'
import { openFile } from '../node/open-file.ts'
import { type PolicyText, readPolicyText, withEntries, writePolicyText } from '../policy-file.ts'
import { defineVerb } from './verb.ts'

const DEFAULT_PATH = 'haruspex.policy.json'

/** `haruspex keep <receipt> <pointer|line>`: a redaction that was wrong becomes a line of a policy file. */
export const keepVerb = defineVerb({
  name: 'keep',
  least: 2,
  most: 2,
  flags: {
    policy: { type: 'string' },
    reason: { type: 'string', placeholder: '<text>' },
    position: { type: 'boolean' },
  },
  run: async (context, { flags, positionals: [name = '', at = ''] }) => {
    const path = flags.policy ?? (context.io.env.HARUSPEX_POLICY || DEFAULT_PATH)
    if (builtInPolicy(path) !== undefined)
      throw usage(context.texts.cli.usage.keepIntoBuiltIn, { name: path })
    const { advice, base } = await adviceFor(name, at)
    if (advice.kind !== 'keep') throw refusal(advice, at, context)
    if (advice.needsPosition && !flags.position) throw usage(context.texts.cli.usage.keepPosition, {})
    const reason = flags.reason ?? 'not a secret'
    const entries = advice.entries.map((entry) => ({ ...entry, reason }))
    const held = await readPolicyText(path)
    const { policy, added } = withEntries(held ?? newPolicy(base), entries)
    if (added.length > 0) await writePolicyText(path, policy)
    await tell({ path, added, entries, json: flags.json, isNew: held === undefined }, context)
    return 0
  },
})

async function adviceFor(name: string, at: string) {
  const file = await openFile(name)
  try {
    const { head } = await readReceipt(file)
    const advice = await keepAdvice(file, /^\d{1,9}$/.test(at) ? Number(at) : at)
    return { advice, base: builtInPolicy(head.policy)?.name ?? 'strict' }
  } finally {
    await file.close()
  }
}

function newPolicy(base: string): PolicyText {
  return { extends: base, keep: [] }
}

function refusal(advice: Exclude<KeepAdvice, { kind: 'keep' }>, at: string, context: Context): HaruspexError {
  const words = context.texts.cli.usage
  if (advice.kind === 'none') return usage(words.keepNone, { word: at })
  if (advice.kind === 'never') return usage(words.keepNever, {})
  const lines = advice.lines.map(({ line, rule }) => `${line} (${rule})`).join(', ')
  return usage(words.keepMany, { lines })
}

function usage(template: string, data: Readonly<Record<string, string>>): HaruspexError {
  return new HaruspexError('ERR_USAGE', fill(template, data))
}

interface Kept {
  readonly path: string
  readonly added: readonly KeepEntry[]
  readonly entries: readonly KeepEntry[]
  readonly isNew: boolean
  readonly json: boolean
}

async function tell({ path, added, entries, isNew, json }: Kept, context: Context): Promise<void> {
  const words = context.texts.cli.kept
  if (json) {
    await context.io.out(`${inertJson({ schema: 'haruspex.keep/1', policy: path, added, entries })}\n`)
    return
  }
  const lines =
    added.length === 0
      ? [fill(words.there, { path: visible(path) })]
      : [
          fill(isNew ? words.created : words.added, { path: visible(path) }),
          ...added.map((entry) => `  ${visible(JSON.stringify(entry))}`),
        ]
  await context.io.out(`${lines.join('\n')}\n`)
  note(context, `${fill(words.hint, { path: visible(path) })}\n`)
}
