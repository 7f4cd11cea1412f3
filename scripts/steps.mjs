// The steps that `npm test` and `npm run check` share. Each gives how many checks passed and failed.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, runTool } from './setup.mjs'

/** Types of the tests and of the workbench; the sources of the others are checked by the build. */
export function typecheck() {
  const projects = ['tsconfig.test.json', 'packages/web/tsconfig.test.json']
  const failed = projects.filter((path) => runTool('typescript/bin/tsc', ['-p', path], { stdout: 1 }) !== 0)
  return one('types', failed.length)
}

/** Format and lint. */
export function lint() {
  return one('format and lint', runTool('@biomejs/biome/bin/biome', ['check', '.'], { stdout: 1 }))
}

/** Vitest with these arguments. Counts tests; a file that could not be loaded counts as one that failed. */
export function unitTests(args, env = {}) {
  const report = join(ROOT, '.cache', 'vitest.json')
  mkdirSync(join(ROOT, '.cache'), { recursive: true })
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const status = runTool('vitest/vitest.mjs', ['run', ...reporters, ...args], { stdout: 1, env })
  return counts(readReport(report), status)
}

/** Prints the closing line and ends the process. */
export function close(results) {
  const passed = results.reduce((sum, result) => sum + result.passed, 0)
  const failed = results.reduce((sum, result) => sum + result.failed, 0)
  const skipped = results.reduce((sum, result) => sum + (result.skipped ?? 0), 0)
  if (skipped > 0) process.stdout.write(`\n${skipped} skipped\n`)
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
  process.exit(failed === 0 && passed > 0 ? 0 : 1)
}

function one(name, status) {
  process.stdout.write(`${status === 0 ? 'ok    ' : 'FAILED'} ${name}\n`)
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

function counts(report, status) {
  if (report === undefined) return { passed: 0, failed: 1 }
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  const failed = report.numFailedTests + unloaded.length
  // Vitest also fails for errors outside any test.
  const outside = failed === 0 && status !== 0 ? 1 : 0
  return { passed: report.numPassedTests, failed: failed + outside, skipped: report.numPendingTests }
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
