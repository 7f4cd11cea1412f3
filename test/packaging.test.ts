import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { must, npm, plainEnv } from './commands.ts'
import { blocks, libraryExample, README } from './readme.ts'
import { ROOT } from './repository.ts'

const MANY_SECONDS = 180_000
const hasWorkbench = existsSync(join(ROOT, 'packages/web/dist/served/index.html'))

/** A program that uses what the packages promise to others; compiled with their types, without `skipLibCheck`. */
const CONSUMER = `
import { type Diagnosis, diagnoseFile, type FileReport, HaruspexError, memorySource } from '@haruspex/core'
import { nodeRuntime } from 'haruspex/node'

const bytes: Uint8Array = new TextEncoder().encode('{"log":{"version":"1.2","creator":{"name":"x"},"entries":[]}}')
const report: FileReport = await diagnoseFile(memorySource(bytes, 'empty.har'), nodeRuntime)
const diagnosis: Diagnosis = report.diagnosis
console.log(report.file.entries, diagnosis.top.length)
try {
  await diagnoseFile(memorySource(new Uint8Array()), nodeRuntime)
} catch (error) {
  if (error instanceof HaruspexError) console.log(error.code)
}
`

describe('the packages outside the checkout', () => {
  let folder = ''
  const packed = new Map<string, string[]>()

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'haruspex-packaging-'))
    const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
    must(process.execPath, [tsc, '-b', 'packages/core', 'packages/cli'], ROOT)
    const tarballs = ['core', 'cli'].map((name) => {
      const [pack] = JSON.parse(
        npm(['pack', '--json', '--pack-destination', folder], join(ROOT, 'packages', name)),
      )
      packed.set(
        name,
        pack.files.map((file: { path: string }) => file.path),
      )
      return join(folder, pack.filename)
    })
    writeFileSync(join(folder, 'package.json'), '{"name":"consumer","private":true,"type":"module"}')
    npm(['install', '--prefer-offline', '--no-audit', '--no-fund', ...tarballs], folder)
    copyFileSync(join(folder, 'node_modules/haruspex/demo/shop.har'), join(folder, 'shop.har'))
  }, MANY_SECONDS)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const binary = () => {
    const { bin } = JSON.parse(readFileSync(join(folder, 'node_modules/haruspex/package.json'), 'utf8'))
    return join(folder, 'node_modules', 'haruspex', bin.haruspex)
  }
  const haruspex = (...args: string[]) => {
    return spawnSync(process.execPath, [binary(), ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: plainEnv(),
    })
  }

  it('hold what is built, its types and the licence, and nothing of the workshop', () => {
    for (const [name, files] of packed) {
      expect(files, name).toContain('LICENSE')
      expect(files, name).toContain('README.md')
      expect(files.filter((path) => /\.d\.ts$/.test(path)).length, name).toBeGreaterThan(1)
      expect(
        files.filter((path) => /(^|\/)(src|test)\/|tsbuildinfo|\.test\./.test(path)),
        name,
      ).toEqual([])
    }
    expect(packed.get('core')).toContain('dist/index.js')
    expect(packed.get('cli')).toEqual(
      expect.arrayContaining(['demo/shop.har', 'demo/tour.har', 'demo/tour.json']),
    )
  })

  it.runIf(hasWorkbench)('bring the workbench, and leave no copy of it in the checkout', async () => {
    expect(packed.get('cli')).toContain('workbench/index.html')
    expect(existsSync(join(ROOT, 'packages/cli/workbench'))).toBe(false)
    const child = spawn(process.execPath, [binary(), 'shop.har'], { cwd: folder, env: plainEnv() })
    const [address] = (await once(child.stdout, 'data')) as [Buffer]
    const page = await fetch(address.toString().trim())
    expect(await page.text()).toContain('<script')
    child.kill('SIGINT')
    expect(await once(child, 'close')).toEqual([0, null])
  })

  it('bring a command that says its version', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'packages/cli/package.json'), 'utf8'))
    const { status, stdout } = haruspex('--version')
    expect(stdout).toContain(version)
    expect(status).toBe(0)
  })

  it('triage the demo capture as the README shows it, and verify the copy', () => {
    const triage = haruspex('triage', 'shop.har')
    expect(triage.status, triage.stderr).toBe(0)
    const shown = (blocks(README, 'text')[0] ?? '').split('\n').filter((line) => !['', '…'].includes(line))
    expect(shown.length).toBeGreaterThan(6)
    expect(triage.stdout.split('\n')).toEqual(expect.arrayContaining(shown))
    const copy = readFileSync(join(folder, 'shop.sanitized.har'), 'utf8')
    const original = readFileSync(join(folder, 'shop.har'), 'utf8')
    expect(JSON.parse(copy).log.entries).toHaveLength(JSON.parse(original).log.entries.length)
    expect(existsSync(join(folder, 'shop.sanitized.receipt.ndjson'))).toBe(true)
    expect(haruspex('verify', 'shop.har', 'shop.sanitized.har').status).toBe(0)
  })

  it('type-check and run in a program of somebody else', () => {
    writeFileSync(join(folder, 'consumer.ts'), CONSUMER)
    compileAndRun('consumer')
    const { stdout, stderr } = spawnSync(process.execPath, ['out/consumer.js'], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
    expect(stdout).toMatch(/^0 \d+\nERR_FILE_EMPTY\n$/)
  })

  it('do what the README shows of the library', () => {
    writeFileSync(join(folder, 'readme.ts'), libraryExample())
    compileAndRun('readme')
    const { stdout, stderr, status } = spawnSync(process.execPath, ['out/readme.js'], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
    expect(stdout).toContain('gateway-error')
    expect(status).toBe(0)
  })

  /** Compiles `<name>.ts` into `out`, as strictly as anybody would. */
  function compileAndRun(name: string): void {
    const options = [
      '--strict',
      '--target',
      'es2023',
      '--lib',
      'es2023,dom',
      '--module',
      'nodenext',
      '--outDir',
      'out',
    ]
    const types = ['--types', 'node', '--typeRoots', join(ROOT, 'node_modules', '@types')]
    const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
    must(process.execPath, [tsc, ...options, ...types, '--ignoreConfig', `${name}.ts`], folder)
  }
})
