import { parseArgs } from 'node:util'
import { type CliTexts, fill, HaruspexError, nearest } from '@haruspex/core/ground'

export interface Flag {
  readonly type: 'boolean' | 'string'
  readonly short?: string
  /** What it may be; anything where left out. */
  readonly values?: readonly string[]
  /** What stands for the value in the help. */
  readonly placeholder?: string
}

export type Flags = Readonly<Record<string, Flag>>

export type FlagValues<F extends Flags> = {
  readonly [Name in keyof F]: F[Name]['type'] extends 'boolean' ? boolean : string | undefined
}

export interface Arguments<F extends Flags> {
  readonly flags: FlagValues<F>
  readonly positionals: readonly string[]
}

/**
 * Flags and names of one command.
 * @throws HaruspexError ERR_USAGE, in the words of `words`.
 */
export function readArguments<F extends Flags>(
  argv: readonly string[],
  flags: F,
  verb: string,
  words: CliTexts,
): Arguments<F> {
  const usage = (template: string, data: Readonly<Record<string, string>>) =>
    new HaruspexError('ERR_USAGE', fill(template, data))
  const known = new Map<string, Flag>(Object.entries(flags))
  const values = new Map<string, string | true>()
  const positionals: string[] = []
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      [...known].map(([name, { type, short }]) => [name, { type, ...(short && { short }) }]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const flag = known.get(token.name)
    if (flag === undefined) throw unknownFlag(token.rawName, [...known.keys()], verb, words)
    if (values.has(token.name) && flag.type === 'string')
      throw usage(words.usage.twice, { flag: token.rawName })
    if (flag.type === 'boolean') {
      if (token.value !== undefined) throw usage(words.usage.needlessValue, { flag: token.rawName })
      values.set(token.name, true)
      continue
    }
    const { value } = token
    const swallowed = token.inlineValue === false && value !== undefined && /^-./.test(value)
    if (value === undefined || value === '' || swallowed) {
      throw usage(words.usage.missingValue, { flag: token.rawName })
    }
    if (flag.values && !flag.values.includes(value)) {
      throw usage(words.usage.badValue, { flag: token.rawName, values: flag.values.join(', ') })
    }
    values.set(token.name, value)
  }
  const result: Record<string, string | boolean | undefined> = Object.create(null)
  for (const [name, { type }] of known) {
    result[name] = type === 'boolean' ? values.has(name) : (values.get(name) as string | undefined)
  }
  return { flags: result as FlagValues<F>, positionals }
}

function unknownFlag(raw: string, known: readonly string[], verb: string, words: CliTexts): HaruspexError {
  const meant = nearest(
    raw,
    known.map((name) => `--${name}`),
  )
  const says = fill(words.usage.unknownFlag, { verb, word: raw })
  const hint = meant === undefined ? '' : ` ${fill(words.usage.didYouMean, { word: meant })}`
  return new HaruspexError('ERR_USAGE', says + hint)
}
