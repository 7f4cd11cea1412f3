import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

const GENERATOR = fileURLToPath(new URL('../../../../bench/generate.mjs', import.meta.url))

/** A capture of about so many MB as the benchmarks use it, gone after the tests. Dense: some 250 requests a MB. */
export function generatedCapture(megabytes: number, isDense: boolean): string {
  const folder = mkdtempSync(join(tmpdir(), 'haruspex-web-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'generated.har')
  execFileSync(process.execPath, [GENERATOR, String(megabytes), path, ...(isDense ? ['--dense'] : [])])
  return path
}
