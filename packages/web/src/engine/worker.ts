import { expose } from 'comlink'
import { createCaptureHost } from './capture-host.ts'
import { failureOf } from './failure-words.ts'
import type { Job, Remote } from './remote.ts'

const TELL_EVERY_MS = 80

const host = createCaptureHost()
const running = new Map<number, { aborted: boolean }>()

const remote: Remote = {
  run: async (method, args, job, tell) => {
    const signal = { aborted: false }
    running.set(job, signal)
    try {
      const call = Object.hasOwn(host, method) ? host[method] : undefined
      if (!call) throw new Error(`no method ${method}`)
      return { ok: true, value: await call({ signal, tell: sparingly(tell) }, ...args) }
    } catch (error) {
      return { ok: false, failure: failureOf(error) }
    } finally {
      running.delete(job)
    }
  },
  cancel: (job) => {
    const signal = running.get(job)
    if (signal) signal.aborted = true
  },
}

function sparingly(tell: ((progress: unknown) => void) | undefined): Job['tell'] {
  let last = 0
  return (progress) => {
    const now = performance.now()
    if (tell === undefined || now - last < TELL_EVERY_MS) return
    last = now
    tell(progress)
  }
}

expose(remote)
