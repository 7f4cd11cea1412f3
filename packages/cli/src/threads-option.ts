import type { Runtime } from '@haruspex/core'
import { HaruspexError } from '@haruspex/core/ground'
import type { Context } from './context.ts'
import { nodeRuntime } from './node/runtime.ts'

const MOST_THREADS = 16

/** The runtime with as many threads as `--threads` asks for; without the flag there is one. */
export function runtimeWith(threads: string | undefined, context: Context): Runtime {
  if (threads === undefined) return nodeRuntime
  const count = /^\d{1,2}$/.test(threads) ? Number(threads) : 0
  if (count < 1 || count > MOST_THREADS)
    throw new HaruspexError('ERR_USAGE', context.texts.cli.usage.threadCount)
  return { ...nodeRuntime, threads: count }
}
