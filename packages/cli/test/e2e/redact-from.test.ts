import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { captureFolders, MARKER } from './a-capture.ts'
import { haruspex } from './haruspex.ts'

const capture = captureFolders()
const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8')

describe('--redact-from', () => {
  it.each(['sanitize', 'triage'])('%s removes what a list names, and tells it by its lines', async (verb) => {
    const { folder, path } = capture()
    const list = join(folder, 'values.txt')
    writeFileSync(list, `\ufeff${MARKER}\r\n\r\nnowhere at all\r\n"${MARKER.slice(0, 6)}"`)
    const { code, out, err } = await haruspex([verb, path, '--redact-from', list])
    expect(code).toBe(0)
    expect(err).toMatch(/Line 1 of the list: removed \d+ times\./)
    expect(err).toContain('Line 3 of the list: not found.')
    expect(err).toContain('Line 4 of the list: stood only inside larger values, which were removed.')
    for (const text of [out, err, read(folder, 'session.sanitized.har')]) expect(text).not.toContain(MARKER)
    expect(read(folder, 'session.sanitized.receipt.ndjson')).not.toContain(MARKER)
    expect((await haruspex(['verify', path, join(folder, 'session.sanitized.har')])).code).toBe(0)
  })

  it('reads the list from stdin, and counts in JSON', async () => {
    const { path } = capture()
    const { code, out } = await haruspex(['sanitize', path, '--json', '--quiet', '--redact-from', '-'], {
      input: `not there\n${MARKER}\n`,
    })
    expect(code).toBe(0)
    const { manual } = JSON.parse(out)
    expect(manual).toEqual([
      { line: 1, redactions: 0, found: false },
      { line: 2, redactions: expect.any(Number), found: true },
    ])
    expect(manual[1].redactions).toBeGreaterThan(2)
  })

  it('refuses a list that cannot be meant, by its line, before anything is written', async () => {
    const { folder, path } = capture()
    const list = join(folder, 'values.txt')
    writeFileSync(list, 'fine enough\nzq\n')
    const english = await haruspex(['sanitize', path, '--redact-from', list])
    expect(english.code).toBe(2)
    expect(english.err).toContain('line 2')
    expect(english.err).toContain('ERR_REDACT_LIST')
    expect(english.err).not.toContain('zq')
    const chinese = await haruspex(['sanitize', path, '--redact-from', list, '--lang', 'zh'])
    expect(chinese.err).toContain('行：2')
    expect((await haruspex(['sanitize', '-', '-o', '-', '--redact-from', '-'])).err).toContain('stdin')
    writeFileSync(list, 'fine enough')
    const over = await haruspex(['sanitize', path, '-o', list, '--force', '--redact-from', list])
    expect(over.err).toContain('ERR_OUTPUT_IS_INPUT')
    expect(readdirSync(folder).sort()).toEqual(['session.har', 'values.txt'])
  })

  it('lets verify look for the values in any copy', async () => {
    const { folder, path } = capture()
    await haruspex(['sanitize', path])
    const copy = join(folder, 'session.sanitized.har')
    const list = join(folder, 'values.txt')
    writeFileSync(list, MARKER)
    expect((await haruspex(['verify', copy])).code).toBe(0)
    const { code, out, err } = await haruspex(['verify', copy, '--redact-from', list])
    expect([code, out + err]).toEqual([3, expect.not.stringContaining(MARKER)])
    expect(out).toContain('secret-left')
  })
})
