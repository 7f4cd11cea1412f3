import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { HaruspexError } from '@haruspex/core/ground'
import { openProtocol, type Protocol } from './protocol.ts'

const START_MS = 30_000
const CLOSE_MS = 5000

export interface BrowserOptions {
  /** The program. */
  readonly path: string
  /** Show its window; default: none is shown. */
  readonly visible?: boolean
  /** Further switches of Chromium. */
  readonly switches?: readonly string[]
  readonly env?: Readonly<Record<string, string | undefined>>
}

/** A Chromium of our own, with a profile that is gone when it is closed. */
export interface Browser {
  readonly protocol: Protocol
  /** As it calls itself, such as `Chrome/140.0.7339.80`. */
  readonly product: string
  readonly userAgent: string
  close(): Promise<void>
}

/**
 * Starts a browser and talks to it over two pipes, so that no port is open to others on this machine.
 * @throws HaruspexError ERR_BROWSER
 */
export async function startBrowser(options: BrowserOptions): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'haruspex-browser-'))
  const child = spawn(options.path, switchesOf(options, profile), {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    env: options.env ?? process.env,
    // A group of its own: the browser's helpers end with it, and Ctrl-C reaches us first.
    detached: process.platform !== 'win32',
  })
  const forget = endWithUs(child, profile)
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const protocol = openProtocol(child.stdio[3] as Writable, child.stdio[4] as Readable)
  const close = async () => {
    await within(CLOSE_MS, protocol.send('Browser.close')).catch(() => {})
    await within(CLOSE_MS, ended).catch(() => {})
    kill(child)
    await within(CLOSE_MS, ended).catch(() => {})
    protocol.end()
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }).catch(() => {})
    forget()
  }
  try {
    const early = ended.then(() => {
      throw notStarted(options.path)
    })
    early.catch(() => {})
    const version = await within(START_MS, Promise.race([protocol.send('Browser.getVersion'), early]))
    return { protocol, product: String(version.product), userAgent: String(version.userAgent), close }
  } catch {
    await close()
    throw notStarted(options.path)
  }
}

function switchesOf({ visible, switches = [] }: BrowserOptions, profile: string): string[] {
  // The sandbox of Chromium refuses to work for root, and only for root is it left out.
  const isRoot = process.getuid?.() === 0
  return [
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    ...(visible ? [] : ['--headless=new']),
    ...(isRoot ? ['--no-sandbox'] : []),
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-default-apps',
    '--disable-extensions',
    '--disable-dev-shm-usage',
    '--password-store=basic',
    '--use-mock-keychain',
    '--metrics-recording-only',
    ...switches,
    'about:blank',
  ]
}

/** Should this process end before the browser is closed, the browser and its profile go too. */
function endWithUs(child: ChildProcess, profile: string): () => void {
  const onExit = () => {
    kill(child)
    try {
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
    } catch {
      // Nothing more can be done at the end of a process.
    }
  }
  process.once('exit', onExit)
  return () => process.removeListener('exit', onExit)
}

/** The process that we started, with its own helpers, by its id. */
function kill(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

function notStarted(path: string): HaruspexError {
  return new HaruspexError('ERR_BROWSER', `${path} did not start, or does not speak the DevTools protocol.`, {
    path,
  })
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('late')), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
