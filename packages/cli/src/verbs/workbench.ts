import { fill, HaruspexError, inertJson, type Language, visible } from '@haruspex/core/ground'
import { type Context, note } from '../context.ts'
import { type Input, openInput } from '../input.ts'
import { languageOf } from '../language.ts'
import { DEMO } from '../serve/bundled-demo.ts'
import { hasDesktop, openBrowser } from '../serve/open-browser.ts'
import type { Opened } from '../serve/served-file.ts'
import { siteOf } from '../serve/site.ts'
import { workbenchFolder } from '../serve/workbench-folder.ts'
import { serveWorkbench, type WorkbenchServer } from '../serve/workbench-server.ts'
import { defineVerb } from './verb.ts'

const MOST_FILES = 50

/** `haruspex [<file>…]`: serves the workbench and the files to this machine until it is interrupted. */
export const workbenchVerb = defineVerb({
  name: 'workbench',
  least: 0,
  most: MOST_FILES,
  flags: {
    port: { type: 'string', placeholder: '<number>' },
    open: { type: 'boolean' },
    'no-open': { type: 'boolean' },
  },
  run: async (context, { flags, positionals }) => {
    const port = portOf(flags.port, context)
    const words = context.texts.cli.served
    const { open, 'no-open': noOpen } = flags
    if (open && noOpen) throw new HaruspexError('ERR_USAGE', context.texts.cli.usage.openOrNot)
    const opens = open || (!noOpen && isAtScreen(context))
    const opened = await openAll(positionals, context)
    try {
      const site = await siteOf(await workbenchFolder(context.io.env))
      const server = await serveWorkbench({
        site,
        files: opened.files,
        language: askedLanguage(flags.lang, context),
        port,
        onChanged: ({ source: { name } }) =>
          context.io.err(`${fill(words.changed, { name: visible(name) })}\n`),
        onError: (error) => context.io.err(`${fill(words.unreadable, { reason: kindOf(error) })}\n`),
      })
      try {
        await tell(server, opened, { opens, asJson: flags.json }, context)
        await aborted(context.signal)
      } finally {
        await server.stop()
      }
      return 0
    } finally {
      await opened.close()
    }
  },
})

interface OpenFiles {
  readonly files: readonly Opened[]
  close(): Promise<void>
}

/** Without names the demo. */
async function openAll(names: readonly string[], context: Context): Promise<OpenFiles> {
  if (names.filter((name) => name === '-').length > 1) {
    throw new HaruspexError('ERR_USAGE', context.texts.cli.usage.stdinTwice)
  }
  const files: (Input & Pick<Opened, 'tourPath'>)[] = []
  const close = async () => {
    for (const file of files) await file.close()
  }
  try {
    for (const name of names) files.push(await openInput(name, context))
    if (names.length === 0)
      files.push({ ...(await openInput(DEMO.capturePath, context)), tourPath: DEMO.tourPath })
    return { files, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** The address is the result, so it goes to stdout, alone; what there is to say about it goes to stderr. */
async function tell(
  server: WorkbenchServer,
  { files }: OpenFiles,
  { opens, asJson }: { readonly opens: boolean; readonly asJson: boolean },
  context: Context,
): Promise<void> {
  const words = context.texts.cli.served
  const isOpen = opens && (await openBrowser(server.ticketAddress()))
  const isDemo = files.some(({ tourPath }) => tourPath !== undefined)
  const names = files.map(({ source }) => visible(source.name)).join(', ')
  note(context, `${isDemo ? words.demo : fill(words.files, { names })}\n`)
  note(context, `${isOpen ? words.opened : opens ? words.notOpened : words.here}\n`)
  const captures = files.map(({ source: { name, size } }) => ({ name, bytes: size }))
  const result = { schema: 'haruspex.workbench/1', address: server.address, captures }
  await context.io.out(asJson ? `${inertJson(result)}\n` : `${server.address}\n`)
  note(context, `${words.until}\n`)
}

/** Somebody sits before it: a terminal, and a desktop that can show a browser. */
function isAtScreen({ io }: Context): boolean {
  return io.errIsTerminal && hasDesktop(io.env)
}

/** The language that was asked for, not the one that a terminal happens to have: the page knows that of its browser. */
function askedLanguage(flag: string | undefined, { io }: Context): Language | undefined {
  return languageOf(flag ?? io.env.HARUSPEX_LANG ?? '')
}

function portOf(word: string | undefined, { texts }: Context): number {
  if (word === undefined) return 0
  const port = /^\d{1,5}$/.test(word) ? Number(word) : 0
  if (port < 1 || port > 65_535) throw new HaruspexError('ERR_USAGE', texts.cli.usage.portNumber)
  return port
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

/** Its code alone: a message may quote a path. */
function kindOf(error: unknown): string {
  const { code } = error as { code?: unknown }
  return typeof code === 'string' && /^[A-Z_0-9]{2,40}$/.test(code) ? code : 'ERR_INTERNAL'
}
