import { randomBytes } from 'node:crypto'
import { type FileHandle, open, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ByteSource, HaruspexError, memorySource, type Spool } from '@haruspex/core/ground'
import { type CounterCipher, createCounterCipher } from './counter-cipher.ts'
import { createReadAt, writeAt } from './positional-file.ts'
import { forgetTempFile, rememberTempFile } from './temp-files.ts'

export interface SpoolOptions {
  /** What is kept in memory before a file is made; default 8 MB. */
  readonly memoryBytes?: number
  /** Where the file goes; default the temporary folder of the system. */
  readonly folder?: string
}

const FIRST_BYTES = 64 << 10
const WRITE_BYTES = 256 << 10

interface SpoolFile {
  readonly handle: FileHandle
  readonly cipher: CounterCipher
  /** Set while the file still has a name: not every system lets an open file lose it. */
  readonly path: string | undefined
  written: number
}

/**
 * A private place for bytes that must be read again: memory for little, beyond that a file that is encrypted with a
 * key in memory, readable to its owner alone, and without a name where the system allows it.
 * @throws HaruspexError ERR_OUTPUT_UNWRITABLE when the temporary folder takes no more.
 */
export async function createSpool(options: SpoolOptions = {}): Promise<Spool> {
  const memoryBytes = Math.max(1, options.memoryBytes ?? 8 << 20)
  const folder = options.folder ?? tmpdir()
  let pending = new Uint8Array(Math.min(FIRST_BYTES, memoryBytes))
  let pendingBytes = 0
  let file: SpoolFile | undefined

  const flush = async () => {
    if (pendingBytes === 0) return
    file ??= await openSpoolFile(folder)
    const sealed = file.cipher.encrypt(pending.subarray(0, pendingBytes))
    await writeAt(file.handle, sealed, file.written)
    file.written += sealed.length
    pendingBytes = 0
    if (pending.length !== WRITE_BYTES) pending = wiped(pending, WRITE_BYTES)
  }
  /** Room for more in `pending`: by growing while memory may hold it, by writing it out afterwards. */
  const makeRoom = async (wanted: number) => {
    if (file === undefined && pending.length < memoryBytes) {
      const length = Math.min(memoryBytes, Math.max(pending.length * 2, pendingBytes + wanted))
      const grown = new Uint8Array(length)
      grown.set(pending.subarray(0, pendingBytes))
      pending.fill(0)
      pending = grown
    } else await withRoom(folder, flush)
  }

  return {
    write: async (bytes) => {
      for (let at = 0; at < bytes.length; ) {
        if (pendingBytes === pending.length) await makeRoom(bytes.length - at)
        const part = bytes.subarray(at, at + pending.length - pendingBytes)
        pending.set(part, pendingBytes)
        pendingBytes += part.length
        at += part.length
      }
    },
    finish: async (name) => {
      if (file === undefined) return memorySource(pending.subarray(0, pendingBytes), name)
      await withRoom(folder, flush)
      return spoolSource(name, file)
    },
    dispose: async () => {
      pending = wiped(pending, 0)
      pendingBytes = 0
      const last = file
      file = undefined
      if (last === undefined) return
      last.cipher.forget()
      await last.handle.close().catch(() => {})
      if (last.path === undefined) return
      await unlink(last.path).catch(() => {})
      forgetTempFile(last.path)
    },
  }
}

function wiped(old: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  old.fill(0)
  return new Uint8Array(length)
}

async function withRoom(folder: string, write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (error instanceof HaruspexError) throw error
    const code = (error as { code?: string }).code ?? 'unknown'
    throw new HaruspexError(
      'ERR_OUTPUT_UNWRITABLE',
      `The temporary folder ${folder} cannot be written (${code}). Free some room there, or name another folder in TMPDIR.`,
      { path: folder, reason: code },
    )
  }
}

async function openSpoolFile(folder: string): Promise<SpoolFile> {
  const path = join(folder, `haruspex-${randomBytes(12).toString('hex')}.spool`)
  const handle = await open(path, 'wx+', 0o600)
  rememberTempFile(path)
  let named: string | undefined = path
  try {
    await unlink(path)
    forgetTempFile(path)
    named = undefined
  } catch {
    // Windows keeps the name of an open file; dispose and the end of the process remove it.
  }
  return { handle, cipher: createCounterCipher(), path: named, written: 0 }
}

function spoolSource(name: string, { handle, cipher, written }: SpoolFile): ByteSource {
  const readAt = createReadAt(handle)
  return {
    name,
    size: written,
    read: async (from, to) => {
      const start = from - (from % cipher.blockBytes)
      const sealed = await readAt(start, Math.min(to, written))
      return cipher.decryptAt(start, sealed).subarray(from - start)
    },
    changed: async () => false,
  }
}
