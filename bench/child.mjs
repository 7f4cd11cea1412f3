import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const HOOK = new URL('./memory-hook.mjs', import.meta.url).href
const STDERR_CHARACTERS = 2000

/**
 * Runs a Node script to its end. Gives wall time, peak memory and stdout; throws with the end of its stderr when it
 * fails, or takes longer than `timeoutMs`. `folder` takes the file through which the child tells its memory.
 */
export async function runChild(folder, script, args = [], { timeoutMs } = {}) {
  const memoryFile = join(folder, 'peak-bytes.txt')
  rmSync(memoryFile, { force: true })
  const from = performance.now()
  const child = spawn(process.execPath, ['--import', HOOK, script, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, BENCH_MEMORY_FILE: memoryFile },
  })
  let isTimeout = false
  const timer =
    timeoutMs &&
    setTimeout(() => {
      isTimeout = true
      child.kill('SIGKILL')
    }, timeoutMs)
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr = (stderr + text).slice(-STDERR_CHARACTERS)
  })
  const status = await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve(code ?? signal))
  })
  clearTimeout(timer)
  const seconds = (performance.now() - from) / 1000
  if (status !== 0)
    throw Object.assign(new Error(`${script} ended with ${status}.\n${stderr}`), { isTimeout })
  return { seconds, stdout, peakBytes: Number(readFileSync(memoryFile, 'utf8')) }
}
