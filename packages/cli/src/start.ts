import { watchSignals } from './interrupt.ts'
import { processIo } from './io.ts'
import { run } from './run.ts'

/** Runs the command line of this process, and ends the process. */
export async function start(): Promise<never> {
  const signal = watchSignals()
  const code = await run(process.argv.slice(2), processIo(), signal)
  // An open stdin would keep the process alive.
  process.exit(code)
}
