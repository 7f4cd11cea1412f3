import { parentPort } from 'node:worker_threads'
import { createLaneServer } from '@haruspex/core/lane'
import { valueRuntime } from './value-runtime.ts'

const answer = createLaneServer(valueRuntime)

parentPort?.on('message', async (message: unknown) => {
  const { reply, give } = await answer(message)
  parentPort?.postMessage(reply, give)
})
