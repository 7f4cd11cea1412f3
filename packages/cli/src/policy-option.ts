import { fill, HaruspexError, nearest } from '@haruspex/core/ground'
import { BUILT_IN_POLICIES, builtInPolicy, type Policy, readPolicy } from '@haruspex/core/sanitizing'
import type { Context } from './context.ts'
import { openFile } from './node/open-file.ts'

const MOST_BYTES = 2 << 20

/** A policy, and the file it was read from; that file must never be written over. */
export interface ChosenPolicy {
  readonly policy: Policy | undefined
  readonly path: string | undefined
}

/**
 * The policy that `--policy` or HARUSPEX_POLICY names: a built-in one by its name, else a file.
 * @throws HaruspexError ERR_POLICY; as `openFile` does
 */
export async function choosePolicy(flag: string | undefined, context: Context): Promise<ChosenPolicy> {
  const name = flag ?? context.io.env.HARUSPEX_POLICY
  if (name === undefined || name === '') return { policy: undefined, path: undefined }
  const known = builtInPolicy(name)
  if (known !== undefined) return { policy: known, path: undefined }
  return { policy: await readPolicyFile(name, context), path: name }
}

async function readPolicyFile(path: string, context: Context): Promise<Policy> {
  const file = await openFile(path).catch((error: unknown) => {
    throw isMissing(error) ? unknownPolicy(path, context) : error
  })
  try {
    if (file.size > MOST_BYTES) return await readPolicy(new Uint8Array(MOST_BYTES))
    return await readPolicy(Uint8Array.from(await file.read(0, file.size)))
  } finally {
    await file.close()
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof HaruspexError && error.code === 'ERR_FILE_NOT_FOUND'
}

function unknownPolicy(word: string, { texts: { cli } }: Context): HaruspexError {
  const names = Object.keys(BUILT_IN_POLICIES)
  const meant = nearest(word, names)
  const says = fill(cli.usage.unknownPolicy, { word, names: names.join(', ') })
  const hint = meant === undefined ? '' : ` ${fill(cli.usage.didYouMean, { word: meant })}`
  return new HaruspexError('ERR_USAGE', says + hint)
}
