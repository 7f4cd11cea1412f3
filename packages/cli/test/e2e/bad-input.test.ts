import { appendFileSync, closeSync, mkdirSync, openSync, readdirSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aHar, captureFolders, harEntry, MARKER, SECRETS } from './a-capture.ts'
import { haruspex, outcomeOf, start } from './haruspex.ts'

const capture = captureFolders()
const COMMANDS = ['diagnose', 'triage', 'sanitize'] as const

/** Nothing that was in the file stands in a message. */
function expectNothingTold(text: string): void {
  for (const word of [...SECRETS, MARKER]) expect(text).not.toContain(word)
}

/** Each command refuses `content` with `error`, exit code 2, empty stdout, and no file beside it. */
async function expectRefused(content: string | Uint8Array, error: string): Promise<void> {
  for (const command of COMMANDS) {
    const { folder, path } = capture(content)
    const { code, out, err } = await haruspex([command, path])
    expect([command, code, out]).toEqual([command, 2, ''])
    expect(err).toContain(error)
    expectNothingTold(err)
    expect(readdirSync(folder)).toEqual(['session.har'])
  }
}

/** Each command makes something of `content`; the issues are told. */
async function expectSalvaged(content: string | Uint8Array, issue: string, entries: number): Promise<void> {
  for (const command of COMMANDS) {
    const { folder, path } = capture(content)
    const { code, out, err } = await haruspex([command, path])
    expect([command, code]).toEqual([command, 0])
    expect(out + err).toContain(issue)
    for (const secret of SECRETS) expect(out + err).not.toContain(secret)
    if (command === 'diagnose') continue
    const proof = await haruspex(['verify', path, join(folder, 'session.sanitized.har')])
    expect([command, proof.code]).toEqual([command, 0])
  }
  const { path } = capture(content)
  const { file } = JSON.parse((await haruspex(['diagnose', path, '--json'])).out)
  expect(file.entries).toBe(entries)
}

describe('a file that cannot be opened', () => {
  it('is named as missing, a folder, or empty', async () => {
    const { folder, path } = capture()
    for (const command of COMMANDS) {
      const missing = await haruspex([command, join(folder, 'missing.har')])
      expect(missing).toMatchObject({ code: 2, out: '', err: expect.stringContaining('ERR_FILE_NOT_FOUND') })
      const below = await haruspex([command, join(path, 'below.har')])
      expect(below).toMatchObject({ code: 2, out: '', err: expect.stringContaining('ERR_FILE_NOT_FOUND') })
      const directory = await haruspex([command, folder])
      expect(directory).toMatchObject({ code: 2, out: '', err: expect.stringContaining('ERR_IS_DIRECTORY') })
    }
    expect(readdirSync(folder)).toEqual(['session.har'])
    await expectRefused('', 'ERR_FILE_EMPTY')
  })
})

describe('a file that is no capture', () => {
  it('is named for what it is', async () => {
    await expectRefused(`<!doctype html><title>${MARKER}</title>`, 'ERR_NOT_A_HAR')
    await expectRefused(`{"${MARKER}": "${SECRETS[0]}"}`, 'ERR_NOT_A_HAR')
    await expectRefused(`${MARKER} is just text`, 'ERR_NOT_A_HAR')
    await expectRefused(Buffer.from(`\ufeff${aHar()}`, 'utf16le'), 'ERR_NOT_A_HAR')
  })

  it('is malformed where it begins as JSON and breaks before any request', async () => {
    const { path } = capture(`{"${MARKER}": tru`)
    const { code, out, err } = await haruspex(['diagnose', path])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/ERR_(MALFORMED_JSON|NOT_A_HAR)/)
    expectNothingTold(err)
  })

  it('is nested too deep', async () => {
    const deep = `${'['.repeat(10_000)}"${MARKER}"${']'.repeat(10_000)}`
    await expectRefused(`{"log":{"version":"1.2","entries":[],"_x":${deep}}}`, 'ERR_TOO_DEEP')
  })
})

describe('a broken capture', () => {
  const whole = aHar()

  it('is salvaged up to a cut, wherever that is', async () => {
    const third = whole.lastIndexOf('"startedDateTime"')
    await expectSalvaged(whole.slice(0, third), 'truncated', 2)
    await expectSalvaged(whole.slice(0, whole.length - 4), 'truncated', 3)
    const inSecret = whole.lastIndexOf(SECRETS[0]) + 10
    await expectSalvaged(whole.slice(0, inSecret), 'truncated', 2)
  })

  it('is salvaged before garbage at its end', async () => {
    await expectSalvaged(`${whole}\n${whole.slice(0, 200)}`, 'trailing-data', 3)
  })

  it('is read with a key twice, the last one counting, and both sanitized', async () => {
    const double = whole.replace('"log": {', `"log": {"comment": "Bearer ${SECRETS[1]}", "comment": "x",`)
    await expectSalvaged(double, 'duplicate-key', 3)
  })

  it('is read with keys that attack prototypes', async () => {
    const evil = whole.replace(
      '"cache": {}',
      '"cache": {"__proto__": {"polluted": 1}}, "__proto__": {"request": 1}',
    )
    for (const command of COMMANDS) {
      const { path } = capture(evil)
      expect([command, (await haruspex([command, path])).code]).toEqual([command, 0])
    }
  })

  it('is read with lone surrogates, which stay', async () => {
    const odd = whole.replace(`"note\\":\\"${MARKER}`, `"note\\":\\"${MARKER}\\ud800`)
    expect(odd).not.toBe(whole)
    const { path } = capture(odd)
    const { code, out } = await haruspex(['sanitize', path, '-o', '-', '--quiet'])
    expect(code).toBe(0)
    expect(out).toContain('\\ud800')
  })

  it('is fine without any request', async () => {
    await expectSalvaged(aHar([]), 'no-entries', 0)
  })
})

describe('a capture that is large or moves', () => {
  it('may hold one string of 100 MB', async () => {
    const huge = harEntry({ second: 4, url: 'https://shop.example.com/export', body: 'HUGE' })
    const [before, after] = aHar([harEntry({ second: 1, url: 'https://shop.example.com/' }), huge]).split(
      'HUGE',
    )
    const { folder, path } = capture(before)
    const file = openSync(path, 'a')
    const megabyte = `${MARKER} `.repeat(65_536).slice(0, 1 << 20)
    for (let i = 0; i < 100; i++) writeSync(file, megabyte)
    writeSync(file, after ?? '')
    closeSync(file)
    const diagnosed = await haruspex(['diagnose', path, '--json'])
    expect([diagnosed.code, diagnosed.err]).toEqual([0, ''])
    expect(JSON.parse(diagnosed.out).file.entries).toBe(2)
    const sanitized = await haruspex(['sanitize', path])
    expect(sanitized.code).toBe(0)
    expect(readdirSync(folder)).toHaveLength(3)
  }, 180_000)

  it('is refused when it grows while it is sanitized, and nothing is left', async () => {
    const { folder, path } = capture()
    appendFileSync(path, ' '.repeat(30 << 20))
    const child = start(['sanitize', path])
    child.stdin?.end()
    const growing = setInterval(() => appendFileSync(path, ' '), 5)
    const { code, out, err } = await outcomeOf(child)
    clearInterval(growing)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('ERR_FILE_CHANGED')
    expectNothingTold(err)
    expect(readdirSync(folder)).toEqual(['session.har'])
  })
})

describe('a folder for outputs that is none', () => {
  it('is named before any work is done', async () => {
    const { folder, path } = capture()
    mkdirSync(join(folder, 'sub'))
    const targets = [join(path, 'copy.har'), join(folder, 'missing', 'copy.har'), join(folder, 'sub')]
    for (const target of targets) {
      for (const command of ['sanitize', 'triage']) {
        const { code, out, err } = await haruspex([command, path, '-o', target])
        expect([command, code, out]).toEqual([command, 2, ''])
        expect(err).toContain('ERR_OUTPUT_UNWRITABLE')
      }
    }
    expect(readdirSync(folder).sort()).toEqual(['session.har', 'sub'])
    expect(readdirSync(join(folder, 'sub'))).toEqual([])
  })
})
