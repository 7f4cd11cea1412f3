import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Context } from '../src/context.ts'
import type { Io } from '../src/io.ts'
import { paintFor } from '../src/paint.ts'
import { startProgress } from '../src/progress.ts'
import { run } from '../src/run.ts'
import { fakeIo } from './fake-io.ts'
import { tempFolder } from './temp-folder.ts'

const folder = tempFolder()
const never = new AbortController().signal

async function haruspex(argv: string[], given: Partial<Io> = {}) {
  const io = fakeIo(given)
  const code = await run(argv, io, never)
  return { code, out: io.written(), err: io.told() }
}

describe('the command line', () => {
  it('shows help with examples first', async () => {
    for (const argv of [['--help'], ['-h'], ['help'], ['--lang', 'en', '--help']]) {
      const { code, out, err } = await haruspex(argv)
      expect(code).toBe(0)
      expect(err).toBe('')
      expect(out.indexOf('Examples')).toBeLessThan(out.indexOf('Commands'))
      for (const verb of ['triage', 'sanitize', 'verify', 'diagnose', 'explain']) expect(out).toContain(verb)
    }
    for (const argv of [
      ['sanitize', '--help'],
      ['help', 'sanitize'],
      ['--help', 'sanitize'],
    ]) {
      const { code, out } = await haruspex(argv)
      expect(code).toBe(0)
      expect(out.indexOf('Examples')).toBeLessThan(out.indexOf('Usage'))
      expect(out).toContain('--key-file')
    }
  })

  it('speaks the language that is asked for, before or after the command', async () => {
    expect((await haruspex(['--lang', 'zh', '--help'])).out).toContain('示例')
    expect((await haruspex(['sanitize', '--lang=zh-CN', '--help'])).out).toContain('示例')
    expect((await haruspex(['--help'], { env: { LANG: 'zh_CN.UTF-8' } })).out).toContain('示例')
    const refused = await haruspex(['explain', '--lang', 'xx'])
    expect(refused).toMatchObject({ code: 2, out: '' })
    expect(refused.err).toContain('--lang must be one of: en, zh')
  })

  it('prints its version', async () => {
    expect((await haruspex(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it('suggests the command that was meant', async () => {
    const { code, out, err } = await haruspex(['sanitise', 'a.har'])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('Did you mean sanitize?')
    expect(err).toContain('ERR_USAGE')
    expect((await haruspex(['missing.har'])).err).toContain('ERR_FILE_NOT_FOUND')
    expect((await haruspex(['diagnose', 'a', '--jsn'])).err).toContain('Did you mean --json?')
  })

  it('refuses contradictions and missing names before it reads anything', async () => {
    const cases: [string[], string][] = [
      [['diagnose'], 'diagnose needs a file'],
      [['diagnose', 'a', 'b'], 'at most 1'],
      [['verify', 'a', 'b', 'c'], 'at most 2'],
      [['verify', '-', '-', '--receipt', 'r'], 'stdin can be read once'],
      [['verify', 'a', '-'], 'name it with --receipt'],
      [['sanitize', '-'], 'say where the copy goes'],
      [['triage', '-'], 'say where the copy goes'],
      [['triage', 'a.har', '-o', '-'], 'the copy needs a file'],
      [['sanitize', 'a.har', '-o', '-', '--json'], 'both write to stdout'],
      [['sanitize', 'a.har', '--receipt', '-'], 'receipt cannot go to stdout'],
      [['sanitize', 'a.har', '--check', '-o', 'b'], '--check writes no copy'],
      [['diagnose', 'a.har', '--fail-on', 'fatal'], 'error, warning, note'],
    ]
    for (const [argv, says] of cases) {
      const { code, out, err } = await haruspex(argv)
      expect([argv, code, out]).toEqual([argv, 2, ''])
      expect(err).toContain(says)
    }
  })

  it('refuses a key file that is none', async () => {
    const short = join(folder, 'short.key')
    writeFileSync(short, 'too short')
    const { code, err } = await haruspex(['sanitize', 'a.har', '--key-file', short])
    expect(code).toBe(2)
    expect(err).toContain('holds 9 bytes')
    expect(err).not.toContain('too short')
  })
})

describe('colour', () => {
  it('is for terminals whose users did not refuse it', () => {
    const coloured = (given: Partial<Io>) => paintFor(fakeIo(given)).red('x') !== 'x'
    expect(coloured({ outIsTerminal: true })).toBe(true)
    expect(coloured({ outIsTerminal: false })).toBe(false)
    expect(coloured({ outIsTerminal: true, env: { NO_COLOR: '1' } })).toBe(false)
    expect(coloured({ outIsTerminal: true, env: { TERM: 'dumb' } })).toBe(false)
  })
})

describe('progress', () => {
  const progressOver = async (given: Partial<Io>, quiet = false) => {
    const { texts } = await import('@haruspex/core')
    const io = fakeIo(given)
    const context = { io, quiet, texts: texts('en') } as unknown as Context
    let now = 5000
    const progress = startProgress(context, () => now)
    progress.report({ doneBytes: 1, totalBytes: 100 })
    const early = io.told()
    now += 1001
    progress.report({ stage: 'find', doneBytes: 50, totalBytes: 100 })
    const late = io.told()
    progress.end()
    return { early, late, end: io.told() }
  }

  it('is told on a terminal, after a second, and taken away again', async () => {
    const { early, late, end } = await progressOver({ errIsTerminal: true })
    expect(early).toBe('')
    expect(late).toContain('finding secrets 50 %')
    expect(end.endsWith('\r\u001b[K')).toBe(true)
  })

  it('is not told elsewhere, nor when quiet', async () => {
    expect((await progressOver({})).end).toBe('')
    expect((await progressOver({ errIsTerminal: true }, true)).end).toBe('')
  })
})
