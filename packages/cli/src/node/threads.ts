import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Thread } from '@haruspex/core'

const MOST_THREADS = 2

/** Threads that are worth starting here. */
export const THREADS = Math.min(MOST_THREADS, availableParallelism())

interface Reply {
  readonly value?: unknown
  readonly error?: unknown
}

/** A worker thread that runs `thread-main`. */
export function startThread(): Thread {
  const worker = new Worker(new URL('./thread-main.js', import.meta.url), { stdin: false })
  const waiting: { resolve(value: unknown): void; reject(error: unknown): void }[] = []
  const fail = (error: unknown): void => {
    for (const one of waiting.splice(0)) one.reject(error)
  }
  worker.on('message', ({ value, error }: Reply) => {
    const one = waiting.shift()
    if (error === undefined) one?.resolve(value)
    else one?.reject(error)
  })
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('A thread ended before its work did.')))
  return {
    call: (message, give = []) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject })
        worker.postMessage(message, give)
      }),
    close: async () => {
      await worker.terminate()
    },
  }
}
