import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { captureFolders, SECRETS } from './a-capture.ts'
import { haruspex } from './haruspex.ts'

const capture = captureFolders()
const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8')

describe('sanitize --check', () => {
  it('tells by class, rule and area what would be removed, also as JSON', async () => {
    const { folder, path } = capture()
    const { code, out } = await haruspex(['sanitize', path, '--check', '--json'])
    const result = JSON.parse(out)
    expect([code, result.schema]).toEqual([1, 'haruspex.sanitize/1'])
    expect(result.groups).toContainEqual({
      area: 'request-body',
      class: 'password',
      rule: 'named-value',
      redactions: 1,
      pointer: '/log/entries/1/request/postData/text',
    })
    expect([result.copySha256, result.outputBytes]).toEqual([undefined, undefined])
    for (const secret of SECRETS) expect(out).not.toContain(secret)
    expect(readdirSync(folder)).toEqual(['session.har'])
  })

  it('exits 0 for a file without secrets', async () => {
    const { path } = capture('{"log":{"version":"1.2","entries":[]}}')
    const { code, out } = await haruspex(['sanitize', path, '--check'])
    expect([code, out]).toEqual([0, 'There is nothing to remove.\n'])
  })
})

describe('--report', () => {
  it.each([
    ['r.md', /^# What was removed from `session\.har`\n/],
    ['r.sarif', /^\{"\$schema":"[^"]+","version":"2\.1\.0"/],
    ['r.json', /^\{\n {2}"schema": "haruspex\.sanitize-report\/1"/],
  ])('writes %s beside the copy, without a value', async (name, begins) => {
    const { folder, path } = capture()
    const { code, err } = await haruspex(['sanitize', path, '--report', join(folder, name)])
    expect([code, err]).toEqual([0, expect.stringContaining(name)])
    expect(readdirSync(folder)).toHaveLength(4)
    expect(read(folder, name)).toMatch(begins)
    for (const secret of SECRETS) expect(read(folder, name)).not.toContain(secret)
  })

  it('is all that a check writes', async () => {
    const { folder, path } = capture()
    const report = join(folder, 'r.md')
    const { code } = await haruspex(['sanitize', path, '--check', '--report', report, '--lang', 'zh'])
    expect([code, readdirSync(folder).sort()]).toEqual([1, ['r.md', 'session.har']])
    expect(read(folder, 'r.md')).toContain('将移除')
  })

  it('takes the place of nothing, and says which endings it knows', async () => {
    const { folder, path } = capture()
    writeFileSync(join(folder, 'r.md'), 'mine')
    const there = await haruspex(['sanitize', path, '--report', join(folder, 'r.md')])
    expect([there.code, there.err]).toEqual([2, expect.stringContaining('ERR_OUTPUT_EXISTS')])
    const odd = await haruspex(['sanitize', path, '--report', join(folder, 'r.txt')])
    expect([odd.code, odd.err]).toEqual([2, expect.stringContaining('.sarif')])
    const same = await haruspex([
      'sanitize',
      path,
      '-o',
      join(folder, 'a.md'),
      '--report',
      join(folder, 'a.md'),
    ])
    expect(same.err).toContain('ERR_OUTPUT_IS_INPUT')
    expect(readdirSync(folder).sort()).toEqual(['r.md', 'session.har'])
    expect(read(folder, 'r.md')).toBe('mine')
  })
})
