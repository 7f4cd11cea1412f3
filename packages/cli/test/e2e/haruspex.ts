import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const LAUNCHER = fileURLToPath(new URL('../../bin/haruspex.js', import.meta.url))
if (!existsSync(new URL('../../dist/main.js', import.meta.url))) {
  throw new Error('These tests run the built command line: npm run build')
}

export interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface RunOptions {
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  /** A file descriptor for stdout. */
  readonly stdout?: number
}

/** Starts the built command line, as a user does; no shell in between. */
export function start(args: readonly string[], options: RunOptions = {}): ChildProcess {
  const { LANG: _, LC_ALL: __, HARUSPEX_LANG: ___, ...env } = process.env
  const child = spawn(process.execPath, [LAUNCHER, ...args], {
    cwd: options.cwd,
    env: { ...env, ...options.env },
    stdio: ['pipe', options.stdout ?? 'pipe', 'pipe'],
  })
  child.stdin?.on('error', () => {})
  return child
}

/** What it printed and how it ended. */
export function outcomeOf(child: ChildProcess): Promise<Outcome> {
  let out = ''
  let err = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })))
}

export function haruspex(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const child = start(args, options)
  child.stdin?.end(options.input ?? '')
  return outcomeOf(child)
}
