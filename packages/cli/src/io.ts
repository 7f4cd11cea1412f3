import type { Readable } from 'node:stream'
import { HaruspexError } from '@haruspex/core/ground'

/** The world outside the command: what a test replaces. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdin: Readable
  readonly outIsTerminal: boolean
  readonly errIsTerminal: boolean
  /**
   * Writes to stdout; resolves when the bytes are taken. A pipe whose reader has gone takes all and keeps nothing:
   * see `outClosed`.
   * @throws HaruspexError ERR_OUTPUT_UNWRITABLE
   */
  out(what: string | Uint8Array): Promise<void>
  /** The reader of stdout has gone. */
  outClosed(): boolean
  /** Writes to stderr. */
  err(text: string): void
}

/** The real one. */
export function processIo(): Io {
  let closed = false
  // The callbacks of the writes tell what happened; without listeners the errors would end the process.
  process.stdout.on('error', () => {})
  process.stderr.on('error', () => {})
  return {
    env: process.env,
    get stdin() {
      return process.stdin
    },
    outIsTerminal: process.stdout.isTTY === true,
    errIsTerminal: process.stderr.isTTY === true,
    outClosed: () => closed,
    out: (what) =>
      new Promise((resolve, reject) => {
        if (closed) return resolve()
        process.stdout.write(what, (error) => {
          if (!error) return resolve()
          const reason = (error as { code?: string }).code ?? 'unknown'
          if (reason !== 'EPIPE') return reject(stdoutUnwritable(reason))
          closed = true
          resolve()
        })
      }),
    err: (text) => {
      process.stderr.write(text)
    },
  }
}

function stdoutUnwritable(reason: string): HaruspexError {
  return new HaruspexError(
    'ERR_OUTPUT_UNWRITABLE',
    `stdout cannot be written (${reason}). Check where it leads and the room on the disk.`,
    { path: 'stdout', reason },
  )
}
