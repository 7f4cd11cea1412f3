import { readFileSync } from 'node:fs'
import { lstat } from 'node:fs/promises'
import { fill, HaruspexError, type Language, nearest, texts } from '@haruspex/core/ground'
import type { Context } from './context.ts'
import { overviewText } from './help.ts'
import type { Io } from './io.ts'
import { languageFrom, languageOf } from './language.ts'
import { paintFor } from './paint.ts'
import { exitCodeOf, problemText } from './problem.ts'
import { isVerbName, loadVerb, VERB_NAMES } from './verbs/all.ts'

/** Runs one command line; resolves to the exit code. Whatever goes wrong is told on stderr. */
export async function run(argv: readonly string[], io: Io, signal: AbortSignal): Promise<number> {
  const asked = askedLanguage(argv)
  const language: Language = (asked && languageOf(asked)) || languageFrom(io.env)
  const context: Context = {
    io,
    language,
    texts: texts(language),
    quiet: false,
    signal,
    paint: paintFor(io),
  }
  try {
    if (asked !== undefined && languageOf(asked) === undefined) throw badLanguage(context)
    return await dispatch(argv, context)
  } catch (error) {
    io.err(problemText(error, context.texts, language === 'en'))
    return exitCodeOf(error)
  }
}

async function dispatch(argv: readonly string[], context: Context): Promise<number> {
  const { cli } = context.texts
  const { before, word, after } = splitAtVerb(argv)
  if (isVerbName(word)) return (await loadVerb(word)).run(context, [...before, ...after])
  if (before.includes('--version') || before.includes('-V')) {
    await context.io.out(`${version()}\n`)
    return 0
  }
  const [about] = after
  if (word === 'help' && isVerbName(about)) return (await loadVerb(about)).run(context, ['--help'])
  if (word === 'help' || (word === undefined && asksForHelp(before))) {
    await context.io.out(overviewText(VERB_NAMES, cli))
    return 0
  }
  if (word !== undefined && word !== '-' && !(await mayBeFile(word))) throw unknownVerb(word, context)
  return (await loadVerb('workbench')).run(context, argv)
}

/** Of the flags that may stand before a command or a file, those that take a value. */
const WITH_VALUE = ['--lang', '--port']

function splitAtVerb(argv: readonly string[]) {
  let at = 0
  while (at < argv.length && /^-./.test(argv[at] ?? '')) at += WITH_VALUE.includes(argv[at] ?? '') ? 2 : 1
  return { before: argv.slice(0, at), word: argv[at], after: argv.slice(at + 1) }
}

function asksForHelp(flags: readonly string[]): boolean {
  return flags.includes('--help') || flags.includes('-h')
}

/** Something is there, or the word has the form of a path: then "no such file" is the better answer. */
async function mayBeFile(word: string): Promise<boolean> {
  if (/[./\\]/.test(word)) return true
  return lstat(word).then(
    () => true,
    () => false,
  )
}

function unknownVerb(word: string, { texts: { cli } }: Context): HaruspexError {
  const meant = nearest(word, VERB_NAMES)
  const says = fill(cli.usage.unknownVerb, { word })
  const hint = meant === undefined ? '' : ` ${fill(cli.usage.didYouMean, { word: meant })}`
  return new HaruspexError('ERR_USAGE', says + hint)
}

/** The language decides in which words the rest is read, so it is looked for first. */
function askedLanguage(argv: readonly string[]): string | undefined {
  const end = argv.indexOf('--')
  const flags = end < 0 ? argv : argv.slice(0, end)
  const inline = flags.find((flag) => flag.startsWith('--lang='))
  if (inline !== undefined) return inline.slice('--lang='.length)
  const at = flags.indexOf('--lang')
  return at < 0 ? undefined : flags[at + 1]
}

function badLanguage({ texts: { cli } }: Context): HaruspexError {
  return new HaruspexError('ERR_USAGE', fill(cli.usage.badValue, { flag: '--lang', values: 'en, zh' }))
}

function version(): string {
  const file = new URL('../package.json', import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}
