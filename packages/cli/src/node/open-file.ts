import { type BigIntStats, constants } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ByteSource } from '@haruspex/core'
import { HaruspexError } from '@haruspex/core/ground'
import { createReadAt } from './positional-file.ts'

/** A file as a byte source, and the means to let go of it. */
export interface OpenFile extends ByteSource {
  readonly path: string
  /** What tells one file from another, whatever names it has. */
  readonly identity: FileIdentity
  close(): Promise<void>
}

export interface FileIdentity {
  readonly device: bigint
  readonly inode: bigint
}

/**
 * Opens a file for reading. Its length is the one at opening: a file that grows is read up to there, and `changed`
 * tells.
 * @throws HaruspexError ERR_FILE_NOT_FOUND, ERR_IS_DIRECTORY, ERR_FILE_UNREADABLE (also for pipes and devices).
 */
export async function openFile(path: string): Promise<OpenFile> {
  let handle: FileHandle | undefined
  try {
    refuseOtherThanFile(path, await stat(path, { bigint: true }))
    // Not blocking: should a pipe have taken the file's place by now, opening it would wait for ever.
    handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const opened = await handle.stat({ bigint: true })
    refuseOtherThanFile(path, opened)
    return fileSource(path, handle, opened)
  } catch (error) {
    await handle?.close()
    throw error instanceof HaruspexError ? error : unreadable(path, error)
  }
}

function fileSource(path: string, handle: FileHandle, opened: BigIntStats): OpenFile {
  const size = Number(opened.size)
  const readAt = createReadAt(handle)
  return {
    name: basename(path),
    path,
    size,
    identity: { device: opened.dev, inode: opened.ino },
    read: (from, to) => readAt(from, Math.min(to, size)),
    changed: async () => {
      const now = await handle.stat({ bigint: true })
      return now.size !== opened.size || now.mtimeNs !== opened.mtimeNs
    },
    close: () => handle.close(),
  }
}

function refuseOtherThanFile(path: string, stats: BigIntStats): void {
  if (stats.isDirectory()) {
    throw new HaruspexError('ERR_IS_DIRECTORY', `${path} is a folder. Name one capture file in it.`, { path })
  }
  if (!stats.isFile()) {
    throw new HaruspexError(
      'ERR_FILE_UNREADABLE',
      `${path} is a pipe or a device, not a file. Send its bytes to stdin and name "-" as the file.`,
      { path },
    )
  }
}

function unreadable(path: string, error: unknown): HaruspexError {
  const reason = (error as { code?: string }).code ?? 'unknown'
  if (reason === 'ENOENT' || reason === 'ENOTDIR') {
    return new HaruspexError(
      'ERR_FILE_NOT_FOUND',
      `There is no file ${path}. Check the name and the folder.`,
      {
        path,
      },
    )
  }
  return new HaruspexError(
    'ERR_FILE_UNREADABLE',
    `${path} cannot be read (${reason}). Check that you may read it.`,
    { path, reason },
  )
}
