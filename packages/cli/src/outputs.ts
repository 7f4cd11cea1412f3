import { chunksOf, fill, HaruspexError, type Spool } from '@haruspex/core/ground'
import type { Context } from './context.ts'
import type { Input } from './input.ts'
import { commitTogether, type OutputFile, outputFile } from './node/output-file.ts'
import { isSameFile, isSamePlace } from './node/same-file.ts'
import { createSpool } from './node/spool.ts'

/** Where a copy and its receipt go. */
export interface Destination {
  /** `undefined`: stdout. */
  readonly copyPath: string | undefined
  /** `undefined`: no receipt is kept. */
  readonly receiptPath: string | undefined
  /** `undefined`: none is asked for. */
  readonly reportPath?: string | undefined
  /** Only the report is written. */
  readonly isCheck?: boolean
  /** Take the place of files that are there. */
  readonly replace: boolean
  /** The same for the report, where that is another question. */
  readonly replaceReport?: boolean
  /** Further files that are read and must stay as they are. */
  readonly alsoRead?: readonly string[]
}

/** A copy and its receipt in the making. */
export interface Outputs {
  readonly copy: Spool
  readonly receipt: Spool
  /** Where a report is asked for. */
  readonly report: Spool | undefined
  /** Both get their names, or the copy goes to stdout; when one fails, neither does. */
  commit(): Promise<void>
  /** Whatever has not been committed is gone. */
  dispose(): Promise<void>
}

/**
 * @throws HaruspexError ERR_OUTPUT_IS_INPUT, ERR_OUTPUT_EXISTS, ERR_OUTPUT_UNWRITABLE, before any work is done.
 */
export async function openOutputs(to: Destination, input: Input, context: Context): Promise<Outputs> {
  await refuseInputs(to, input, context)
  const files: OutputFile[] = []
  const open = async (path: string | undefined, replace: boolean): Promise<Spool> => {
    if (path === undefined) return createSpool()
    const file = await outputFile(path, { replace })
    files.push(file)
    return file
  }
  const opened: Spool[] = []
  const openOrLetGo = async (path: string | undefined, replace = to.replace): Promise<Spool> => {
    try {
      const spool = await open(path, replace)
      opened.push(spool)
      return spool
    } catch (error) {
      for (const spool of opened) await spool.dispose()
      throw error
    }
  }
  const { reportPath, replaceReport = to.replace } = to
  const report = reportPath === undefined ? undefined : await openOrLetGo(reportPath, replaceReport)
  const receipt = await openOrLetGo(to.receiptPath)
  const copy = await openOrLetGo(to.copyPath)
  return {
    copy,
    receipt,
    report,
    commit: async () => {
      if (context.signal.aborted)
        throw new HaruspexError('ERR_INTERRUPTED', 'Interrupted. Nothing was written.')
      if (to.copyPath === undefined && !to.isCheck) await toStdout(copy, context)
      // A reader who left before the end has no copy that a receipt could belong to.
      if (!context.io.outClosed()) await commitTogether(files)
    },
    dispose: async () => {
      for (const spool of opened) await spool.dispose()
    },
  }
}

async function toStdout(copy: Spool, context: Context): Promise<void> {
  for await (const bytes of chunksOf(await copy.finish('stdout'), { chunkBytes: 64 << 10 })) {
    await context.io.out(bytes)
    if (context.io.outClosed()) return
    if (context.signal.aborted)
      throw new HaruspexError('ERR_INTERRUPTED', 'Interrupted while writing to stdout.')
  }
}

/** By whatever name, relative path or link. */
async function refuseInputs(to: Destination, input: Input, context: Context): Promise<void> {
  const refuse = (path: string, other: string) => {
    const says = fill(context.texts.cli.errors.outputIsInput, { path, other })
    return new HaruspexError('ERR_OUTPUT_IS_INPUT', says, { path })
  }
  const paths = [to.copyPath, to.receiptPath, to.reportPath].filter((path) => path !== undefined)
  for (const path of paths) {
    if (input.identity && (await isSameFile(path, input.identity))) throw refuse(path, input.path ?? '-')
    for (const read of to.alsoRead ?? []) if (await isSamePlace(path, read)) throw refuse(path, read)
  }
  for (const [place, path] of paths.entries()) {
    for (const other of paths.slice(0, place)) if (await isSamePlace(path, other)) throw refuse(path, other)
  }
}
