import { parentPort } from 'node:worker_threads'
import { createLaneServer, type LaneMessage } from '@haruspex/core'
import { nodeRuntime } from './runtime.ts'

const answer = createLaneServer(nodeRuntime)

parentPort?.on('message', (message: LaneMessage) => {
  try {
    const { value, give } = answer(message)
    parentPort?.postMessage({ value }, give)
  } catch (error) {
    parentPort?.postMessage({ error })
  }
})
