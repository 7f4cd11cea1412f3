import { randomBytes } from 'node:crypto'
import { type FileHandle, link, lstat, open, realpath, rename, stat, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ByteSource, Spool } from '@haruspex/core'
import { HaruspexError } from '@haruspex/core/ground'
import { createReadAt, writeAt } from './positional-file.ts'
import { forgetTempFile, rememberTempFile } from './temp-files.ts'

export interface OutputFileOptions {
  /** Take the place of a file that is already there; default false. */
  readonly replace?: boolean
}

/** A file in the making: a temporary one beside its target, readable to its owner alone. */
export interface OutputFile extends Spool {
  /** Where it will stand; links resolved. */
  readonly path: string
  /** Puts it in its place. Until then nothing stands there, or what stood there before. */
  commit(): Promise<Committed>
}

/** A commit that can still be taken back. */
export interface Committed {
  /** The target is as it was before. */
  undo(): Promise<void>
  /** It stays. */
  keep(): Promise<void>
}

const PENDING_BYTES = 256 << 10

/**
 * Opens a temporary file beside `path`.
 * @throws HaruspexError ERR_OUTPUT_EXISTS, ERR_OUTPUT_UNWRITABLE.
 */
export async function outputFile(path: string, options: OutputFileOptions = {}): Promise<OutputFile> {
  const replace = options.replace ?? false
  const target = await targetOf(path, replace)
  const temp = join(dirname(target), `.haruspex-${randomBytes(8).toString('hex')}.tmp`)
  const handle = await orUnwritable(path, () => open(temp, 'wx+', 0o600))
  rememberTempFile(temp)
  const pending = createPending(handle)
  let open_ = true
  const close = async () => {
    if (open_) await handle.close()
    open_ = false
  }
  return {
    path: target,
    write: (bytes) => orUnwritable(path, () => pending.write(bytes)),
    finish: async (name) => {
      await orUnwritable(path, () => pending.flush())
      return tempSource(name, handle, pending.written())
    },
    commit: async () => {
      await orUnwritable(path, () => pending.flush())
      // Without it a crash of the system may leave the name with nothing in it.
      await orUnwritable(path, () => handle.sync())
      // Windows renames closed files only.
      await close()
      const committed = await orUnwritable(path, () => moveInto(temp, target, replace))
      forgetTempFile(temp)
      return committed
    },
    dispose: async () => {
      await close()
      await unlink(temp).catch(() => {})
      forgetTempFile(temp)
    },
  }
}

/** Puts all of them in their places, in order; when one cannot be, none is. */
export async function commitTogether(outputs: readonly OutputFile[]): Promise<void> {
  const done: Committed[] = []
  try {
    for (const output of outputs) done.push(await output.commit())
  } catch (error) {
    for (const committed of done.reverse()) await committed.undo()
    throw error
  }
  for (const committed of done) await committed.keep()
}

/** Gathers small writes; a receipt comes line by line. */
function createPending(handle: FileHandle) {
  const buffer = new Uint8Array(PENDING_BYTES)
  let held = 0
  let position = 0
  const flush = async () => {
    if (held === 0) return
    await writeAt(handle, buffer.subarray(0, held), position)
    position += held
    held = 0
  }
  return {
    flush,
    written: () => position,
    write: async (bytes: Uint8Array) => {
      if (held + bytes.length > PENDING_BYTES) await flush()
      if (bytes.length > PENDING_BYTES) {
        await writeAt(handle, bytes, position)
        position += bytes.length
        return
      }
      buffer.set(bytes, held)
      held += bytes.length
    },
  }
}

function tempSource(name: string, handle: FileHandle, size: number): ByteSource {
  const readAt = createReadAt(handle)
  return { name, size, read: (from, to) => readAt(from, Math.min(to, size)), changed: async () => false }
}

/** The place that `path` names, once it is known that a file may be put there. */
async function targetOf(path: string, replace: boolean): Promise<string> {
  const there = await lstat(path).catch(() => undefined)
  if (there === undefined) return path
  const behind = await stat(path).catch(() => undefined)
  // A rename would put a file in the place of a folder, or of /dev/null itself.
  if (behind !== undefined && !behind.isFile()) {
    const what = behind.isDirectory() ? 'a folder' : 'a pipe or a device'
    throw new HaruspexError(
      'ERR_OUTPUT_UNWRITABLE',
      `${path} is ${what}, not a file. Name a file, or "-" for stdout.`,
      { path },
    )
  }
  if (!replace) throw outputExists(path)
  return behind === undefined ? path : await realpath(path)
}

async function moveInto(temp: string, target: string, replace: boolean): Promise<Committed> {
  if (replace) return replaceFile(temp, target)
  try {
    // A link fails where a rename would take the place of a file that came meanwhile.
    await link(temp, target)
    await unlink(temp)
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') throw outputExists(target)
    // A file system without hard links.
    if ((await lstat(target).catch(() => undefined)) !== undefined) throw outputExists(target)
    await rename(temp, target)
  }
  return { undo: () => unlink(target).catch(() => {}), keep: async () => {} }
}

async function replaceFile(temp: string, target: string): Promise<Committed> {
  const old = `${temp}.old`
  // A second name for the file that goes, so that it can come back; its place is never empty in between.
  const kept = await link(target, old).then(
    () => true,
    () => false,
  )
  if (kept) rememberTempFile(old)
  const forgetOld = async (finish: () => Promise<void>) => {
    await finish().catch(() => {})
    forgetTempFile(old)
  }
  try {
    await rename(temp, target)
  } catch (error) {
    if (kept) await forgetOld(() => unlink(old))
    throw error
  }
  return {
    undo: () => (kept ? forgetOld(() => rename(old, target)) : unlink(target).catch(() => {})),
    keep: () => (kept ? forgetOld(() => unlink(old)) : Promise.resolve()),
  }
}

function outputExists(path: string): HaruspexError {
  return new HaruspexError(
    'ERR_OUTPUT_EXISTS',
    `${path} is already there and was left as it is. Name another output, or replace it with --force.`,
    { path },
  )
}

async function orUnwritable<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof HaruspexError) throw error
    const reason = (error as { code?: string }).code ?? 'unknown'
    throw new HaruspexError(
      'ERR_OUTPUT_UNWRITABLE',
      `${path} cannot be written (${reason}). Check its folder, its permissions and the room on the disk.`,
      { path, reason },
    )
  }
}
