import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { aHar, captureFolders, harEntry, MARKER, SECRETS, TRACKING_ID } from './a-capture.ts'
import { haruspex } from './haruspex.ts'

const capture = captureFolders()
const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8')
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

describe('triage', () => {
  it('prints a verdict, tracking IDs and the next step, and writes a copy that verify accepts', async () => {
    const { folder, path } = capture()
    const { code, out, err } = await haruspex(['triage', path])
    expect([code, err]).toEqual([0, expect.stringContaining('Values removed')])
    expect(out).toContain('Verdict')
    expect(out).toContain('502')
    expect(out).toContain(TRACKING_ID)
    expect(out).toContain('Next:')
    expect(out).toContain('session.sanitized.har')
    expect(readdirSync(folder).sort()).toEqual([
      'session.har',
      'session.sanitized.har',
      'session.sanitized.receipt.ndjson',
    ])
    for (const name of ['session.sanitized.har', 'session.sanitized.receipt.ndjson']) {
      for (const secret of SECRETS) expect(read(folder, name)).not.toContain(secret)
    }
    for (const secret of SECRETS) expect(out + err).not.toContain(secret)
    const copy = join(folder, 'session.sanitized.har')
    expect((await haruspex(['verify', copy])).code).toBe(0)
    expect((await haruspex(['verify', path, copy])).code).toBe(0)
  })

  it('replaces a copy of its own, and nothing else', async () => {
    const { folder, path } = capture()
    const copy = join(folder, 'session.sanitized.har')
    await haruspex(['triage', path, '--quiet'])
    expect((await haruspex(['triage', path, '--quiet'])).code).toBe(0)
    writeFileSync(copy, `${read(folder, 'session.sanitized.har')} `)
    const changed = await haruspex(['triage', path])
    expect(changed).toMatchObject({ code: 2, out: '' })
    expect(changed.err).toContain('ERR_OUTPUT_EXISTS')
    expect((await haruspex(['triage', path, '--force'])).code).toBe(0)
    expect((await haruspex(['verify', path, copy])).code).toBe(0)
  })

  it('gives the same as one JSON object', async () => {
    const { folder, path } = capture()
    const { code, out, err } = await haruspex(['triage', path, '--json'])
    expect([code, err]).toEqual([0, ''])
    const result = JSON.parse(out)
    expect(result).toMatchObject({ schema: 'haruspex.triage/1', file: { entries: 3 }, copy: { notSwept: 0 } })
    expect(result.copy.path).toBe(join(folder, 'session.sanitized.har'))
    expect(result.copy.copySha256).toBe(sha256(read(folder, 'session.sanitized.har')))
  })
})

describe('diagnose', () => {
  it('prints one object that scripts can rely on', async () => {
    const { folder, path } = capture()
    const { code, out, err } = await haruspex(['diagnose', path, '--json'])
    expect([code, err]).toEqual([0, ''])
    const result = JSON.parse(out)
    expect(Object.keys(result)).toEqual(
      'schema tool file verdict findings requests trackingIds issues'.split(' '),
    )
    expect(result.schema).toBe('haruspex.diagnose/1')
    expect(result.file).toMatchObject({ name: 'session.har', entries: 3, sanitized: false })
    expect(Object.keys(result.file)).toEqual(
      'name bytes container producer entries failed sanitized prior'.split(' '),
    )
    expect(result.file.bytes).toBe(readFileSync(path).length)
    expect(result.verdict.entries).toEqual([2])
    expect(result.verdict.rule).toBe(result.findings[0].rule)
    expect(Object.keys(result.findings[0])).toEqual(
      'rule code severity confidence owner cause entries pointers evidence data text'.split(' '),
    )
    expect(result.trackingIds).toContainEqual({ type: expect.any(String), value: TRACKING_ID, entry: 2 })
    for (const secret of SECRETS) expect(out).not.toContain(secret)
    expect(readdirSync(folder)).toEqual(['session.har'])
  })

  it('says the same of stdin, of gzip and of the plain file', async () => {
    const { path } = capture()
    const plain = JSON.parse((await haruspex(['diagnose', path, '--json'])).out)
    const zipped = capture(gzipSync(aHar()), 'session.har.gz')
    const unzipped = JSON.parse((await haruspex(['diagnose', zipped.path, '--json'])).out)
    const piped = JSON.parse((await haruspex(['diagnose', '-', '--json'], { input: aHar() })).out)
    expect(unzipped.findings).toEqual(plain.findings)
    expect(piped.findings).toEqual(plain.findings)
    expect([unzipped.file.name, piped.file.name]).toEqual(['session.har.gz', 'stdin'])
  })

  it('exits 1 only when --fail-on is reached', async () => {
    const { path } = capture()
    expect((await haruspex(['diagnose', path])).code).toBe(0)
    expect((await haruspex(['diagnose', path, '--fail-on', 'error'])).code).toBe(1)
    const fine = capture(aHar([harEntry({ second: 1, url: 'https://shop.example.com/' })]))
    expect((await haruspex(['diagnose', fine.path, '--fail-on', 'error'])).code).toBe(0)
  })

  it('speaks Chinese, and leaves the tokens as they are', async () => {
    const { path } = capture()
    const { code, out } = await haruspex(['diagnose', path], { env: { HARUSPEX_LANG: 'zh' } })
    expect(code).toBe(0)
    expect(out).toContain('结论')
    expect(out).toContain(TRACKING_ID)
  })

  it('spells out what would act on the terminal', async () => {
    const evil = JSON.parse(aHar())
    evil.log.creator.name = 'Web\u001b[2JInspector\u202e'
    evil.log.entries[2].request.url = 'https://shop.example.com/\u001b]0;owned\u0007/checkout'
    const { path } = capture(JSON.stringify(evil))
    for (const argv of [
      ['diagnose', path],
      ['diagnose', path, '--json'],
      ['triage', path],
    ]) {
      const { code, out, err } = await haruspex(argv)
      expect(code).toBe(0)
      expect(out + err).not.toMatch(/[\u001b\u0007\u202e]/)
    }
  })
})

describe('sanitize', () => {
  it('writes copy and receipt, and tells on stderr what was removed', async () => {
    const { folder, path } = capture()
    const { code, out, err } = await haruspex(['sanitize', path])
    expect([code, out]).toEqual([0, ''])
    expect(err).toMatch(/Values removed: \d+/)
    expect(readdirSync(folder)).toHaveLength(3)
    expect(read(folder, 'session.sanitized.har')).toContain(MARKER)
  })

  it('gives the same bytes to a file, to stdout and from stdin under one key', async () => {
    const { folder, path } = capture()
    const key = join(folder, 'case.key')
    writeFileSync(key, 'an invented key of our own, 32+ bytes')
    await haruspex(['sanitize', path, '--key-file', key, '-o', join(folder, 'a.har')])
    const toStdout = await haruspex(['sanitize', path, '--key-file', key, '-o', '-'])
    const fromStdin = await haruspex(['sanitize', '-', '--key-file', key, '-o', '-'], { input: aHar() })
    expect(toStdout.out).toBe(read(folder, 'a.har'))
    expect(fromStdin.out).toBe(read(folder, 'a.har'))
    expect(readdirSync(folder).sort()).toEqual(['a.har', 'a.receipt.ndjson', 'case.key', 'session.har'])
  })

  it('removes nothing from its own copy', async () => {
    const { folder, path } = capture()
    await haruspex(['sanitize', path])
    const copy = join(folder, 'session.sanitized.har')
    expect((await haruspex(['sanitize', copy, '-o', '-'])).out).toBe(read(folder, 'session.sanitized.har'))
    expect((await haruspex(['sanitize', copy, '--check'])).code).toBe(0)
  })

  it('with --check writes nothing and exits 1 when there is something to remove', async () => {
    const { folder, path } = capture()
    const { code, out } = await haruspex(['sanitize', path, '--check'])
    expect(code).toBe(1)
    expect(out).toMatch(/^Values to remove: \d+\.\n(?: {2}\d+ {2}[a-z]+ {2}[a-z-]+ {2}[^\n]+\n)+$/)
    expect(out).toContain(
      '  cookie  cookie-value  headers of a request, /log/entries/0/request/headers/0/value',
    )
    expect(readdirSync(folder)).toEqual(['session.har'])
  })

  it('tells its result as JSON', async () => {
    const { folder, path } = capture()
    const { code, out } = await haruspex(['sanitize', path, '--json', '--quiet'])
    const result = JSON.parse(out)
    expect(code).toBe(0)
    expect(result.schema).toBe('haruspex.sanitize/1')
    expect(result.redactions).toBeGreaterThan(2)
    expect(result.copySha256).toBe(sha256(read(folder, 'session.sanitized.har')))
  })
})

describe('verify', () => {
  it('finds a secret that was put back, with exit code 3', async () => {
    const { folder, path } = capture()
    await haruspex(['sanitize', path])
    const copy = join(folder, 'session.sanitized.har')
    const text = read(folder, 'session.sanitized.har')
    const broken = text.replace(/(?<=sid=)hsx_[a-z]{2,12}_[a-z2-7]{12}[0-9a-b]/, SECRETS[0])
    expect(broken).not.toBe(text)
    writeFileSync(copy, broken)
    for (const argv of [
      ['verify', copy],
      ['verify', path, copy],
    ]) {
      const { code, out, err } = await haruspex(argv)
      expect(code).toBe(3)
      expect(out).toContain('Not verified')
      expect(err).toContain('ERR_NOT_VERIFIED')
      expect(out + err).not.toContain(SECRETS[0])
    }
    const json = await haruspex(['verify', path, copy, '--json', '--quiet'])
    expect(JSON.parse(json.out)).toMatchObject({ schema: 'haruspex.verify/1', kind: 'proof', ok: false })
  })

  it('does not accept the original, a change outside the receipt, or the receipt of another copy', async () => {
    const { folder, path } = capture()
    await haruspex(['sanitize', path])
    const copy = join(folder, 'session.sanitized.har')
    expect((await haruspex(['verify', path])).code).toBe(3)
    const other = capture(aHar([harEntry({ second: 9, url: 'https://shop.example.com/other' })]))
    await haruspex(['sanitize', other.path])
    const foreign = join(other.folder, 'session.sanitized.receipt.ndjson')
    expect((await haruspex(['verify', path, copy, '--receipt', foreign])).code).toBe(3)
    writeFileSync(copy, read(folder, 'session.sanitized.har').replace('"status": 502', '"status": 503'))
    expect((await haruspex(['verify', path, copy])).code).toBe(3)
  })
})
