import { fill, HaruspexError, type VerbName } from '@haruspex/core/ground'
import { type Arguments, type Flags, type FlagValues, readArguments } from '../arguments.ts'
import type { Context } from '../context.ts'
import { helpText } from '../help.ts'

/** Flags that every command has. */
export const COMMON_FLAGS = {
  json: { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
  lang: { type: 'string', placeholder: '<en|zh>' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies Flags

/** One command: data, and what it does. */
export interface VerbSpec<F extends Flags> {
  readonly name: VerbName
  readonly flags: F
  /** How many names it takes. */
  readonly least: number
  readonly most: number
  /** Resolves to the exit code. */
  run(context: Context, args: Arguments<F & typeof COMMON_FLAGS>): Promise<number>
}

/** A command that reads its own arguments. */
export interface Verb {
  readonly name: VerbName
  readonly flags: Flags
  run(context: Context, argv: readonly string[]): Promise<number>
}

export function defineVerb<F extends Flags>(spec: VerbSpec<F>): Verb {
  const flags = { ...spec.flags, ...COMMON_FLAGS }
  return {
    name: spec.name,
    flags,
    run: async (context, argv) => {
      const words = context.texts.cli
      const args = readArguments(argv, flags, spec.name, words)
      const common = args.flags as FlagValues<typeof COMMON_FLAGS>
      if (common.help) {
        await context.io.out(helpText(spec.name, flags, words))
        return 0
      }
      const got = args.positionals.length
      if (got < spec.least) {
        const example = words.verbs[spec.name].examples[0].command
        throw new HaruspexError('ERR_USAGE', fill(words.usage.missingFile, { verb: spec.name, example }))
      }
      if (got > spec.most) {
        const data = { verb: spec.name, count: spec.most, got }
        throw new HaruspexError('ERR_USAGE', fill(words.usage.tooMany, data))
      }
      return spec.run({ ...context, quiet: context.quiet || common.quiet }, args)
    },
  }
}
