import {
  appendFileSync,
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aHar, captureFolders, harEntry, MARKER, SECRETS } from './a-capture.ts'
import { haruspex, outcomeOf, start } from './haruspex.ts'

const capture = captureFolders()
const posix = process.platform !== 'win32'

/** A capture that takes a while, of many megabytes. */
function largeHar(): string {
  const body = JSON.stringify({ text: `${MARKER} and further words. `.repeat(4000) })
  return aHar(
    Array.from({ length: 300 }, (_, i) =>
      harEntry({ second: i % 60, url: 'https://shop.example.com/', body }),
    ),
  )
}

describe('the input', () => {
  it('is never an output, by whatever name', async () => {
    const { folder, path } = capture()
    symlinkSync(path, join(folder, 'soft.har'))
    linkSync(path, join(folder, 'hard.har'))
    const before = readdirSync(folder)
    for (const name of [
      'session.har',
      'soft.har',
      'hard.har',
      '../0/session.har'.replace('0', folder.split('/').at(-1) ?? ''),
    ]) {
      for (const flag of ['-o', '--receipt']) {
        const { code, out, err } = await haruspex(['sanitize', path, flag, join(folder, name), '--force'])
        expect([name, code, out]).toEqual([name, 2, ''])
        expect(err).toContain('ERR_OUTPUT_IS_INPUT')
      }
    }
    expect(readFileSync(path, 'utf8')).toBe(aHar())
    expect(readdirSync(folder)).toEqual(before)
  })

  it('and its key are not overwritten, nor copy and receipt put in one place', async () => {
    const { folder, path } = capture()
    const key = join(folder, 'case.key')
    writeFileSync(key, 'an invented key of our own')
    const onKey = await haruspex(['sanitize', path, '-o', key, '--key-file', key, '--force'])
    expect(onKey).toMatchObject({ code: 2, err: expect.stringContaining('ERR_OUTPUT_IS_INPUT') })
    const one = join(folder, 'one')
    const onOne = await haruspex(['sanitize', path, '-o', one, '--receipt', one])
    expect(onOne).toMatchObject({ code: 2, err: expect.stringContaining('ERR_OUTPUT_IS_INPUT') })
    expect(readdirSync(folder).sort()).toEqual(['case.key', 'session.har'])
  })
})

describe('an existing output', () => {
  it('is kept without --force, and replaced with it', async () => {
    const { folder, path } = capture()
    const copy = join(folder, 'copy.har')
    writeFileSync(copy, 'mine')
    const refused = await haruspex(['sanitize', path, '-o', copy])
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('ERR_OUTPUT_EXISTS') })
    expect(readFileSync(copy, 'utf8')).toBe('mine')
    expect(readdirSync(folder).sort()).toEqual(['copy.har', 'session.har'])
    expect((await haruspex(['sanitize', path, '-o', copy, '--force'])).code).toBe(0)
    expect(readFileSync(copy, 'utf8')).toContain('hsx_')
  })

  it('stays when the work fails', async () => {
    const { folder, path } = capture('<!doctype html>')
    const copy = join(folder, 'copy.har')
    writeFileSync(copy, 'mine')
    expect((await haruspex(['sanitize', path, '-o', copy, '--force'])).code).toBe(2)
    expect(readFileSync(copy, 'utf8')).toBe('mine')
    expect(readdirSync(folder).sort()).toEqual(['copy.har', 'session.har'])
  })
})

describe('stdout', () => {
  it.runIf(existsSync('/dev/full'))(
    'that is full ends the command with an error, and no receipt is left',
    async () => {
      const { folder, path } = capture()
      const receipt = join(folder, 'r.ndjson')
      for (const argv of [
        ['sanitize', path, '-o', '-', '--receipt', receipt],
        ['diagnose', path],
      ]) {
        const full = openSync('/dev/full', 'w')
        const { code, err } = await haruspex(argv, { stdout: full })
        closeSync(full)
        expect([argv[0], code]).toEqual([argv[0], 2])
        expect(err).toContain('ERR_OUTPUT_UNWRITABLE')
      }
      expect(readdirSync(folder)).toEqual(['session.har'])
    },
  )

  it('that is closed early ends the command quietly, and leaves no receipt', async () => {
    const { folder, path } = capture(largeHar())
    for (const argv of [
      ['sanitize', path, '-o', '-', '--receipt', join(folder, 'r.ndjson'), '--quiet'],
      ['diagnose', path],
    ]) {
      const child = start(argv)
      child.stdin?.end()
      const ended = outcomeOf(child)
      if (argv[0] === 'diagnose') child.stdout?.destroy()
      else child.stdout?.once('data', () => child.stdout?.destroy())
      const { code, err } = await ended
      expect([argv[0], code, err]).toEqual([argv[0], 0, ''])
    }
    expect(readdirSync(folder)).toEqual(['session.har'])
  })

  it('gets nothing when the input is broken off by an error', async () => {
    const { path } = capture(`{"log":{"version":"1.2","entries":[${'['.repeat(10_000)}`)
    const { code, out } = await haruspex(['sanitize', path, '-o', '-'])
    expect([code, out]).toEqual([2, ''])
  })
})

describe.runIf(posix)('Ctrl-C', () => {
  /** Waits until `sign` holds, for at most ten seconds. */
  async function until(sign: () => boolean): Promise<void> {
    for (let i = 0; i < 1000 && !sign(); i++) await new Promise((resolve) => setTimeout(resolve, 10))
    expect(sign()).toBe(true)
  }

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`(${signal}) in the middle leaves no file, and exits 130`, async () => {
      const { folder, path } = capture(largeHar())
      for (let i = 0; i < 40; i++) appendFileSync(path, ' '.repeat(1 << 20))
      const child = start(['sanitize', path])
      child.stdin?.end()
      const ended = outcomeOf(child)
      await until(() => readdirSync(folder).some((name) => name.endsWith('.tmp')))
      child.kill(signal)
      const { code, out, err } = await ended
      expect([code, out]).toEqual([130, ''])
      expect(err).toContain('ERR_INTERRUPTED')
      for (const word of [...SECRETS, MARKER]) expect(err).not.toContain(word)
      expect(readdirSync(folder)).toEqual(['session.har'])
    })
  }

  it('while stdin is awaited ends at once, and leaves no spool', async () => {
    const { folder } = capture()
    const temp = join(folder, 'tmp')
    mkdirSync(temp)
    const child = start(['diagnose', '-'], { env: { TMPDIR: temp } })
    const ended = outcomeOf(child)
    // More than a pipe holds: when all of it is written, the program reads.
    await new Promise((resolve) => child.stdin?.write(aHar().repeat(2000), resolve))
    child.kill('SIGINT')
    const { code, err } = await ended
    expect(code).toBe(130)
    for (const word of [...SECRETS, MARKER]) expect(err).not.toContain(word)
    expect(readdirSync(temp)).toEqual([])
  })
})
