import {
  builtInKnowledge,
  fill,
  HaruspexError,
  inertJson,
  nearest,
  PLAYBOOK_IDS,
  type PlaybookId,
  playbookWords,
  runPlaybook,
} from '@haruspex/core'
import type { Context } from '../context.ts'
import { type Input, openInput } from '../input.ts'
import { readKnowledgeFolder } from '../knowledge-folder.ts'
import { nodeRuntime } from '../node/runtime.ts'
import { startProgress } from '../progress.ts'
import { playbookJson } from '../report/playbook-json.ts'
import { playbookText } from '../report/playbook-text.ts'
import { defineVerb } from './verb.ts'

const MOST_ERROR_BYTES = 64 << 10

/** `haruspex playbook [<name> <file>]`: a guided run over a capture, from the complaint to the answer. */
export const playbookVerb = defineVerb({
  name: 'playbook',
  least: 0,
  most: 2,
  flags: {
    working: { type: 'string' },
    'error-text-from': { type: 'string' },
    at: { type: 'string', placeholder: '<time>' },
    knowledge: { type: 'string', placeholder: '<folder>' },
  },
  run: async (context, { flags, positionals: [name, file] }) => {
    if (name === undefined) {
      await context.io.out(flags.json ? `${inertJson(listJson(context))}\n` : listText(context))
      return 0
    }
    const id = playbookOf(name, context)
    if (file === undefined) throw usage('playbookFile', context, { name: id })
    const at = timeOf(flags.at, context)
    const knowledge = await readKnowledgeFolder(flags.knowledge)
    const opened: Input[] = []
    const open = async (path: string) => {
      const input = await openInput(path, context)
      opened.push(input)
      return input.source
    }
    const progress = startProgress(context)
    try {
      const source = await open(file)
      const working = flags.working === undefined ? undefined : await open(flags.working)
      const errorText =
        flags['error-text-from'] === undefined
          ? undefined
          : await readText(await open(flags['error-text-from']))
      const report = await runPlaybook(source, id, nodeRuntime, {
        knowledge,
        ...(working && { working }),
        ...(errorText !== undefined && { errorText }),
        ...(at !== undefined && { at }),
        ...(context.signal && { signal: context.signal }),
        onProgress: progress.report,
      })
      progress.end()
      const text = flags.json
        ? `${inertJson(playbookJson(report, knowledge, context))}\n`
        : playbookText(report, knowledge, context)
      await context.io.out(text)
      return 0
    } finally {
      progress.end()
      for (const input of opened) await input.close()
    }
  },
})

function playbookOf(name: string, context: Context): PlaybookId {
  const id = PLAYBOOK_IDS.find((one) => one === name.toLowerCase())
  if (id !== undefined) return id
  const meant = nearest(name, PLAYBOOK_IDS)
  const hint = meant === undefined ? '' : ` ${fill(context.texts.cli.usage.didYouMean, { word: meant })}`
  const { unknownPlaybook } = context.texts.cli.usage
  throw new HaruspexError('ERR_USAGE', fill(unknownPlaybook, { name, names: PLAYBOOK_IDS }) + hint)
}

/** @throws HaruspexError ERR_USAGE for what is no time */
function timeOf(text: string | undefined, context: Context): number | undefined {
  if (text === undefined) return undefined
  const at = Date.parse(text)
  if (Number.isNaN(at)) throw usage('playbookTime', context)
  return at
}

async function readText(source: { size: number; read(from: number, to: number): Promise<Uint8Array> }) {
  return new TextDecoder().decode(await source.read(0, Math.min(source.size, MOST_ERROR_BYTES)))
}

function usage(
  key: 'playbookFile' | 'playbookTime',
  { texts }: Context,
  data: Readonly<Record<string, string>> = {},
): HaruspexError {
  return new HaruspexError('ERR_USAGE', fill(texts.cli.usage[key], data))
}

function listJson({ language }: Context) {
  const playbooks = PLAYBOOK_IDS.map((id) => ({ id, ...playbookWords(builtInKnowledge, id, language) }))
  return { schema: 'haruspex.playbooks/1', playbooks }
}

function listText({ language, paint, texts }: Context): string {
  const lines = PLAYBOOK_IDS.map((id) => {
    const { title, purpose } = playbookWords(builtInKnowledge, id, language)
    return `  ${paint.bold(id.padEnd(14))} ${title}: ${purpose}`
  })
  return `${[texts.cli.playbook.list, ...lines, '', texts.cli.playbook.hint].join('\n')}\n`
}
