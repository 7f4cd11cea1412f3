import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { widthOf } from '../../src/wrap.ts'
import { aHar, captureFolders, SECRETS } from './a-capture.ts'
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

describe('--report of a diagnosis', () => {
  const forms: readonly (readonly [string, RegExp])[] = [
    ['r.md', /^# Diagnosis of `session\.har`\n/],
    ['r.html', /^<!doctype html>\n<html lang="en">/],
    ['r.sarif', /^\{\n {2}"\$schema": "[^"]+",\n {2}"version": "2\.1\.0"/],
    ['r.json', /^\{\n {2}"schema": "haruspex\.diagnose\/1"/],
  ]

  it.each(forms)('of diagnose writes %s and nothing else, without a secret', async (name, begins) => {
    const { folder, path } = capture()
    const { code, out, err } = await haruspex(['diagnose', path, '--report', join(folder, name)])
    expect([code, err]).toEqual([0, expect.stringContaining(name)])
    expect(out).toContain('Verdict')
    expect(readdirSync(folder).sort()).toEqual([name, 'session.har'])
    expect(read(folder, name)).toMatch(begins)
    for (const secret of SECRETS) expect(read(folder, name)).not.toContain(secret)
  })

  it.each(forms)('of triage writes %s beside the copy', async (name, begins) => {
    const { folder, path } = capture()
    const { code, out } = await haruspex(['triage', path, '--report', join(folder, name)])
    expect([code, out]).toEqual([0, expect.stringContaining(name)])
    expect(readdirSync(folder)).toHaveLength(4)
    expect(read(folder, name)).toMatch(begins)
    for (const secret of SECRETS) expect(read(folder, name)).not.toContain(secret)
  })

  it('speaks the language, and is named in the JSON', async () => {
    const { folder, path } = capture()
    const report = join(folder, 'r.html')
    const { out } = await haruspex(['diagnose', path, '--report', report, '--lang', 'zh', '--json'])
    expect(JSON.parse(out).report).toBe(report)
    expect(read(folder, 'r.html')).toContain('<html lang="zh-Hans">')
  })

  it('is written also where --fail-on is reached', async () => {
    const { folder, path } = capture()
    const report = join(folder, 'r.md')
    const { code } = await haruspex(['diagnose', path, '--fail-on', 'error', '--report', report])
    expect([code, readdirSync(folder)]).toEqual([1, expect.arrayContaining(['r.md'])])
  })

  it('takes the place of nothing but with --force, and never of the capture', async () => {
    const { folder, path } = capture()
    const report = join(folder, 'r.md')
    writeFileSync(report, 'mine')
    for (const verb of ['diagnose', 'triage']) {
      const there = await haruspex([verb, path, '--report', report])
      expect([there.code, there.out, there.err]).toEqual([
        2,
        '',
        expect.stringContaining('ERR_OUTPUT_EXISTS'),
      ])
    }
    // A copy of its own may be replaced; a report is not one.
    await haruspex(['triage', path])
    expect((await haruspex(['triage', path, '--report', report])).err).toContain('ERR_OUTPUT_EXISTS')
    expect(read(folder, 'r.md')).toBe('mine')
    expect((await haruspex(['diagnose', path, '--report', report, '--force'])).code).toBe(0)
    expect(read(folder, 'r.md')).toContain('Diagnosis')
    const named = capture(aHar(), 'session.json')
    const over = await haruspex(['diagnose', named.path, '--report', named.path, '--force'])
    expect([over.code, over.err]).toEqual([2, expect.stringContaining('ERR_OUTPUT_IS_INPUT')])
    expect(read(named.folder, 'session.json')).toBe(aHar())
  })

  it('says which endings it knows before it reads anything', async () => {
    const { folder, path } = capture()
    for (const verb of ['diagnose', 'triage']) {
      const odd = await haruspex([verb, path, '--report', join(folder, 'r.txt')])
      expect([odd.code, odd.err]).toEqual([2, expect.stringContaining('.md, .html, .sarif, .json')])
    }
    expect(readdirSync(folder)).toEqual(['session.har'])
  })
})

describe('the notes of a diagnosis', () => {
  it('are summed up, and told in full with --all', async () => {
    const har = JSON.parse(aHar())
    har.log.entries[0].request.url = 'https://shop.example.com/favicon.ico'
    har.log.entries[0].response.status = 404
    const { path } = capture(JSON.stringify(har))
    const brief = (await haruspex(['diagnose', path])).out
    expect(brief).toMatch(/\nNotes {2}\(\d+\)\n/)
    expect(brief).toMatch(/\n {2}FAIL-05 {2}not-found {2}#0\n/)
    const all = (await haruspex(['diagnose', path, '--all'])).out
    expect(all).toMatch(/note {2}FAIL-05 {2}shop\.example\.com does not have/)
  })

  it('fit in 80 columns', async () => {
    const { path } = capture()
    for (const lang of ['en', 'zh']) {
      const { out } = await haruspex(['diagnose', path, '--lang', lang])
      const [, ...lines] = out.split('\n')
      for (const line of lines.filter((each) => /^ {4}/.test(each)))
        expect(widthOf(line)).toBeLessThanOrEqual(80)
    }
  })
})
