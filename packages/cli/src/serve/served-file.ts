import type { ByteSource } from '@haruspex/core/ground'
import type { FileIdentity } from '../node/open-file.ts'
import { isSameFile } from '../node/same-file.ts'
import type { ServedState } from './served-captures.ts'

/** A capture to be served. */
export interface Opened {
  readonly source: ByteSource
  /** Where it stood; `undefined` for stdin. */
  readonly path: string | undefined
  readonly identity: FileIdentity | undefined
  /** A tour that comes with it: the path of a JSON file. */
  readonly tourPath?: string | undefined
}

/** One that is served: opened once, and known by what it is rather than by its name. */
export interface ServedFile extends Opened {
  /** Bytes of its own for each reader, however many read at once. */
  readonly read: (from: number, to: number) => Promise<Uint8Array>
}

export function servedFile(opened: Opened): ServedFile {
  const { source } = opened
  let last: Promise<unknown> = Promise.resolve()
  return {
    ...opened,
    // What a source hands out is valid until its next read: so the next one waits until a copy is made.
    read: (from, to) => {
      const copy = last.then(async () => Uint8Array.from(await source.read(from, to)))
      last = copy.catch(() => {})
      return copy
    },
  }
}

/** What has become of the file since the start. */
export async function stateOf({ source, path, identity }: Opened): Promise<ServedState> {
  if (await source.changed()) return 'changed'
  if (path === undefined || identity === undefined) return 'same'
  return (await isSameFile(path, identity)) ? 'same' : 'replaced'
}
