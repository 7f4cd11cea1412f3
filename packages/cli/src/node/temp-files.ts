import { rmSync } from 'node:fs'

// Paths of temporary files that still stand on the disk. Whatever ends the process takes them with it, except
// SIGKILL; what holds captured bytes is encrypted for that case (spool.ts).
const paths = new Set<string>()
let watching = false

/** Has `path` removed when the process ends, unless `forgetTempFile` is called first. */
export function rememberTempFile(path: string): void {
  paths.add(path)
  if (watching) return
  watching = true
  process.once('exit', removeTempFiles)
}

/** The file is gone or has become something that stays. */
export function forgetTempFile(path: string): void {
  paths.delete(path)
}

/** Removes every remembered file, at once. */
export function removeTempFiles(): void {
  for (const path of paths) {
    try {
      rmSync(path, { force: true })
    } catch {
      // Nothing more can be done at the end of a process.
    }
  }
  paths.clear()
}
