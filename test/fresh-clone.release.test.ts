import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plainEnv } from './commands.ts'
import { ROOT, repositoryFiles } from './repository.ts'

const MINUTES = 60_000

describe('a fresh clone', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'haruspex-clone-'))
    for (const path of repositoryFiles().filter((file) => existsSync(join(ROOT, file)))) {
      cpSync(join(ROOT, path), join(folder, path))
    }
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const start = (...args: string[]) =>
    spawnSync('npm', ['start', '--silent', ...(args.length > 0 ? ['--', ...args] : [])], {
      cwd: folder,
      encoding: 'utf8',
      env: plainEnv(),
      shell: process.platform === 'win32',
    })

  it(
    'installs, builds and serves the workbench with one command',
    async () => {
      const child = spawn('npm', ['start', '--silent'], {
        cwd: folder,
        env: plainEnv(),
        shell: process.platform === 'win32',
      })
      let stderr = ''
      child.stderr.on('data', (text) => {
        stderr += text
      })
      const [address] = (await once(child.stdout, 'data')) as [Buffer]
      expect(stderr).toContain('Installing')
      expect(stderr).toContain('Building')
      const list = await fetch(new URL('captures.json', address.toString().trim()))
      expect(await list.json()).toMatchObject({ captures: [{ name: 'tour.har' }] })
      child.kill('SIGINT')
      await once(child, 'close')
      expect(readFileSync(join(folder, 'package-lock.json'), 'utf8')).toBe(
        readFileSync(join(ROOT, 'package-lock.json'), 'utf8'),
      )
    },
    5 * MINUTES,
  )

  it(
    'does none of that twice, until a source changes',
    () => {
      expect(start('--version').stderr).not.toMatch(/Installing|Building/)
      appendFileSync(join(folder, 'packages/core/src/model/tag.ts'), '\n')
      expect(start('--version').stderr).toContain('Building')
      expect(start('--version').stderr).not.toMatch(/Installing|Building/)
    },
    2 * MINUTES,
  )

  it(
    'forgets what was built from a source that is gone',
    () => {
      const plant = join(folder, 'packages/core/src/model/plant')
      appendFileSync(`${plant}.ts`, 'export const plant = 1\n')
      start('--version')
      const built = join(folder, 'packages/core/dist/model/plant.js')
      expect(existsSync(built)).toBe(true)
      rmSync(`${plant}.ts`)
      start('--version')
      expect(existsSync(built)).toBe(false)
      expect(existsSync(join(dirname(built), 'tag.js'))).toBe(true)
    },
    2 * MINUTES,
  )

  it('runs by npx what was built, and hands on its exit code', () => {
    const command = join(
      folder,
      'node_modules',
      '.bin',
      process.platform === 'win32' ? 'haruspex.cmd' : 'haruspex',
    )
    const shell = process.platform === 'win32'
    expect(spawnSync(command, ['--version'], { cwd: folder, encoding: 'utf8', shell }).status).toBe(0)
    expect(start('diagnose', 'no-such-file.har').status).toBe(2)
  })
})
