import type { Thread } from '../../src/model/runtime.ts'
import { Crew } from '../../src/sanitize/crew.ts'
import { createLaneServer } from '../../src/sanitize/lane-server.ts'
import { testRuntime } from '../runtime.ts'

export interface TestThread extends Thread {
  readonly calls: readonly string[]
  readonly isClosed: boolean
}

/** A thread in this one: all that goes there and comes back is cloned, and answers come late. */
export function aThread(answerOf = createLaneServer(testRuntime)): TestThread {
  const calls: string[] = []
  let isClosed = false
  return {
    calls,
    get isClosed() {
      return isClosed
    },
    async call(message, give = []) {
      calls.push((message as { do: string }).do)
      const { reply, give: given } = await answerOf(structuredClone(message, { transfer: [...give] }))
      await new Promise((resolve) => setImmediate(resolve))
      return structuredClone(reply, { transfer: [...given] })
    },
    async close() {
      isClosed = true
    },
  }
}

export function aCrew(count: number): Crew {
  return new Crew(Array.from({ length: count }, () => aThread()))
}
