import type { ByteSource } from '@haruspex/core'
import type { Context } from './context.ts'
import { type FileIdentity, openFile } from './node/open-file.ts'
import { spoolStdin } from './node/stdin-source.ts'

/** The capture that a command works on. */
export interface Input {
  readonly source: ByteSource
  /** `undefined` for stdin. */
  readonly path: string | undefined
  readonly identity: FileIdentity | undefined
  close(): Promise<void>
}

/** Opens a file, or takes in stdin for `-`. */
export async function openInput(name: string, context: Context): Promise<Input> {
  if (name === '-') {
    const source = await spoolStdin(context.io.stdin, context.signal)
    return { source, path: undefined, identity: undefined, close: source.close }
  }
  const file = await openFile(name)
  return { source: file, path: name, identity: file.identity, close: file.close }
}
