// Preloaded into a measured child (`node --import`): writes its peak memory in bytes to BENCH_MEMORY_FILE at exit.
import { readFileSync, writeFileSync } from 'node:fs'

/**
 * The kernel's high-water mark of this program alone. `maxRSS` also counts the moment before `exec`, when the child
 * was still a copy of its parent, so it is only the second choice.
 */
function peakBytes() {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
    if (kilobytes !== undefined) return Number(kilobytes) * 1024
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS * 1024
}

const file = process.env.BENCH_MEMORY_FILE
if (file !== undefined) process.on('exit', () => writeFileSync(file, String(peakBytes())))
