import type { ByteSource } from '@haruspex/core'

const BREATH_MS = 12

/**
 * A source that lets the worker hear its messages while it reads: memory answers at once, and a job that only ever
 * awaits such answers would keep cancels and questions waiting until its end.
 */
export function breathingSource(source: ByteSource, now: () => number = () => performance.now()): ByteSource {
  let last = now()
  return {
    ...source,
    read: async (from, to) => {
      if (now() - last > BREATH_MS) {
        await nextTask()
        last = now()
      }
      return source.read(from, to)
    },
  }
}

/** Not a timer: nested timers are held back by 4 ms (HTML, 8.6). */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })
}
