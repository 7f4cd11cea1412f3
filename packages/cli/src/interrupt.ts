import { removeTempFiles } from './node/temp-files.ts'

/** Exit code of a command that was interrupted. */
export const INTERRUPTED = 130

/** How long a command may take to stop by itself. */
const GRACE_MS = 3000

/**
 * A signal that aborts on Ctrl-C and its kin. The command then stops and tidies up; should it not, or should the
 * user insist, the temporary files are removed and the process ends at once.
 */
export function watchSignals(): AbortSignal {
  const controller = new AbortController()
  const end = () => {
    removeTempFiles()
    process.exit(INTERRUPTED)
  }
  const stop = () => {
    if (controller.signal.aborted) return end()
    process.exitCode = INTERRUPTED
    controller.abort()
    setTimeout(end, GRACE_MS).unref()
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, stop)
  return controller.signal
}
