import { Worker } from 'node:worker_threads'
import type { Thread } from '@haruspex/core'
import { HaruspexError } from '@haruspex/core/ground'
import { keepHeapSmallStill } from './heap.ts'

interface Waiting {
  resolve(value: unknown): void
  reject(error: unknown): void
}

/** A worker thread that runs `thread-main`. */
export function startThread(): Thread {
  const worker = new Worker(new URL('./thread-main.js', import.meta.url), {
    // Options of the process, such as modules to load first, are not meant for its threads.
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: 3 },
  })
  worker.once('online', keepHeapSmallStill)
  const waiting: Waiting[] = []
  let ended: unknown
  const end = (error: unknown): void => {
    ended ??= error
    for (const one of waiting.splice(0)) one.reject(ended)
  }
  worker.on('message', (reply: unknown) => waiting.shift()?.resolve(reply))
  worker.on('messageerror', () => end(new Error('A thread said what cannot be read.')))
  worker.on('error', (error) => end(isOutOfMemory(error) ? outOfMemory() : threadEnded()))
  worker.on('exit', () => end(threadEnded()))
  return {
    call: (message, give = []) =>
      new Promise((resolve, reject) => {
        if (ended !== undefined) return reject(ended)
        waiting.push({ resolve, reject })
        worker.postMessage(message, give)
      }),
    close: async () => {
      await worker.terminate()
    },
  }
}

function isOutOfMemory(error: unknown): boolean {
  return (error as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function outOfMemory(): HaruspexError {
  return new HaruspexError('ERR_TOO_LARGE', 'A value needs more memory than there is. Nothing was written.')
}

/** What else ends a thread says in its message may quote the capture. */
function threadEnded(): Error {
  return new Error('A thread ended before its work did.')
}
