import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { FileIdentity } from './open-file.ts'

/** Whether `path` leads, by whatever name or link, to the file with that identity. */
export async function isSameFile(path: string, identity: FileIdentity): Promise<boolean> {
  const found = await stat(path, { bigint: true }).catch(() => undefined)
  return found !== undefined && found.dev === identity.device && found.ino === identity.inode
}

/** Whether two paths lead to one place, also when nothing stands there yet. */
export async function isSamePlace(one: string, other: string): Promise<boolean> {
  const found = await stat(one, { bigint: true }).catch(() => undefined)
  if (found !== undefined) return isSameFile(other, { device: found.dev, inode: found.ino })
  return (await place(one)) === (await place(other))
}

/** The path with links resolved, in its folder where the file itself is not there yet. */
async function place(path: string): Promise<string> {
  const folder = dirname(resolve(path))
  const real = await realpath(path).catch(() => undefined)
  if (real !== undefined) return real
  return join(await realpath(folder).catch(() => folder), basename(path))
}
